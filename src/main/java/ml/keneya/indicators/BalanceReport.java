package ml.keneya.indicators;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ml.keneya.server.Codes;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupStratifierComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportStatus;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportType;
import org.hl7.fhir.r4.model.MeasureReport.StratifierGroupComponent;
import org.hl7.fhir.r4.model.Reference;

/** The monthly report on acute malnutrition (measure ml-m45) of one facility: all together, and by unit. */
record BalanceReport(Clock clock) {

    private static final CodeableConcept POPULATION =
            concept("http://terminology.hl7.org/CodeSystem/measure-population", "initial-population");
    private static final List<String> UNCOUNTED = List.of("age", "sex");
    private static final CodeableConcept UNIT = concept(Codes.KENEYA + "ml-stratifier", "nutrition-unit");

    /**
     * Not stored; whoever sends it on completes it where the facility keeps a register besides.
     *
     * @param place the Location that it is of
     */
    MeasureReport of(YearMonth month, Reference facility, Reference place, Collection<Stay> stays) {
        MeasureReport report = new MeasureReport()
                // A month that goes on is not counted to its end.
                .setStatus(
                        month.isBefore(YearMonth.now(clock))
                                ? MeasureReportStatus.COMPLETE
                                : MeasureReportStatus.PENDING)
                .setType(MeasureReportType.SUMMARY)
                .setMeasure("https://keneya.ml/fhir/Measure/ml-m45")
                .setSubject(place)
                .setReporter(facility)
                .setDateElement(new DateTimeType(LocalDate.now(clock).toString()));
        report.getMeta().addProfile("https://keneya.ml/fhir/StructureDefinition/ml-measure-report");
        report.getPeriod()
                .setStartElement(new DateTimeType(month.atDay(1).toString()))
                .setEndElement(new DateTimeType(month.atEndOfMonth().toString()));
        MonthOfUnit all = MonthOfUnit.of(month, stays);
        Map<String, MonthOfUnit> units = stays.stream()
                .collect(Collectors.groupingBy(
                        Stay::unit,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), of -> MonthOfUnit.of(month, of))));
        List.of(Movement.values()).forEach(movement -> report.addGroup(group(movement, all, units)));
        return report;
    }

    private static MeasureReportGroupComponent group(
            Movement movement, MonthOfUnit all, Map<String, MonthOfUnit> units) {
        MeasureReportGroupComponent group =
                new MeasureReportGroupComponent().setCode(concept(Codes.KENEYA + "ml-measure", movement.code()));
        group.addPopulation().setCode(POPULATION.copy()).setCount(all.of(movement));
        MeasureReportGroupStratifierComponent stratifier = group.addStratifier().addCode(UNIT.copy());
        units.forEach((unit, month) -> {
            StratifierGroupComponent stratum = stratifier.addStratum();
            stratum.addComponent().setCode(UNIT.copy()).setValue(concept(Codes.KENEYA + "ml-nutrition-unit", unit));
            stratum.addPopulation().setCode(POPULATION.copy()).setCount(month.of(movement));
        });
        // The measure names these too, and asks for their counts of nobody.
        UNCOUNTED.forEach(each -> group.addStratifier().addCode(concept(Codes.KENEYA + "ml-stratifier", each)));
        return group;
    }

    private static CodeableConcept concept(String system, String code) {
        return new CodeableConcept(new Coding(system, code, null));
    }
}
