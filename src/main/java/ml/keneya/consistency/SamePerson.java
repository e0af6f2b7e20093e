package ml.keneya.consistency;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Specimen;

/**
 * What a record names is of the same patient. A newborn's records are written in the mother's encounter and hers in
 * that of the newborn, and who comes with a child may be seen with it.
 */
final class SamePerson implements ConsistencyRule {

    private static final Map<String, Class<? extends Resource>> NAMED = Map.of(
            "Encounter", Encounter.class,
            "EpisodeOfCare", EpisodeOfCare.class,
            "Specimen", Specimen.class,
            "Observation", Observation.class,
            "Immunization", Immunization.class,
            "MedicationRequest", MedicationRequest.class);

    private static final List<String> ELEMENTS = List.of(
            "encounter", "context", "episodeOfCare", "specimen", "result", "request", "authorizingPrescription");

    private final int newborn;

    SamePerson(Figures figures) {
        this.newborn = figures.whole(Figure.POSTNATAL_DAYS);
    }

    @Override
    public String key() {
        return "ml-x-same-person";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public boolean concerns(Resource written) {
        return LocalId.of(Links.subject(written), "Patient").isPresent()
                && !Links.isInError(written)
                && named(written).findAny().isPresent();
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        return named(written)
                .filter(named -> isOfAnother(named.reference(), written, around))
                .map(Named::where)
                .distinct()
                .map(Breach::at);
    }

    private static Stream<Named> named(Resource written) {
        Stream<Named> named = ELEMENTS.stream()
                .flatMap(element -> Links.references(written, element)
                        .map(reference -> new Named(written.fhirType() + '.' + element, reference)));
        Stream<Named> suspected = written instanceof AdverseEvent reaction
                ? reaction.getSuspectEntity().stream()
                        .map(suspect -> new Named("AdverseEvent.suspectEntity", suspect.getInstance()))
                : Stream.empty();
        return Stream.concat(named, suspected)
                .filter(each -> NAMED.containsKey(type(each.reference()))
                        && LocalId.of(each.reference(), type(each.reference())).isPresent());
    }

    private static String type(Reference reference) {
        return String.valueOf(reference.getReferenceElement().getResourceType());
    }

    private boolean isOfAnother(Reference reference, Resource written, Surroundings around) {
        return Stream.ofNullable(NAMED.get(type(reference)))
                .flatMap(type -> read(type, reference, around))
                .anyMatch(named -> isAnother(Links.subject(named), Links.subject(written))
                        && areStrangers(named, written, around));
    }

    private static <T extends Resource> Stream<Resource> read(Class<T> type, Reference reference, Surroundings around) {
        return around.read(type, reference).map(Resource.class::cast).stream();
    }

    /** Of whom the writer does not see he is told nothing. */
    private boolean areStrangers(Resource named, Resource written, Surroundings around) {
        List<Patient> both = Stream.of(around.patient(), around.patient(Links.subject(named)))
                .flatMap(Optional::stream)
                .toList();
        return both.size() == 2
                && both.stream().noneMatch(patient -> mayBeNewborn(patient, named, written))
                && !areOne(both.get(0), both.get(1))
                && !areOne(both.get(1), both.get(0))
                && !areRelated(both.get(0), both.get(1), around);
    }

    /** A group, such as a session's, is nobody else. */
    private static boolean isAnother(Reference subject, Reference one) {
        Optional<String> id = LocalId.of(subject, "Patient");
        return id.isPresent() && !id.equals(LocalId.of(one, "Patient"));
    }

    /** Two files of one person that were put together. */
    private static boolean areOne(Patient one, Patient other) {
        return one.getLink().stream()
                .anyMatch(link -> LocalId.of(link.getOther(), "Patient")
                        .filter(other.getIdElement().getIdPart()::equals)
                        .isPresent());
    }

    private boolean mayBeNewborn(Patient patient, Resource named, Resource written) {
        Optional<LocalDate> day = Stream.of(named, written)
                .flatMap(Event::in)
                .map(event -> event.days().first())
                .findFirst();
        Optional<LocalDate> last =
                Days.of(patient.getBirthDateElement()).map(born -> born.last().plusDays(newborn));
        return last.isEmpty() || day.isEmpty() || !last.get().isBefore(day.get());
    }

    private static boolean areRelated(Patient one, Patient other, Surroundings around) {
        return isRelative(one, other, around) || isRelative(other, one, around);
    }

    /** The profiles give a relative the file number that he has as a patient. */
    private static boolean isRelative(Patient patient, Patient relative, Surroundings around) {
        Set<String> numbers = numbers(relative.getIdentifier()).collect(Collectors.toSet());
        return around.find(
                        RelatedPerson.class,
                        "patient=Patient/" + patient.getIdElement().getIdPart())
                .flatMap(related -> numbers(related.getIdentifier()))
                .anyMatch(numbers::contains);
    }

    private static Stream<String> numbers(List<Identifier> identifiers) {
        return identifiers.stream()
                .filter(number -> number.hasSystem() && number.hasValue())
                .map(number -> number.getSystem() + '|' + number.getValue());
    }

    private record Named(String where, Reference reference) {}
}
