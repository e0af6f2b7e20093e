package ml.keneya.server;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * What people keep as a spreadsheet: rows under one line of names, UTF-8, as RFC 4180 has it.
 *
 * @param file where it lies
 */
public record Table(Resource file) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).build();

    /** Spreadsheets begin a file with it that they save as UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * The rows in their order, each asked by the names of its columns.
     *
     * @throws UncheckedIOException if the file cannot be read
     * @throws IllegalArgumentException if it is no such table
     */
    public List<CSVRecord> rows() {
        String text = text();
        try (CSVParser rows = FORMAT.parse(new StringReader(text))) {
            return rows.getRecords();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new IllegalArgumentException(file.getDescription() + ": " + e.getMessage(), e);
        }
    }

    private String text() {
        try {
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(file.getDescription() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * What each row says, in their order.
     *
     * @throws UncheckedIOException if the file cannot be read
     * @throws IllegalArgumentException if it is no such table, or a row cannot be read, with its number as spreadsheets
     *     count them
     */
    public <T> List<T> rows(Function<CSVRecord, T> reader) {
        return rows().stream().map(row -> read(row, reader)).toList();
    }

    /** The same of who keeps by himself what the rows say. */
    public void forEach(Consumer<CSVRecord> reader) {
        rows().forEach(row -> read(row, each -> {
            reader.accept(each);
            return each;
        }));
    }

    private <T> T read(CSVRecord row, Function<CSVRecord, T> reader) {
        try {
            return reader.apply(row);
        } catch (DateTimeParseException e) {
            throw bad(row, "\"%s\": %s".formatted(e.getParsedString(), e.getMessage()), e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw bad(row, e.getMessage(), e);
        }
    }

    private IllegalArgumentException bad(CSVRecord row, @Nullable String reason, RuntimeException cause) {
        return new IllegalArgumentException(
                "%s, row %d: %s".formatted(file.getDescription(), row.getRecordNumber() + 1, reason), cause);
    }
}
