package ml.keneya.terminology;

import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** A line of a terminology file, asked by the names of its columns. */
record Row(CSVRecord cells) {

    private static final String PROPERTY = "property.";

    String text(String column) {
        return cells.get(column);
    }

    /** The text, if there is one and the file has that column at all. */
    Optional<String> optional(String column) {
        return Optional.of(column).filter(cells::isMapped).map(cells::get).filter(cell -> !cell.isBlank());
    }

    Wording wording(String column, Language language) {
        return new Wording(language, in(column, language), in(column, language.other()));
    }

    Optional<Wording> optionalWording(String column, Language language) {
        boolean absent = optional(named(column, language)).isEmpty()
                && optional(named(column, language.other())).isEmpty();
        return absent ? Optional.empty() : Optional.of(wording(column, language));
    }

    /** The properties that this file has a column for. */
    List<String> properties() {
        return cells.getParser().getHeaderNames().stream()
                .filter(column -> column.startsWith(PROPERTY))
                .map(column -> column.substring(PROPERTY.length()))
                .toList();
    }

    Optional<String> property(String name) {
        return optional(PROPERTY + name);
    }

    private String in(String column, Language language) {
        return text(named(column, language));
    }

    private static String named(String column, Language language) {
        return column + "." + language.code();
    }
}
