package ml.keneya.consistency;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** A month begins with those with whom the one before ended: the checks of integrity of SNISI's monthly report. */
final class MonthsInARow implements ConsistencyRule {

    @Override
    public String key() {
        return "ml-x-balance-start";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public boolean concerns(Resource written) {
        return Movements.of(written).flatMap(Movements::month).isPresent();
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        Movements movements = new Movements((MeasureReport) written);
        return movements.month().stream()
                .flatMap(month -> Stream.concat(
                        breaches(reports(month.minusMonths(1), movements, around), List.of(movements)),
                        breaches(List.of(movements), reports(month.plusMonths(1), movements, around))));
    }

    /** None if there is no report of one of the months, or one of several agrees. */
    private static Stream<Breach> breaches(List<Movements> before, List<Movements> after) {
        List<Breach> breaches = before.stream()
                .flatMap(ended -> after.stream().flatMap(begun -> breach(ended, begun)))
                .toList();
        return breaches.size() < before.size() * after.size()
                ? Stream.empty()
                : breaches.stream().limit(1);
    }

    private static Stream<Breach> breach(Movements ended, Movements begun) {
        Map<String, Map<String, Integer>> begins = begun.counts();
        return ended.counts().entrySet().stream()
                .flatMap(end -> breach(
                        end.getKey(),
                        end.getValue().get("m45-fin"),
                        begins.getOrDefault(end.getKey(), Map.of()).get("m45-debut")))
                .limit(1);
    }

    private static Stream<Breach> breach(String stratum, @Nullable Integer end, @Nullable Integer start) {
        return end == null || start == null || end.equals(start)
                ? Stream.empty()
                : Stream.of(Breach.at("MeasureReport.group", start, end, stratum));
    }

    private static List<Movements> reports(YearMonth month, Movements of, Surroundings around) {
        return LocalId.of(of.report().getSubject(), "Location").stream()
                .flatMap(place -> around.find(
                        MeasureReport.class,
                        "measure=" + Movements.MEASURE + "&subject=Location/" + place + "&period=" + month))
                .flatMap(found -> Movements.of(found).stream())
                .filter(found -> found.month().filter(month::equals).isPresent())
                .toList();
    }
}
