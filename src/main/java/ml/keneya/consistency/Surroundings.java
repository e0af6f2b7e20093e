package ml.keneya.consistency;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * What a record is held against: the store as it will be when the transaction is committed, as far as its writer may
 * read it.
 */
interface Surroundings {

    /** The day of the server. */
    LocalDate today();

    /** Whom the record is about. */
    Optional<Patient> patient();

    /** Whether that is a man or a boy, as far as is known. */
    default boolean patientIsMale() {
        return patient()
                .map(Patient::getGender)
                .filter(AdministrativeGender.MALE::equals)
                .isPresent();
    }

    /** Another patient, if the writer sees him. */
    Optional<Patient> patient(Reference reference);

    /**
     * The records of the same patient that the query finds; never the one written.
     *
     * @param query parameters of a FHIR search beside the patient, as in an address; of what a client wrote nothing but
     *     a {@link LocalId}
     */
    <T extends Resource> Stream<T> ofThePatient(Class<T> type, String query);

    /** The last few of them by their dates, the latest first. */
    <T extends Resource> Stream<T> latestOfThePatient(Class<T> type, String query);

    /** The records that the query finds, of whomever; never the one written. */
    <T extends Resource> Stream<T> find(Class<T> type, String query);

    /**
     * The record that the reference points to, if it is of that type and of nobody whose file is closed to the writer.
     */
    <T extends Resource> Optional<T> read(Class<T> type, Reference reference);

    /**
     * Lets writes that concern the same patient pass that rule one after another, until each is committed: of two at
     * once the second sees the first.
     */
    void oneAtATime(ConsistencyRule rule);
}
