package ml.keneya.pregnancy.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** A woman whose pregnancy is followed, and what is recorded of her on a day. */
public record Expectant(FhirClient ehr, String id, String episode, LocalDate day) {

    static final String KENEYA = "https://keneya.ml/fhir/";
    private static final String LOINC = "http://loinc.org";
    private static final String CATEGORIES = "http://terminology.hl7.org/CodeSystem/observation-category";

    /** Followed from 22 September 2026 on. */
    static Expectant followed(FhirClient ehr, LocalDate day) {
        String woman = ehr.post("Patient", AntenatalFollowUpTest.woman()).id();
        return of(ehr, woman, day, episode(woman, "2026-09-22"));
    }

    /** The same, who tells her last period. */
    static Expectant dated(FhirClient ehr, LocalDate day, LocalDate began) {
        Expectant woman = followed(ehr, day);
        woman.post(woman.loinc("8665-2").setValue(new DateTimeType(began.toString())));
        return woman;
    }

    /** Until that day, for that reason. */
    public static Expectant closed(FhirClient ehr, LocalDate day, String start, String end, String closure) {
        String woman = ehr.post("Patient", AntenatalFollowUpTest.woman()).id();
        EpisodeOfCare episode = episode(woman, start).setStatus(EpisodeOfCareStatus.FINISHED);
        episode.getPeriod().setEndElement(new DateTimeType(end));
        episode.addExtension(KENEYA + "StructureDefinition/ml-anc-closure", new CodeType(closure));
        return of(ehr, woman, day, episode);
    }

    /** Another pregnancy of the same woman. */
    Expectant again(LocalDate otherDay, String start) {
        return of(ehr, id, otherDay, episode(id, start));
    }

    private static Expectant of(FhirClient ehr, String woman, LocalDate day, EpisodeOfCare episode) {
        return new Expectant(ehr, woman, stored(ehr.post("EpisodeOfCare", episode)), day);
    }

    static EpisodeOfCare episode(String woman, String start) {
        EpisodeOfCare episode = new EpisodeOfCare().setStatus(EpisodeOfCareStatus.ACTIVE);
        episode.addType(coded(KENEYA + "CodeSystem/ml-service", "cpn"));
        episode.setPatient(new Reference("Patient/" + woman));
        episode.getManagingOrganization().setDisplay("CSCom de Koreytondo");
        episode.getPeriod().setStartElement(new DateTimeType(start));
        return episode;
    }

    String post(Resource record) {
        return stored(ehr.post(record.fhirType(), record));
    }

    private static String stored(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.id();
    }

    /** A contact with its type, the first. */
    String contact(LocalDate when) {
        return post(contactOn(when));
    }

    Encounter contactOn(LocalDate when) {
        Encounter contact = untyped(when, 1);
        contact.addType(coded(KENEYA + "CodeSystem/ml-service", "cpn"));
        return contact;
    }

    /** A contact of which only its pregnancy says what it is. */
    String untypedContact(LocalDate when) {
        return post(untyped(when, 2));
    }

    private Encounter untyped(LocalDate when, int number) {
        Encounter contact = new Encounter().setStatus(EncounterStatus.FINISHED);
        contact.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "AMB", null));
        contact.setSubject(new Reference("Patient/" + id));
        contact.getServiceProvider().setDisplay("CSCom de Koreytondo");
        contact.addEpisodeOfCare(new Reference("EpisodeOfCare/" + episode));
        contact.addReasonCode(coded(KENEYA + "CodeSystem/ml-anc-reason", "contact-prevu"));
        contact.addExtension(KENEYA + "StructureDefinition/ml-contact-number", new PositiveIntType(number));
        contact.getPeriod().setStartElement(new DateTimeType(when + "T09:00:00Z"));
        contact.getPeriod().setEndElement(new DateTimeType(when + "T09:40:00Z"));
        return contact;
    }

    Observation loinc(String code) {
        return observed(LOINC, code);
    }

    Observation observed(String system, String code) {
        Observation observation = new Observation().setStatus(ObservationStatus.FINAL);
        observation.addCategory(coded(CATEGORIES, "laboratory"));
        observation.addCategory(coded(CATEGORIES, "vital-signs"));
        observation.setCode(coded(system, code));
        observation.setSubject(new Reference("Patient/" + id));
        observation.setEffective(new DateTimeType(day.toString()));
        return observation;
    }

    Observation pressure(int systolic, int diastolic) {
        Observation pressure = loinc("85354-9");
        pressure.addComponent().setCode(coded(LOINC, "8480-6")).setValue(quantity(String.valueOf(systolic), "mm[Hg]"));
        pressure.addComponent().setCode(coded(LOINC, "8462-4")).setValue(quantity(String.valueOf(diastolic), "mm[Hg]"));
        return pressure;
    }

    Observation gestationalAge(String value, String unit, String method) {
        return loinc("18185-9")
                .setMethod(coded(KENEYA + "CodeSystem/ml-ga-method", method))
                .setValue(quantity(value, unit));
    }

    static Procedure delivery(String woman, String when) {
        Procedure delivery = new Procedure().setStatus(ProcedureStatus.COMPLETED);
        delivery.setCode(coded(KENEYA + "CodeSystem/ml-delivery-mode", "voie-basse"));
        delivery.setSubject(new Reference("Patient/" + woman));
        delivery.setPerformed(new DateTimeType(when));
        delivery.addPerformer()
                .setFunction(coded(KENEYA + "CodeSystem/ml-birth-attendant", "sage-femme"))
                .setActor(new Reference().setDisplay("Bintou Kouyaté"));
        return delivery;
    }

    static CodeableConcept absent() {
        return coded("http://terminology.hl7.org/CodeSystem/data-absent-reason", "not-performed");
    }

    static CodeableConcept coded(String system, String code) {
        return new CodeableConcept(new Coding(system, code, null));
    }

    static Quantity quantity(String value, String unit) {
        return new Quantity()
                .setValue(new BigDecimal(value))
                .setSystem("http://unitsofmeasure.org")
                .setCode(unit);
    }
}
