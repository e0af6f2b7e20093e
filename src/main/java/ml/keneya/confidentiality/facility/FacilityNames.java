package ml.keneya.confidentiality.facility;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ml.keneya.security.Caller;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;

/** What a facility is called: its number, or {@code Location/…} where it has none. */
public final class FacilityNames {

    /** A recipient who is somebody, but not told who: nobody permits him anything. */
    private static final String NOBODY_KNOWS = "?";

    private static final Set<String> OF_NO_FACILITY =
            Set.of("Practitioner", "Patient", "RelatedPerson", "Device", "Group");

    private final DaoRegistry store;

    FacilityNames(DaoRegistry store) {
        this.store = store;
    }

    /** What the Organization or Location of that reference is called. */
    String of(String reference) {
        return identifiers(read(new IdType(reference)))
                .filter(identifier -> Caller.FACILITIES.equals(identifier.getSystem()) && identifier.hasValue())
                .map(Identifier::getValue)
                .findFirst()
                .orElse(reference);
    }

    /**
     * The Organization or Location that a reference names, by reference or, as who knows no id here does, by its number
     * alone.
     */
    Stream<String> places(Reference reference) {
        IIdType id = reference.getReferenceElement().toUnqualifiedVersionless();
        // Asked first whether it is there: to get it would put an empty one into the record.
        Optional<String> number = Optional.of(reference)
                .filter(Reference::hasIdentifier)
                .map(Reference::getIdentifier)
                .filter(identifier -> Caller.FACILITIES.equals(identifier.getSystem()) && identifier.hasValue())
                .filter(identifier -> !OF_NO_FACILITY.contains(String.valueOf(reference.getType())))
                .map(Identifier::getValue);
        boolean isPlace = "Organization".equals(id.getResourceType()) || "Location".equals(id.getResourceType());
        return Stream.concat(isPlace ? Stream.of(of(id.getValue())) : Stream.empty(), number.stream())
                .distinct();
    }

    /**
     * The facilities that a reference names, whatever it names them by: services, teams and roles by their
     * organization. None for a person or a thing. What cannot be resolved is called by what is written.
     */
    public Set<String> in(Reference reference) {
        Set<String> names = new LinkedHashSet<>();
        if (reference.hasReference()) {
            IdType id = new IdType(reference.getReference());
            names.addAll(
                    id.hasIdPart() && id.hasResourceType() && !id.isAbsolute()
                            ? in(id.toUnqualifiedVersionless())
                            : Set.of(reference.getReference()));
        }
        if (reference.hasIdentifier() && !(reference.hasType() && OF_NO_FACILITY.contains(reference.getType()))) {
            Identifier identifier = reference.getIdentifier();
            if (!identifier.hasValue()) {
                names.add(NOBODY_KNOWS);
            } else {
                names.add(
                        Caller.FACILITIES.equals(identifier.getSystem())
                                ? identifier.getValue()
                                : identifier.getSystem() + '|' + identifier.getValue());
            }
        } else if (!reference.hasReference() && reference.hasDisplay()) {
            names.add(NOBODY_KNOWS);
        }
        return names;
    }

    private Set<String> in(IdType id) {
        return switch (id.getResourceType()) {
            case "Organization", "Location" -> Set.of(of(id.getValue()));
            case "PractitionerRole" -> in(id, Stream.of(((PractitionerRole) read(id)).getOrganization()));
            case "HealthcareService" -> in(id, Stream.of(((HealthcareService) read(id)).getProvidedBy()));
            case "CareTeam" -> in(id, ((CareTeam) read(id)).getManagingOrganization().stream());
            default -> OF_NO_FACILITY.contains(id.getResourceType()) ? Set.of() : Set.of(id.getValue());
        };
    }

    private Set<String> in(IdType id, Stream<Reference> organizations) {
        Set<String> names = organizations
                .filter(each -> "Organization".equals(each.getReferenceElement().getResourceType()))
                .map(each ->
                        of(each.getReferenceElement().toUnqualifiedVersionless().getValue()))
                .collect(Collectors.toSet());
        return names.isEmpty() ? Set.of(id.getValue()) : names;
    }

    private IBaseResource read(IdType id) {
        boolean evenDeleted = true;
        return store.getResourceDao(id.getResourceType()).read(id, new SystemRequestDetails(), evenDeleted);
    }

    private static Stream<Identifier> identifiers(IBaseResource facility) {
        if (facility instanceof Organization organization) {
            return organization.getIdentifier().stream();
        }
        return facility instanceof Location location ? location.getIdentifier().stream() : Stream.empty();
    }
}
