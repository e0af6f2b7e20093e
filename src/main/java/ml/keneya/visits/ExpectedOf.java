package ml.keneya.visits;

import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.server.SourceLabels;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Of what somebody is expected: of an episode of his care, or of his age alone. */
public sealed interface ExpectedOf {

    /** The id of the Appointment for it. */
    String visit(Coding service);

    /** Who is expected. */
    Reference who();

    /** What says so, with the labels that are to protect what is made of it. */
    Resource source();

    /** The episode, if it is of one: of whose age it is stands in the Appointment anyway. */
    Optional<Reference> episode();

    /** Who cares for him, if nobody has seen him yet: the first. */
    Stream<Reference> keepers();

    /** Of that episode. */
    record Episode(EpisodeOfCare source) implements ExpectedOf {

        @Override
        public String visit(Coding service) {
            return DueVisitRecord.ofEpisode(source.getIdElement().getIdPart());
        }

        @Override
        public Reference who() {
            return source.getPatient();
        }

        @Override
        public Optional<Reference> episode() {
            return Optional.of(
                    new Reference("EpisodeOfCare/" + source.getIdElement().getIdPart()));
        }

        @Override
        public Stream<Reference> keepers() {
            return Stream.of(source.getManagingOrganization());
        }
    }

    /** Of his age. */
    record Age(Patient patient) implements ExpectedOf {

        private static final String FILE_NUMBER = "MR";

        @Override
        public String visit(Coding service) {
            return DueVisitRecord.ofAge(patient.getIdElement().getIdPart(), service);
        }

        @Override
        public Reference who() {
            return new Reference("Patient/" + patient.getIdElement().getIdPart());
        }

        /** Which facilities care for him are labels too, of his Patient alone. */
        @Override
        public Resource source() {
            Patient labelled = new Patient();
            labelled.setMeta(SourceLabels.protecting(patient.getMeta()));
            return labelled;
        }

        @Override
        public Optional<Reference> episode() {
            return Optional.empty();
        }

        /** Else who gave him his last file number. */
        @Override
        public Stream<Reference> keepers() {
            return Stream.concat(
                    Stream.of(patient.getManagingOrganization()),
                    patient.getIdentifier().stream()
                            .filter(number -> number.getType().getCoding().stream()
                                    .anyMatch(type -> FILE_NUMBER.equals(type.getCode())))
                            .map(Identifier::getAssigner)
                            .filter(Reference::hasReference)
                            .reduce((one, later) -> later)
                            .stream());
        }
    }
}
