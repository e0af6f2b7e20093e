package ml.keneya.demo;

import java.util.List;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Location.LocationMode;
import org.hl7.fhir.r4.model.Location.LocationStatus;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Where care is given: a CSCom, a CSRéf, or a stop of the mobile clinic of one.
 *
 * @param organization the id of its Organization, which has a Location of the same id
 * @param location the id of the Location where visits are
 * @param name of the Location
 * @param level of the Organization, by {@code ml-facility-level}
 * @param practitioner the id of who works there
 */
record Place(String organization, String location, String name, String level, String practitioner) {

    private static final String FACILITY = "https://keneya.ml/sid/facility";

    boolean isStop() {
        return !organization.equals(location);
    }

    /** What is written of it before anybody comes. */
    List<Resource> records() {
        return isStop() ? List.of(stop()) : List.of(facility(), site(), worker());
    }

    private Organization facility() {
        Organization facility = new Organization();
        facility.setId(organization);
        facility.addIdentifier().setSystem(FACILITY).setValue(organization);
        facility.setActive(true).setName(name);
        facility.addType(new CodeableConcept(new Coding("urn:ietf:rfc:3986", "urn:ihe:iti:mcsd:2019:facility", null)));
        facility.addType(new CodeableConcept(Terms.KENEYA.code("ml-facility-level", level)));
        return facility;
    }

    private Location site() {
        Location site = place().setManagingOrganization(new Reference("Organization/" + organization));
        site.addIdentifier().setSystem(FACILITY).setValue(location);
        return site;
    }

    private Location stop() {
        Location stop = place();
        stop.addIdentifier().setSystem("https://keneya.ml/sid/stop").setValue(location);
        return stop;
    }

    private Location place() {
        Location place = new Location()
                .setStatus(LocationStatus.ACTIVE)
                .setMode(LocationMode.INSTANCE)
                .setName(name)
                .setAddress(new Address()
                        .setDistrict("Gourma-Rharous")
                        .setState("Tombouctou")
                        .setCountry("ML"));
        place.setId(location);
        place.addExtension(new Extension(Terms.extension("ml-admin-unit"), Terms.KENEYA.code("ml-admin", "06")));
        return place;
    }

    private Practitioner worker() {
        Practitioner worker = new Practitioner().setActive(true).setGender(AdministrativeGender.FEMALE);
        worker.setId(practitioner);
        worker.addIdentifier().setSystem("https://keneya.ml/sid/practitioner").setValue(organization + "/responsable");
        worker.addName().setFamily("Kouyaté").addGiven("Bintou");
        return worker;
    }
}
