package ml.keneya.consistency;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import org.apache.commons.lang3.StringUtils;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupStratifierComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportStatus;
import org.hl7.fhir.r4.model.MeasureReport.StratifierGroupComponent;
import org.hl7.fhir.r4.model.Resource;

/**
 * Who entered and left the units for acute malnutrition in a month, as a report of the measure ml-m45 counts them.
 *
 * @param report the record
 */
record Movements(MeasureReport report) {

    static final String MEASURE = "https://keneya.ml/fhir/Measure/ml-m45";

    private static final String MEASURES = Codes.KENEYA + "ml-measure";
    private static final String OF_ALL = "total";

    static Optional<Movements> of(Resource record) {
        return record instanceof MeasureReport report
                        && report.getStatus() != MeasureReportStatus.ERROR
                        && MEASURE.equals(StringUtils.substringBefore(report.getMeasure(), "|"))
                ? Optional.of(new Movements(report))
                : Optional.empty();
    }

    /** The month, if the report is of one. */
    Optional<YearMonth> month() {
        Optional<LocalDate> start =
                Days.of(report.getPeriod().getStartElement()).map(Days::first);
        Optional<LocalDate> end = Days.of(report.getPeriod().getEndElement()).map(Days::last);
        return start.map(YearMonth::from)
                .filter(month -> start.get().equals(month.atDay(1)))
                .filter(month -> end.filter(month.atEndOfMonth()::equals).isPresent());
    }

    /** The counts by code, for all together (under {@code total}) and for each stratum, such as {@code urenas}. */
    Map<String, Map<String, Integer>> counts() {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (MeasureReportGroupComponent group : report.getGroup()) {
            code(group.getCode(), MEASURES).ifPresent(movement -> {
                group.getPopulation().stream()
                        .limit(1)
                        .forEach(population -> put(counts, OF_ALL, movement, population.getCountElement()));
                for (MeasureReportGroupStratifierComponent stratifier : group.getStratifier()) {
                    for (StratifierGroupComponent stratum : stratifier.getStratum()) {
                        stratum.getPopulation().stream()
                                .limit(1)
                                .forEach(population ->
                                        put(counts, name(stratum), movement, population.getCountElement()));
                    }
                }
            });
        }
        return counts;
    }

    private static void put(
            Map<String, Map<String, Integer>> counts, String stratum, String movement, IntegerType count) {
        if (count.hasValue()) {
            counts.computeIfAbsent(stratum, absent -> new TreeMap<>()).put(movement, count.getValue());
        }
    }

    private static String name(StratifierGroupComponent stratum) {
        return Stream.concat(
                        Stream.of(stratum.getValue()),
                        stratum.getComponent().stream().map(component -> component.getValue()))
                .map(CodeableConcept::getCoding)
                .flatMap(List::stream)
                .map(Coding::getCode)
                .filter(Objects::nonNull)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Optional<String> code(CodeableConcept concept, String system) {
        return concept.getCoding().stream()
                .filter(coding -> system.equals(coding.getSystem()))
                .map(Coding::getCode)
                .findFirst();
    }
}
