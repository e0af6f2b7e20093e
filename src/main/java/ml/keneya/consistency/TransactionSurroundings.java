package ml.keneya.consistency;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.server.Acquaintance;
import ml.keneya.server.TransactionLock;
import ml.keneya.server.TransactionNotes;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** What surrounds one record of a transaction. The patient is read once for all records of the transaction. */
final class TransactionSurroundings implements Surroundings {

    private final Resource written;
    private final RequestDetails writer;
    private final StoredRecords store;
    private final Acquaintance.Sight sight;
    private final TransactionLock lock;
    private final Clock clock;

    TransactionSurroundings(
            Resource written,
            RequestDetails writer,
            StoredRecords store,
            Acquaintance.Sight sight,
            TransactionLock lock,
            Clock clock) {
        this.written = written;
        this.writer = writer;
        this.store = store;
        this.sight = sight;
        this.lock = lock;
        this.clock = clock;
    }

    /** How well the writer knows whom the record is about; what is about nobody is everybody's. */
    Acquaintance acquaintance() {
        return patientId().isEmpty()
                ? Acquaintance.KNOWN
                : file().map(File::acquaintance).orElse(Acquaintance.STRANGER);
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Override
    public Optional<Patient> patient() {
        return file().map(File::patient).filter(patient -> store.mayRead(patient, writer));
    }

    @Override
    public Optional<Patient> patient(Reference reference) {
        return LocalId.of(reference, "Patient")
                .flatMap(this::file)
                .map(File::patient)
                .filter(patient -> store.mayRead(patient, writer));
    }

    @Override
    public <T extends Resource> Stream<T> ofThePatient(Class<T> type, String query) {
        return file().stream().flatMap(file -> store.find(type, file.query() + '&' + query, written, writer).stream());
    }

    @Override
    public <T extends Resource> Stream<T> latestOfThePatient(Class<T> type, String query) {
        return file().stream()
                .flatMap(file -> store.latest(type, file.query() + '&' + query, written, writer).stream());
    }

    @Override
    public <T extends Resource> Stream<T> find(Class<T> type, String query) {
        return store.find(type, query, written, writer).stream();
    }

    @Override
    public <T extends Resource> Optional<T> read(Class<T> type, Reference reference) {
        return LocalId.of(reference, type.getSimpleName())
                .flatMap(id -> read(type, id))
                // References that no search parameter knows are not held to the writer's facility.
                .filter(record -> LocalId.of(Links.subject(record), "Patient")
                        .map(id -> file(id).isPresent())
                        .orElse(true));
    }

    @Override
    public void oneAtATime(ConsistencyRule rule) {
        // Nothing outside the vault waits for what is written in it.
        patientId()
                .ifPresent(id ->
                        lock.take(rule.key() + ' ' + id + ' ' + RequestPartitionId.getPartitionIfAssigned(written)));
    }

    /** Many records of a transaction are of one encounter: it is read once. */
    private <T extends Resource> Optional<T> read(Class<T> type, String id) {
        RecordKey key = new RecordKey(type.getSimpleName(), id, store.reach(written, type.getSimpleName(), writer));
        TransactionNotes notes = TransactionNotes.current();
        Optional<T> noted = notes.get(key, type);
        if (noted.isPresent()) {
            return noted;
        }
        Optional<T> found = find(type, "_id=" + id).findFirst();
        found.ifPresent(record -> notes.put(key, record));
        return found;
    }

    /** That of the patient, unless it is closed to the writer. */
    private Optional<File> file() {
        return patientId().flatMap(this::file);
    }

    private Optional<File> file(String patient) {
        // An ordinary record may see less than one of the vault in the same transaction.
        FileKey key = new FileKey(patient, store.reach(written, "Patient", writer));
        TransactionNotes notes = TransactionNotes.current();
        Optional<File> noted = notes.get(key, File.class);
        if (noted.isPresent()) {
            return noted;
        }
        Optional<File> file = store.findAny(Patient.class, "_id=" + patient, written, writer).stream()
                .findFirst()
                .map(found -> new File(found, sight.with(found, writer)))
                // A stranger may be let in by a record of the same transaction, so it is not noted.
                .filter(found -> found.acquaintance() != Acquaintance.STRANGER);
        file.ifPresent(found -> notes.put(key, found));
        return file;
    }

    private Optional<String> patientId() {
        return LocalId.of(Links.subject(written), "Patient");
    }

    private record RecordKey(String type, String id, RequestPartitionId where) {}

    private record FileKey(String patient, RequestPartitionId where) {}

    private record File(Patient patient, Acquaintance acquaintance) {

        String query() {
            return "patient=Patient/" + patient.getIdElement().getIdPart();
        }
    }
}
