package ml.keneya.server;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;

/**
 * What people keep as a spreadsheet: rows under one line of names, UTF-8, as RFC 4180 has it.
 *
 * @param file where it lies
 */
public record Table(Resource file) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).build();

    /**
     * The rows in their order, each asked by the names of its columns.
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    public List<CSVRecord> rows() {
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
                CSVParser rows = FORMAT.parse(reader)) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(file.getDescription() + " cannot be read", e);
        }
    }

    /**
     * What each row says, in their order.
     *
     * @throws UncheckedIOException if the file cannot be read
     * @throws IllegalArgumentException if a row cannot, with its line
     */
    public <T> List<T> rows(Function<CSVRecord, T> reader) {
        return rows().stream().map(row -> read(row, reader)).toList();
    }

    private <T> T read(CSVRecord row, Function<CSVRecord, T> reader) {
        try {
            return reader.apply(row);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "%s, line %d: %s".formatted(file.getDescription(), row.getRecordNumber() + 1, e.getMessage()), e);
        }
    }
}
