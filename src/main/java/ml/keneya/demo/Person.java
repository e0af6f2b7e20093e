package ml.keneya.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;

/**
 * Somebody who comes for care.
 *
 * @param id of the Patient
 * @param number the number of the file
 * @param displaced whether the family fled
 * @param rank among twins, from 1
 * @param mother whose child it is
 */
record Person(
        String id,
        String number,
        String family,
        String given,
        AdministrativeGender gender,
        LocalDate born,
        boolean displaced,
        Place home,
        Optional<Integer> rank,
        Optional<Person> mother) {

    Reference reference() {
        return new Reference("Patient/" + id);
    }

    int daysOn(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(born, day));
    }

    Patient patient() {
        Patient patient =
                new Patient().setActive(true).setGender(gender).setBirthDateElement(new DateType(born.toString()));
        patient.setId(id);
        patient.getMeta().addProfile(Terms.profile("ml-patient"));
        patient.addExtension(
                new Extension(Terms.extension("ml-displacement-status"), new CodeType(displaced ? "idp" : "resident")));
        patient.addExtension(new Extension(Terms.extension("ml-catchment"), new BooleanType(!home.isStop())));
        patient.addIdentifier(
                file(number).setAssigner(new Reference("Organization/" + home.organization()).setDisplay(home.name())));
        patient.addName().setFamily(family).addGiven(given);
        patient.addAddress()
                .setText(home.name())
                .setState("Tombouctou")
                .setCountry("ML")
                .addExtension(new Extension(Terms.extension("ml-admin-unit"), Terms.KENEYA.code("ml-admin", "06")));
        rank.ifPresent(twin -> patient.setMultipleBirth(new IntegerType(twin)));
        return patient;
    }

    /** Who the mother is, if somebody's file says. */
    Optional<RelatedPerson> motherOf(String relatedId) {
        return mother.map(her -> {
            RelatedPerson link = new RelatedPerson().setActive(true).setGender(AdministrativeGender.FEMALE);
            link.setId(relatedId);
            link.setPatient(reference());
            link.addIdentifier(her.file(her.number()));
            link.addRelationship(new CodeableConcept(Terms.HL7.code("v3-RoleCode", "MTH")));
            link.addName().setFamily(her.family()).addGiven(her.given());
            return link;
        });
    }

    private Identifier file(String value) {
        return new Identifier()
                .setType(new CodeableConcept(Terms.HL7.code("v2-0203", "MR")))
                .setSystem("https://keneya.ml/sid/mr/" + home.organization())
                .setValue(value);
    }
}
