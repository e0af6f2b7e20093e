package ml.keneya.consistency;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;

/** The movements of a month add up, together and in each unit: the checks of integrity of SNISI's monthly report. */
final class MonthlyBalance implements ConsistencyRule {

    private static final List<Account> ACCOUNTS = List.of(
            new Account(List.of("m45-admissions"), List.of("m45-admis", "m45-readmis")),
            new Account(List.of("m45-entrees"), List.of("m45-admissions", "m45-transferts-entrants")),
            new Account(
                    List.of("m45-sorties"), List.of("m45-gueris", "m45-deces", "m45-abandons", "m45-non-repondants")),
            new Account(List.of("m45-total-sorties"), List.of("m45-sorties", "m45-transferts-sortants")),
            new Account(List.of("m45-fin", "m45-total-sorties"), List.of("m45-debut", "m45-entrees")));

    @Override
    public String key() {
        return "ml-x-balance";
    }

    @Override
    public Severity severity() {
        return Severity.REFUSE;
    }

    @Override
    public boolean isOfTheRecordAlone() {
        return true;
    }

    @Override
    public boolean concerns(Resource written) {
        return Movements.of(written).isPresent();
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        return Movements.of(written).stream()
                .flatMap(movements -> movements.counts().entrySet().stream())
                .flatMap(counted -> ACCOUNTS.stream()
                        .filter(account -> account.isBroken(counted.getValue()))
                        .map(account -> account.breach(counted.getKey(), counted.getValue())));
    }

    /** Two sums that are equal, of counts that are none below zero. */
    private record Account(List<String> one, List<String> other) {

        /** A count that is not there, or masked, breaks nothing. */
        boolean isBroken(Map<String, Integer> counts) {
            return Stream.concat(one.stream(), other.stream()).allMatch(counts::containsKey)
                    && (sum(one, counts) != sum(other, counts)
                            || one.stream().anyMatch(movement -> counts.getOrDefault(movement, 0) < 0));
        }

        Breach breach(String stratum, Map<String, Integer> counts) {
            return Breach.at(
                    "MeasureReport.group",
                    String.join(" + ", one),
                    sum(one, counts),
                    String.join(" + ", other),
                    sum(other, counts),
                    stratum);
        }

        private static int sum(List<String> movements, Map<String, Integer> counts) {
            return movements.stream()
                    .mapToInt(movement -> counts.getOrDefault(movement, 0))
                    .sum();
        }
    }
}
