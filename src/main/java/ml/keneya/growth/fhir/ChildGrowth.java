package ml.keneya.growth.fhir;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ml.keneya.server.SourceLabels;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Observation;

/** How a child grew, visit by visit, up to five years. */
record ChildGrowth(ChildPatient child, List<Visit> visits) {

    ChildGrowth {
        visits = List.copyOf(visits);
    }

    /** A day and a part of the store, of which what is elsewhere is not taken together with it. */
    private record Occasion(LocalDate day, Optional<RequestPartitionId> where) {}

    /**
     * By those records.
     *
     * @param records the child's, in their order
     */
    static ChildGrowth of(ChildPatient child, List<Observation> records) {
        Map<Occasion, List<Measurement>> occasions = new LinkedHashMap<>();
        records.stream()
                .flatMap(record -> Measurement.of(record).stream())
                .filter(measurement -> child.mayBeAChildOn(measurement.day()))
                .forEach(measurement -> occasions
                        .computeIfAbsent(
                                new Occasion(
                                        measurement.day(),
                                        RequestPartitionId.getPartitionIfAssigned(measurement.record())),
                                each -> new ArrayList<>())
                        .add(measurement));
        return new ChildGrowth(
                child,
                occasions.entrySet().stream()
                        .map(each -> visit(child, each.getKey().day(), each.getValue()))
                        .sorted(Comparator.comparing(Visit::day))
                        .toList());
    }

    /** What is made of it is as confidential as the measurements. */
    Meta labels() {
        return SourceLabels.of(visits.stream()
                .flatMap(visit -> visit.measured().measurements().stream())
                .map(Measurement::record)
                .toList());
    }

    private static Visit visit(ChildPatient child, LocalDate day, List<Measurement> measurements) {
        return new Visit(day, new MeasuredDay(child.sex(), child.ageOn(day), measurements));
    }
}
