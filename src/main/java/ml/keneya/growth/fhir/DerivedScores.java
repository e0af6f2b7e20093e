package ml.keneya.growth.fhir;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import ml.keneya.growth.NutritionThresholds;
import ml.keneya.growth.ZScores;
import ml.keneya.server.TransactionLock;
import ml.keneya.server.TransactionNotes;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;

/**
 * Keeps the scores and classes of a day what its measurements say, within the transaction that writes these.
 * Measurements of the vault and others are never taken together: what is ordinary is not to be changed by what is
 * hidden.
 */
final class DerivedScores {

    private final GrowthRecords records;
    private final ZScores standards;
    private final NutritionThresholds thresholds;
    private final DerivedRecords forms;
    private final TransactionLock lock;

    DerivedScores(
            GrowthRecords records,
            ZScores standards,
            NutritionThresholds thresholds,
            DerivedRecords forms,
            TransactionLock lock) {
        this.records = records;
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
        patient(occasion.patient())
                .filter(patient -> new ChildPatient(patient).mayBeAChildOn(occasion.day()))
                .ifPresent(patient -> replace(occasion, patient));
    }

    /** A measurement is deleted, and maybe its patient too. */
    void forget(Measurement deleted, RequestPartitionId where) {
        MeasuredDay.codes(deleted.of())
                .map(code -> DerivedId.of(deleted, code))
                .flatMap(id -> records.observation(id).stream())
                .filter(Software::derived)
                .forEach(score -> records.delete(score, where));
    }

    /** All days of a patient whose sex or birth is corrected; also those on which he is no child any more. */
    void deriveAll(Patient corrected, RequestPartitionId where) {
        String id = corrected.getIdElement().getIdPart();
        records.measurementsOf(id, where).stream()
                .flatMap(record -> Measurement.of(record).stream())
                .map(Measurement::day)
                .distinct()
                .sorted()
                .forEach(day -> replace(new Occasion(id, day, where), corrected));
    }

    private void replace(Occasion occasion, Patient patient) {
        // Of two measurements at once the second sees the first; nothing outside the vault waits for what is in it.
        lock.take("growth " + occasion.patient() + ' ' + occasion.where());
        List<Observation> stored = records.on(occasion.day(), occasion.patient(), occasion.where());
        Map<String, Observation> outdated = new TreeMap<>();
        stored.stream()
                .filter(Software::derived)
                .forEach(score -> outdated.put(score.getIdElement().getIdPart(), score));
        for (Derived derived : derived(stored, patient, occasion.day(), record -> true)) {
            Observation now = forms.of(derived);
            Observation before = outdated.remove(now.getIdElement().getIdPart());
            if (before == null || !saysTheSame(before, now)) {
                records.write(now, occasion.where());
            }
        }
        outdated.values().forEach(score -> records.delete(score, occasion.where()));
    }

    /** What follows from those measurements of the day that count. */
    List<Derived> derived(List<Observation> stored, Patient patient, LocalDate day, Predicate<Observation> counts) {
        List<Measurement> measurements = stored.stream()
                .filter(counts)
                .flatMap(record -> Measurement.of(record).stream())
                .filter(measurement -> measurement.day().equals(day))
                .toList();
        ChildPatient child = new ChildPatient(patient);
        return new MeasuredDay(child.sex(), child.ageOn(day), measurements).derived(standards, thresholds);
    }

    Optional<Patient> patient(String id) {
        TransactionNotes notes = TransactionNotes.current();
        PatientKey key = new PatientKey(id);
        Optional<Patient> noted = notes.get(key, Patient.class);
        if (noted.isPresent()) {
            return noted;
        }
        Optional<Patient> found = records.patient(id);
        found.ifPresent(patient -> notes.put(key, patient));
        return found;
    }

    private record PatientKey(String id) {}

    /** Whoever derived it, and when. */
    private static boolean saysTheSame(Observation before, Observation now) {
        return content(before).equalsDeep(content(now))
                && now.getMeta().getSecurity().stream()
                        .allMatch(label -> before.getMeta().getSecurity(label.getSystem(), label.getCode()) != null);
    }

    private static Observation content(Observation score) {
        Observation content = score.copy();
        content.setId((String) null);
        content.setMeta(null);
        content.setText(null);
        content.setDevice(null);
        return content;
    }
}
