package ml.keneya.consistency;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** What surrounds one record of a transaction. The patient is read once for all records of the transaction. */
final class TransactionSurroundings implements Surroundings {

    private final Resource written;
    private final RequestDetails writer;
    private final StoredRecords store;
    private final Clock clock;

    TransactionSurroundings(Resource written, RequestDetails writer, StoredRecords store, Clock clock) {
        this.written = written;
        this.writer = writer;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Override
    public Optional<Patient> patient() {
        return patientId().flatMap(id -> {
            // An ordinary record may see less than one of the vault in the same transaction.
            String key = "Patient/" + id.getIdPart() + ' ' + store.reach(written, "Patient", writer);
            return KeptInTransaction.orRead(key, () -> read(Patient.class, id));
        });
    }

    @Override
    public <T extends Resource> Stream<T> ofThePatient(Class<T> type, String query) {
        return patientId().stream().flatMap(id -> find(type, "patient=Patient/" + id.getIdPart() + '&' + query));
    }

    @Override
    public <T extends Resource> Stream<T> find(Class<T> type, String query) {
        return store.find(type, query, written, writer).stream();
    }

    @Override
    public <T extends Resource> Optional<T> read(Class<T> type, IIdType id) {
        return store.read(type, id, written, writer);
    }

    @Override
    public void oneAtATime(ConsistencyRule rule) {
        // Nothing outside the vault waits for what is written in it.
        patientId()
                .ifPresent(id -> store.lock(
                        rule.key() + ' ' + id.getIdPart() + ' ' + RequestPartitionId.getPartitionIfAssigned(written)));
    }

    private Optional<IIdType> patientId() {
        IIdType id = subject().getReferenceElement();
        return id.hasIdPart() && "Patient".equals(id.getResourceType()) ? Optional.of(id) : Optional.empty();
    }

    private Reference subject() {
        if (written instanceof EpisodeOfCare episode) {
            return episode.getPatient();
        }
        if (written instanceof Encounter encounter) {
            return encounter.getSubject();
        }
        if (written instanceof Observation observation) {
            return observation.getSubject();
        }
        if (written instanceof Immunization immunization) {
            return immunization.getPatient();
        }
        if (written instanceof Procedure procedure) {
            return procedure.getSubject();
        }
        if (written instanceof MedicationAdministration administration) {
            return administration.getSubject();
        }
        return new Reference();
    }
}
