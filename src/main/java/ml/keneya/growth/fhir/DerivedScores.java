package ml.keneya.growth.fhir;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ml.keneya.growth.Age;
import ml.keneya.growth.NutritionThresholds;
import ml.keneya.growth.ZScores;
import ml.keneya.growth.fhir.Measurement.Kind;
import ml.keneya.server.DerivedId;
import ml.keneya.server.DerivedStore;
import ml.keneya.server.SourceLabels;
import ml.keneya.server.TransactionLock;
import ml.keneya.server.TransactionNotes;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;

/**
 * Keeps the scores and classes of a day what its measurements say, within the transaction that writes these.
 * Measurements of the vault and others are never taken together: what is ordinary is not to be changed by what is
 * hidden.
 */
final class DerivedScores {

    private final GrowthRecords records;
    private final DerivedStore store;
    private final ZScores standards;
    private final NutritionThresholds thresholds;
    private final DerivedRecords forms;
    private final TransactionLock lock;

    DerivedScores(
            GrowthRecords records,
            DerivedStore store,
            ZScores standards,
            NutritionThresholds thresholds,
            DerivedRecords forms,
            TransactionLock lock) {
        this.records = records;
        this.store = store;
        this.standards = standards;
        this.thresholds = thresholds;
        this.forms = forms;
        this.lock = lock;
    }

    /** A day of a patient, by whose id it is his, and the partition of what was measured. */
    record Occasion(String patient, LocalDate day, RequestPartitionId where) {}

    /** Derives anew, once in a transaction: when it comes to this, all its entries are written. */
    void derive(Occasion occasion) {
        TransactionNotes notes = TransactionNotes.current();
        if (notes.get(occasion, Occasion.class).isEmpty()) {
            notes.put(occasion, occasion);
            deriveAgain(occasion);
        }
    }

    /** However often it was in this transaction. */
    void deriveAgain(Occasion occasion) {
        lock(occasion.patient(), occasion.where());
        records.patient(occasion.patient())
                .filter(patient -> new ChildPatient(patient).mayBeAChildOn(occasion.day()))
                .ifPresent(patient -> replace(occasion, patient));
    }

    /** A measurement is deleted, and maybe its patient too. */
    void forget(Measurement deleted, Occasion occasion) {
        lock(occasion.patient(), occasion.where());
        records.observations(scoresOf(deleted)).stream()
                .filter(Software::derived)
                .forEach(score -> store.delete(score, occasion.where()));
    }

    /** What of the scores of a measurement is old or deleted, once the measurement is expunged. */
    void expunge(String measurement, RequestDetails request) {
        if (DerivedId.canFollowFrom(measurement)) {
            store.expunge(
                    new IdType("Observation", measurement),
                    Stream.of(Kind.values())
                            .flatMap(MeasuredDay::codes)
                            .map(code -> new IdType("Observation", DerivedId.of(measurement, code))),
                    record -> record instanceof Observation score && Software.derived(score),
                    request);
        }
    }

    private static List<String> scoresOf(Measurement measurement) {
        return MeasuredDay.codes(measurement.of())
                .map(code -> DerivedId.of(measurement.id(), code))
                .toList();
    }

    /** All days of a patient whose sex or birth is corrected, on which he is or was taken for a child. */
    void deriveAll(Patient before, Patient corrected, RequestPartitionId where) {
        String id = corrected.getIdElement().getIdPart();
        lock(id, where);
        records.measurementsOf(id, where).stream()
                .flatMap(record -> Measurement.of(record).stream())
                .map(Measurement::day)
                .distinct()
                .filter(day ->
                        new ChildPatient(before).mayBeAChildOn(day) || new ChildPatient(corrected).mayBeAChildOn(day))
                .sorted()
                .forEach(day -> replace(new Occasion(id, day, where), corrected));
    }

    /**
     * Before anything is read: of two measurements at once, or of one and a correction of the birth, the second sees
     * the first. Nothing outside the vault waits for what is in it.
     */
    private void lock(String patient, RequestPartitionId where) {
        lock.take("growth " + patient + ' ' + where);
    }

    private void replace(Occasion occasion, Patient patient) {
        List<Observation> stored = records.on(occasion.day(), occasion.patient(), occasion.where());
        Map<String, Observation> outdated = new TreeMap<>();
        stored.stream()
                .filter(Software::derived)
                .forEach(score -> outdated.put(score.getIdElement().getIdPart(), score));
        for (Derived derived : derived(stored, patient, occasion.day(), record -> true)) {
            Observation now = forms.of(derived);
            Observation before = outdated.remove(now.getIdElement().getIdPart());
            if (before == null || !saysTheSame(before, now)) {
                store.write(now, occasion.where());
            }
        }
        outdated.values().forEach(score -> store.delete(score, occasion.where()));
    }

    /** What follows from those measurements of the day that count; nothing, if nobody knows how old he is. */
    List<Derived> derived(List<Observation> stored, Patient patient, LocalDate day, Predicate<Observation> counts) {
        ChildPatient child = new ChildPatient(patient);
        Age age = child.ageOn(day);
        if (age instanceof Age.Unknown) {
            return List.of();
        }
        List<Measurement> measurements = stored.stream()
                .filter(counts)
                .flatMap(record -> Measurement.of(record).stream())
                .filter(measurement -> measurement.day().equals(day))
                .toList();
        return new MeasuredDay(child.sex(), age, measurements).derived(standards, thresholds);
    }

    /** Whether the record is a score of this server, and sent back as it is. */
    static boolean isUnchanged(Observation before, Observation after) {
        return Software.derived(before) && Software.derived(after) && saysTheSame(before, after);
    }

    /** Whichever version of the server derived it. */
    private static boolean saysTheSame(Observation before, Observation now) {
        return content(before).equalsDeep(content(now)) && SourceLabels.cover(before.getMeta(), now.getMeta());
    }

    private static Observation content(Observation score) {
        Observation content = score.copy();
        content.setId((String) null);
        content.setMeta(null);
        content.setText(null);
        content.setDevice(null);
        if (content.getValue() instanceof Quantity quantity && quantity.hasValue()) {
            quantity.setValue(quantity.getValue().stripTrailingZeros());
        }
        return content;
    }
}
