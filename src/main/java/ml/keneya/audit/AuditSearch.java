package ml.keneya.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Coding;

/** A search of the log, as SQL: each condition narrows it. */
final class AuditSearch {

    private final StringBuilder where = new StringBuilder("WHERE partition_id = ANY (?)");
    private final Set<Chain> chains;
    private final List<Object> arguments = new ArrayList<>();
    private boolean ascending;

    AuditSearch(List<Chain> chains) {
        this.chains = Set.copyOf(chains);
        arguments.add(chains.stream().map(Chain::partition).toArray(Integer[]::new));
    }

    AuditSearch id(Collection<String> ids) {
        return and("id::text = ANY (?)", texts(ids));
    }

    /** Any of them named or touched: {@code Type/id}. */
    AuditSearch references(Collection<String> references) {
        return and(
                "(partition_id, sequence) IN (SELECT partition_id, sequence FROM keneya.audit_event_reference"
                        + " WHERE reference = ANY (?))",
                texts(references));
    }

    AuditSearch since(Instant start) {
        return and("recorded >= ?", at(start));
    }

    AuditSearch until(Instant end) {
        return and("recorded <= ?", at(end));
    }

    AuditSearch fhirUser(Collection<String> references) {
        return and("fhir_user = ANY (?)", texts(references));
    }

    /** Clients or users of those ids. */
    AuditSearch identified(Collection<String> ids) {
        arguments.add(texts(ids));
        return and("(client = ANY (?) OR user_id = ANY (?))", texts(ids));
    }

    AuditSearch role(Collection<String> roles) {
        return and("role = ANY (?)", texts(roles));
    }

    /** Interactions that are such. */
    AuditSearch interaction(Predicate<Interaction> such) {
        return and(
                "interaction = ANY (?)",
                texts(Arrays.stream(Interaction.values())
                        .filter(such)
                        .map(Interaction::code)
                        .toList()));
    }

    /** Interactions with one of those codes, in one of those systems if they name any. */
    static boolean matches(Collection<Coding> wanted, Collection<Coding> codes) {
        return wanted.stream()
                .anyMatch(each -> codes.stream()
                        .anyMatch(code -> each.getCode().equals(code.getCode())
                                && (!each.hasSystem() || each.getSystem().equals(code.getSystem()))));
    }

    /** Answers of one of those outcomes: 0, 4 or 8 of the value set audit-event-outcome. */
    AuditSearch outcome(Collection<String> outcomes) {
        return and(
                "CASE WHEN status < 400 THEN '0' WHEN status < 500 THEN '4' ELSE '8' END = ANY (?)", texts(outcomes));
    }

    AuditSearch succeeded() {
        return and("status < ?", 400);
    }

    AuditSearch oldestFirst() {
        ascending = true;
        return this;
    }

    List<AuditTable.Row> page(AuditTable table, int offset, int most) {
        String order = ascending ? "recorded, sequence, partition_id" : "recorded DESC, sequence DESC, partition_id";
        List<Object> all = new ArrayList<>(arguments);
        all.add(most);
        all.add(offset);
        return table.find(
                chains,
                "SELECT * FROM keneya.audit_event " + where + " ORDER BY " + order + " LIMIT ? OFFSET ?",
                all.toArray());
    }

    int count(AuditTable table) {
        return table.count(chains, "SELECT count(*) FROM keneya.audit_event " + where, arguments.toArray());
    }

    private AuditSearch and(String condition, Object argument) {
        where.append(" AND ").append(condition);
        arguments.add(argument);
        return this;
    }

    private static String[] texts(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
