package ml.keneya.malnutrition.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import ml.keneya.server.Codes;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;

/** Records of somebody's nutrition, as little as the guide takes. */
public final class NutritionRecords {

    public static final LocalDate DAY = LocalDate.of(2026, 9, 15);
    public static final String OURS = Codes.KENEYA + "ml-obs";
    public static final String EXTENSION = "https://keneya.ml/fhir/StructureDefinition/";

    private NutritionRecords() {}

    /** 18 months old on that day. */
    public static Patient girl() {
        Patient girl = new Patient();
        girl.addName().setFamily("Touré").addGiven("Fanta");
        girl.setGender(AdministrativeGender.FEMALE);
        girl.setBirthDateElement(new DateType("2025-05-18"));
        return girl;
    }

    public static Observation muac(String patient, LocalDate day, String millimetres) {
        return quantity(patient, day, OURS, "muac", millimetres, "mm");
    }

    public static Observation weight(String patient, LocalDate day, String kilograms) {
        return quantity(patient, day, Codes.LOINC, "29463-7", kilograms, "kg");
    }

    public static Observation length(String patient, LocalDate day, String centimetres) {
        return quantity(patient, day, Codes.LOINC, "8306-3", centimetres, "cm");
    }

    public static Observation oedema(String patient, LocalDate day, String grade) {
        return coded(patient, day, "oedema-bilateral", "ml-oedema-grade", grade);
    }

    public static Observation appetite(String patient, LocalDate day, String result) {
        return coded(patient, day, "appetite-test", "ml-appetite", result);
    }

    public static Observation danger(String patient, LocalDate day, String sign) {
        return coded(patient, day, "pcime-danger-signs", "ml-pcime-danger", sign);
    }

    /** Of a child who is to be admitted to URENAS that day. */
    public static List<Observation> severe(String patient, LocalDate day) {
        return List.of(
                muac(patient, day, "112"),
                weight(patient, day, "9.2"),
                length(patient, day, "75"),
                oedema(patient, day, "none"),
                appetite(patient, day, "reussi"),
                danger(patient, day, "aucun"));
    }

    public static Observation coded(String patient, LocalDate day, String code, String list, String value) {
        Observation observation = observation(patient, day, OURS, code);
        observation.setValue(new CodeableConcept(new Coding(Codes.KENEYA + list, value, null)));
        return observation;
    }

    public static Observation quantity(
            String patient, LocalDate day, String system, String code, String value, String unit) {
        Observation observation = observation(patient, day, system, code);
        observation.setValue(new Quantity()
                .setValue(new BigDecimal(value))
                .setSystem("http://unitsofmeasure.org")
                .setCode(unit));
        return observation;
    }

    public static Observation observation(String patient, LocalDate day, String system, String code) {
        Observation observation = new Observation().setStatus(ObservationStatus.FINAL);
        observation.getCode().addCoding().setSystem(system).setCode(code);
        observation.setSubject(new Reference("Patient/" + patient));
        observation.setEffective(new DateTimeType(day.toString()));
        return observation;
    }

    public static Condition complication(String patient, LocalDate noted, String code) {
        Condition condition = new Condition();
        condition
                .getClinicalStatus()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/condition-clinical")
                .setCode("active");
        condition
                .getCode()
                .addCoding()
                .setSystem(Codes.KENEYA + "ml-cmam-complication")
                .setCode(code);
        condition.setSubject(new Reference("Patient/" + patient));
        condition.setRecordedDateElement(new DateTimeType(noted.toString()));
        return condition;
    }

    public static EpisodeOfCare treatment(String patient, String unit, LocalDate start, String criterion) {
        EpisodeOfCare episode = new EpisodeOfCare().setStatus(EpisodeOfCareStatus.ACTIVE);
        episode.addExtension(EXTENSION + "ml-cmam-admission-type", new CodeType("nouveau"));
        episode.addExtension(EXTENSION + "ml-cmam-admission-criterion", new CodeType(criterion));
        episode.addExtension(EXTENSION + "ml-nutrition-source", new CodeType("spontane"));
        episode.addIdentifier()
                .setSystem("https://keneya.ml/sid/mas/cscom-koreytondo")
                .setValue(patient + '/' + start)
                .getType()
                .addCoding()
                .setSystem(Codes.KENEYA + "ml-identifier-type")
                .setCode("MAS");
        episode.addType()
                .addCoding()
                .setSystem(Codes.KENEYA + "ml-nutrition-unit")
                .setCode(unit);
        episode.setPatient(new Reference("Patient/" + patient));
        episode.getPeriod().setStartElement(new DateTimeType(start.toString()));
        return episode;
    }

    public static EpisodeOfCare ended(EpisodeOfCare episode, LocalDate end, String exit) {
        episode.setStatus(EpisodeOfCareStatus.FINISHED);
        episode.getPeriod().setEndElement(new DateTimeType(end.toString()));
        episode.addExtension(EXTENSION + "ml-cmam-exit-outcome", new CodeType(exit));
        return episode;
    }

    public static Encounter visit(String patient, String treatment, LocalDate day, int number, boolean came) {
        Encounter visit = new Encounter().setStatus(came ? EncounterStatus.FINISHED : EncounterStatus.CANCELLED);
        if (!came) {
            visit.getMeta().addProfile(EXTENSION + "ml-missed-visit");
        }
        visit.addExtension(EXTENSION + "ml-contact-number", new PositiveIntType(number));
        visit.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "AMB", null));
        visit.addType()
                .addCoding()
                .setSystem(Codes.KENEYA + "ml-nutrition-unit")
                .setCode("urenas");
        visit.setSubject(new Reference("Patient/" + patient));
        visit.addEpisodeOfCare(new Reference("EpisodeOfCare/" + treatment));
        visit.getPeriod().setStartElement(new DateTimeType(day.toString()));
        if (came) {
            visit.getPeriod().setEndElement(new DateTimeType(day.toString()));
        }
        visit.getServiceProvider().setDisplay("CSCom");
        return visit;
    }
}
