package ml.keneya.confidentiality.facility;

import static java.util.stream.Collectors.toCollection;

import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractor;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import ml.keneya.confidentiality.VaultId;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;

/**
 * What a record refers to and its author does not see: it is not there, or it is about another facility's patient. One
 * is found like the other, so that nobody can tell them apart, by which of two is named either.
 *
 * <p>Only what is indexed, for HAPI asks nothing of other references, and whom the record is about. Of ordinary
 * patients nothing is asked here: whoever comes with a card is found by its number, and what is then written names him
 * by id (docs/decisions/0014). A survivor is written about where she is a patient or was referred.
 */
final class ReferencesInReach {

    /** Under this key a request keeps what it may refer to: it has written it, or found that it is seen. */
    private static final String KNOWN = ReferencesInReach.class.getName();

    private static final String PATIENT = "Patient";

    private final ISearchParamExtractor references;
    private final PatientsOfFacilities patients;
    private final FacilityReach reach;

    ReferencesInReach(ISearchParamExtractor references, PatientsOfFacilities patients, FacilityReach reach) {
        this.references = references;
        this.patients = patients;
        this.reach = reach;
    }

    /** The request writes that record: what else it writes may refer to it. */
    static void write(IBaseResource record, RequestDetails request) {
        if (record.getIdElement().hasIdPart()) {
            known(request).add(record.fhirType() + '/' + record.getIdElement().getIdPart());
        }
    }

    private static Set<String> known(RequestDetails request) {
        return ((Known) request.getUserData().computeIfAbsent(KNOWN, key -> new Known(new HashSet<>()))).records();
    }

    /** Records as {@code Type/id}. */
    private record Known(Set<String> records) {}

    /** The first reference, {@code Type/id}, that is new in the record and leads nowhere that its author sees. */
    Optional<String> astray(@Nullable IBaseResource before, IBaseResource after, RequestDetails request) {
        if (FacilityReach.facility(request).isEmpty()) {
            return Optional.empty();
        }
        NavigableSet<String> asked = targets(after).collect(toCollection(TreeSet::new));
        if (before != null) {
            targets(before).forEach(asked::remove);
        }
        asked.removeAll(known(request));
        asked.removeAll(Entries.of(request).together());
        return asked.stream().filter(target -> !isThere(target, request)).findFirst();
    }

    private Stream<String> targets(IBaseResource record) {
        boolean onlyForChains = false;
        Stream<String> indexed = references.extractResourceLinks(record, onlyForChains).stream()
                .filter(link -> !link.isCanonical() && link.getRef() != null)
                .map(link -> link.getRef().getReferenceElement())
                .filter(target -> target.hasResourceType() && target.hasIdPart() && !target.isAbsolute())
                .filter(target -> !isOrdinaryPatient(target)
                        && !target.getIdPart().contains("?")
                        && patients.areAboutPatients(target.getResourceType()))
                .map(IIdType::toUnqualifiedVersionless)
                .map(IIdType::getValue);
        return Stream.concat(indexed, survivors(record));
    }

    private static boolean isOrdinaryPatient(IIdType target) {
        return target.getResourceType().equals(PATIENT) && !VaultId.is(target);
    }

    /** Those the record is about, even where HAPI indexes nothing: a Binary, and by a whole address. */
    private Stream<String> survivors(IBaseResource record) {
        return record.fhirType().equals(PATIENT)
                ? Stream.empty()
                : patients.of(record).stream()
                        .map(id -> new IdType(PATIENT, id))
                        .filter(VaultId::is)
                        .map(IdType::getValue);
    }

    private boolean isThere(String target, RequestDetails request) {
        Optional<IBaseResource> found = reach.find(new IdType(target), request);
        boolean there = found.isEmpty()
                ? Entries.of(request).hoped().contains(target)
                : found.filter(record -> !record.isDeleted() && reach.coversOrShares(record, request))
                        .isPresent();
        if (there) {
            known(request).add(target);
        }
        return there;
    }
}
