package ml.keneya.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;

/** What is written of one visit of one person. */
final class Visit {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'");
    private static final int MINUTES = 20;

    private final Person who;
    private final Place where;
    private final LocalDateTime at;
    private final Chance chance;
    private final Encounter encounter = new Encounter();
    private final List<Resource> records = new ArrayList<>();

    Visit(Person who, Place where, LocalDateTime at, String profile, Coding of, Chance chance) {
        this.who = who;
        this.where = where;
        this.at = at;
        this.chance = chance;
        encounter.setId(chance.id());
        encounter.getMeta().addProfile(Terms.profile(profile));
        encounter.addExtension(extension("ml-strategy", new CodeType(where.isStop() ? "mobile" : "fixe")));
        encounter.setStatus(EncounterStatus.FINISHED);
        encounter.setClass_(Terms.HL7.code("v3-ActCode", where.isStop() ? "FLD" : "AMB"));
        encounter.addType(new CodeableConcept(of));
        encounter.setSubject(who.reference());
        encounter.setServiceProvider(new Reference("Organization/" + where.organization()));
        encounter.addParticipant().setIndividual(worker());
        encounter.addLocation().setLocation(new Reference("Location/" + where.location()));
        encounter.setPeriod(new Period().setStartElement(time(at)).setEndElement(time(at.plusMinutes(MINUTES))));
        records.add(encounter);
    }

    LocalDateTime at() {
        return at;
    }

    LocalDate day() {
        return at.toLocalDate();
    }

    Person who() {
        return who;
    }

    Place where() {
        return where;
    }

    Encounter encounter() {
        return encounter;
    }

    Reference reference() {
        return new Reference("Encounter/" + encounter.getIdPart());
    }

    /** The number of the contact or of the week. */
    Visit numbered(int number) {
        encounter.addExtension(extension("ml-contact-number", new PositiveIntType(number)));
        return this;
    }

    <R extends Resource> R add(R record) {
        if (!record.hasId()) {
            record.setId(chance.id());
        }
        records.add(record);
        return record;
    }

    Observation observe(String profile, String category, Coding code, Type value) {
        Observation observation = observed(who, profile, category, code);
        observation.setValue(value);
        return observation;
    }

    /** Of somebody else who was there, a newborn. */
    Observation observed(Person whom, String profile, String category, Coding code) {
        Observation observation = new Observation().setStatus(ObservationStatus.FINAL);
        observation.getMeta().addProfile(Terms.profile(profile));
        observation.addCategory(new CodeableConcept(Terms.HL7.code("observation-category", category)));
        observation
                .setCode(new CodeableConcept(code))
                .setSubject(whom.reference())
                .setEncounter(reference());
        observation.setEffective(time(at)).addPerformer(worker());
        return add(observation);
    }

    Observation vital(String profile, String loinc, double value, int decimals, String unit) {
        return observe(profile, "vital-signs", loinc(loinc), quantity(value, decimals, unit));
    }

    Observation seen(String profile, String code, Type value) {
        return observe(profile, "exam", Terms.KENEYA.code("ml-obs", code), value);
    }

    void bloodPressure(double systolic, double diastolic) {
        Observation pressure = observed(who, "ml-blood-pressure", "vital-signs", loinc("85354-9"));
        pressure.addComponent().setCode(new CodeableConcept(loinc("8480-6"))).setValue(quantity(systolic, 0, "mm[Hg]"));
        pressure.addComponent()
                .setCode(new CodeableConcept(loinc("8462-4")))
                .setValue(quantity(diastolic, 0, "mm[Hg]"));
    }

    /** When she or the child is expected again. */
    void next(LocalDate day, String service) {
        LocalDateTime start = day.atTime(8, 0);
        Appointment next = new Appointment()
                .setStatus(AppointmentStatus.BOOKED)
                .setStartElement(new InstantType(TIME.format(start)))
                .setEndElement(new InstantType(TIME.format(start.plusMinutes(MINUTES))));
        next.addServiceType(new CodeableConcept(Terms.KENEYA.code("ml-service", service)));
        next.addParticipant(expected(who.reference()));
        next.addParticipant(expected(new Reference("Location/" + where.location())));
        add(next);
    }

    private static AppointmentParticipantComponent expected(Reference actor) {
        return new AppointmentParticipantComponent().setActor(actor).setStatus(ParticipationStatus.ACCEPTED);
    }

    Reference worker() {
        return new Reference("Practitioner/" + where.practitioner());
    }

    List<Resource> records() {
        return records;
    }

    static Coding loinc(String code) {
        return new Coding(Terms.LOINC, code, null);
    }

    static CodeableConcept concept(String list, String code) {
        return new CodeableConcept(Terms.KENEYA.code(list, code));
    }

    static Quantity quantity(double value, int decimals, String unit) {
        return new Quantity()
                .setValue(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP))
                .setSystem(Terms.UCUM)
                .setCode(unit);
    }

    static Extension extension(String id, Type value) {
        return new Extension(Terms.extension(id), value);
    }

    static DateTimeType time(LocalDateTime at) {
        return new DateTimeType(TIME.format(at));
    }

    static DateTimeType date(LocalDate day) {
        return new DateTimeType(day.toString());
    }
}
