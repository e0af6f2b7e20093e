package ml.keneya.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Computes a chain anew and compares it with what is stored and with what was noted outside the database. */
final class Verification {

    private static final int AT_A_TIME = 1_000;

    private final AuditTable table;
    private final Anchors anchors;

    Verification(AuditTable table, Anchors anchors) {
        this.table = table;
        this.anchors = anchors;
    }

    /** What is wrong with a chain. */
    enum Fault {
        /** The row is not as it was written, or the row before is not. */
        CHANGED,
        /** A row is missing before this one. */
        MISSING,
        /** It is not the row that was noted outside the database, or there is none. */
        NOT_AS_ANCHORED,
        /** The index of references does not name all that the row does. */
        NOT_INDEXED;

        /** The word for it: {@code not-as-anchored}. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param sequence the first row of the chain that shows it */
    record Breach(long sequence, Fault fault) {}

    /**
     * @param end where the chain ends; as far as it is whole, if it is not
     * @param breach what is wrong, nothing if it is whole
     */
    record Finding(Chain chain, Link end, Optional<Breach> breach) {}

    Finding verify(Chain chain) {
        Map<Long, String> anchored = new HashMap<>();
        anchors.of(chain).forEach(link -> anchored.put(link.sequence(), link.hash()));
        long lastAnchor =
                anchored.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        Link end = Link.before(chain);
        while (true) {
            List<AuditTable.Row> rows = table.after(chain, end.sequence(), AT_A_TIME);
            if (rows.isEmpty()) {
                return lastAnchor > end.sequence() ? broken(chain, end, Fault.NOT_AS_ANCHORED) : whole(chain, end);
            }
            long references = 0;
            long first = end.sequence() + 1;
            for (AuditTable.Row row : rows) {
                Link expected = end.next(chain, row.record());
                if (row.link().sequence() != expected.sequence()) {
                    return broken(chain, end, Fault.MISSING);
                }
                if (!row.link().equals(expected)) {
                    return broken(chain, end, Fault.CHANGED);
                }
                String noted = anchored.get(expected.sequence());
                if (noted != null && !noted.equals(expected.hash())) {
                    return broken(chain, end, Fault.NOT_AS_ANCHORED);
                }
                references += AuditTable.references(row.record()).size();
                end = expected;
            }
            if (table.references(chain, first, end.sequence()) != references) {
                return broken(chain, new Link(first - 1, end.hash()), Fault.NOT_INDEXED);
            }
        }
    }

    private static Finding whole(Chain chain, Link end) {
        return new Finding(chain, end, Optional.empty());
    }

    private static Finding broken(Chain chain, Link lastWhole, Fault fault) {
        return new Finding(chain, lastWhole, Optional.of(new Breach(lastWhole.sequence() + 1, fault)));
    }
}
