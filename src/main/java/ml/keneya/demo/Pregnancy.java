package ml.keneya.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import ml.keneya.guidance.Figures;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Immunization.ImmunizationStatus;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;

/** One pregnancy that is followed. */
final class Pregnancy {

    private static final int WEEK = 7;
    private static final int TERM = 280;
    private static final int IPTP_FROM_WEEKS = 13;
    private static final int IPTP_APART = 28;
    private static final int FUNDUS_FROM_WEEKS = 20;
    private static final int LOST_AFTER = 30;
    private static final List<Integer> POSTNATAL_DAYS = List.of(2, 10, 42);

    private final Figures<Assumption> assumed;
    private final Person mother;
    private final Birth birth;
    private final Chance chance;
    private final boolean tense;
    private final double haemoglobin;
    private final double weight;
    private final List<Event> events = new ArrayList<>();
    private final EpisodeOfCare episode = new EpisodeOfCare();
    private int doses;
    private LocalDate lastDose = LocalDate.MIN;

    Pregnancy(Figures<Assumption> assumed, Person mother, Birth birth, Chance chance) {
        this.assumed = assumed;
        this.mother = mother;
        this.birth = birth;
        this.chance = chance;
        this.tense = chance.happens(value(Assumption.HYPERTENSION));
        this.haemoglobin =
                chance.normal(value(Assumption.HAEMOGLOBIN), value(Assumption.HAEMOGLOBIN_DEVIATION), 5, 15.5);
        this.weight = chance.normal(57, 8, 40, 95);
    }

    /** All that is written of it, in no order. */
    List<Event> events() {
        List<LocalDate> contacts = contacts();
        LocalDate first = contacts.get(0);
        open(first);
        for (int i = 0; i < contacts.size(); i++) {
            LocalDate next = i + 1 < contacts.size()
                    ? contacts.get(i + 1)
                    : contacts.get(i).plusWeeks(4);
            contact(contacts.get(i), i + 1, next);
        }
        LocalDate last = contacts.get(contacts.size() - 1);
        if (chance.happens(value(Assumption.MISCARRIAGES)) && contacts.size() == 1 && weeks(first) < 20) {
            closed(first.plusDays(10), "miscarriage");
        } else if (chance.happens(value(Assumption.DELIVERED_IN_FACILITY))) {
            delivered();
            postnatal();
        } else {
            // Nobody told the centre of a birth at home.
            LocalDate lost = birth.conceived().plusDays(TERM + LOST_AFTER);
            closed(lost.isAfter(last) ? lost : last.plusDays(1), "lost");
        }
        return events;
    }

    private List<LocalDate> contacts() {
        long firstWeek = Math.round(
                chance.normal(value(Assumption.FIRST_CONTACT_WEEKS), value(Assumption.FIRST_CONTACT_DEVIATION), 6, 37));
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = birth.conceived().plusDays(firstWeek * WEEK + chance.whole(0, 6));
        if (!day.isBefore(birth.day())) {
            day = birth.day().minusDays(1);
        }
        boolean comes = true;
        while (comes && day.isBefore(birth.day())) {
            days.add(day);
            day = day.plusDays(Math.max(
                    14,
                    Math.round(chance.normal(
                            value(Assumption.CONTACT_INTERVAL_DAYS), value(Assumption.CONTACT_INTERVAL_DEVIATION)))));
            comes = !chance.happens(value(Assumption.CONTACTS_GIVEN_UP));
        }
        return days;
    }

    private int weeks(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(birth.conceived(), day) / WEEK);
    }

    private void open(LocalDate day) {
        episode.setStatus(EpisodeOfCareStatus.ACTIVE);
        episode.setId(chance.id());
        episode.getMeta().addProfile(Terms.profile("ml-pregnancy-episode"));
        episode.addIdentifier()
                .setSystem("https://keneya.ml/sid/event/" + mother.home().organization())
                .setValue("grossesse/" + mother.number() + "/" + day);
        episode.addType(Visit.concept("ml-service", "cpn"));
        episode.setPatient(mother.reference());
        episode.setManagingOrganization(
                new Reference("Organization/" + mother.home().organization()));
        episode.setPeriod(new Period().setStartElement(new DateTimeType(day.toString())));
    }

    private void contact(LocalDate day, int number, LocalDate next) {
        Visit visit = new Visit(
                        mother,
                        mother.home(),
                        chance.hour(day),
                        "ml-anc-encounter",
                        Terms.KENEYA.code("ml-service", "cpn"),
                        chance)
                .numbered(number);
        visit.encounter()
                .addReasonCode(Visit.concept("ml-anc-reason", number == 1 ? "premier-contact" : "contact-prevu"));
        visit.encounter().addEpisodeOfCare(new Reference("EpisodeOfCare/" + episode.getIdPart()));
        if (number == 1) {
            visit.records().add(0, episode.copy());
            visit.observe("ml-last-menstrual-period", "exam", Visit.loinc("8665-2"), Visit.date(birth.conceived()));
        }
        int weeks = weeks(day);
        Observation age =
                visit.observe("ml-gestational-age", "exam", Visit.loinc("18185-9"), Visit.quantity(weeks, 0, "wk"));
        age.setMethod(Visit.concept("ml-ga-method", "ga-lmp"));
        visit.observe(
                "ml-expected-delivery",
                "exam",
                Visit.loinc("11778-8"),
                Visit.date(birth.conceived().plusDays(TERM)));
        visit.seen("ml-danger-signs", "danger-signs", Visit.concept("ml-danger-sign", "none"));
        visit.vital("ml-body-weight", "29463-7", weight + weeks * 0.3, 1, "kg");
        double high = tense && weeks > FUNDUS_FROM_WEEKS ? 40 : 0;
        visit.bloodPressure(chance.normal(110, 8) + high, chance.normal(68, 6) + high * 0.7);
        if (number == 1 || number == 3) {
            visit.observe(
                    "ml-lab-result",
                    "laboratory",
                    Visit.loinc("718-7"),
                    Visit.quantity(haemoglobin + chance.normal(0, 0.3), 1, "g/dL"));
        }
        if (weeks >= FUNDUS_FROM_WEEKS) {
            Observation fundus = visit.observe(
                    "ml-fundal-height",
                    "exam",
                    Visit.loinc("11881-0"),
                    Visit.quantity(chance.normal(weeks, 1.2, 15, 42), 0, "cm"));
            fundus.addExtension(Visit.extension("ml-gestational-weeks", new IntegerType(weeks)));
        }
        preventMalaria(visit, weeks);
        if (number <= 2) {
            tetanus(visit, number);
        }
        visit.next(next, "cpn");
        events.add(Event.of(visit));
    }

    private void preventMalaria(Visit visit, int weeks) {
        if (weeks < IPTP_FROM_WEEKS
                || (doses > 0 && visit.day().isBefore(lastDose.plusDays(IPTP_APART)))
                || !chance.happens(value(Assumption.IPTP))) {
            return;
        }
        doses++;
        lastDose = visit.day();
        MedicationAdministration dose = visit.add(new MedicationAdministration()
                .setStatus(MedicationAdministrationStatus.COMPLETED)
                .setMedication(Visit.concept("ml-supply-item", "sp"))
                .setSubject(mother.reference())
                .setContext(visit.reference())
                .setEffective(Visit.time(visit.at())));
        dose.getMeta().addProfile(Terms.profile("ml-iptp"));
        dose.addExtension(Visit.extension("ml-dose-number", new PositiveIntType(doses)));
        dose.addExtension(Visit.extension("ml-gestational-weeks", new IntegerType(weeks)));
        dose.addPerformer().setActor(visit.worker());
        dose.getDosage().setDose(new Quantity(3).setUnit("comprimés"));
    }

    private void tetanus(Visit visit, int number) {
        Immunization dose = visit.add(new Immunization()
                .setStatus(ImmunizationStatus.COMPLETED)
                .setVaccineCode(Visit.concept("ml-vaccine", "Td"))
                .setPatient(mother.reference())
                .setEncounter(visit.reference())
                .setPrimarySource(true)
                .setOccurrence(Visit.time(visit.at())));
        dose.getMeta().addProfile(Terms.profile("ml-immunization"));
        dose.addExtension(
                Visit.extension("ml-strategy", new CodeType(mother.home().isStop() ? "mobile" : "fixe")));
        dose.addPerformer().setActor(visit.worker());
        dose.addProtocolApplied().setDoseNumber(new PositiveIntType(number));
    }

    private void delivered() {
        Delivery delivery = new Delivery(assumed, mother, birth, chance);
        Visit visit = delivery.visit();
        visit.add(ended(birth.day(), birth.alive().isEmpty() ? "stillbirth" : "live-birth"));
        List<Person> people = new ArrayList<>(birth.alive());
        people.add(0, mother);
        events.add(new Event(visit.at(), people, visit.records()));
    }

    private EpisodeOfCare ended(LocalDate day, String why) {
        EpisodeOfCare ended = episode.copy().setStatus(EpisodeOfCareStatus.FINISHED);
        ended.getPeriod().setEndElement(new DateTimeType(day.toString()));
        ended.addExtension(Visit.extension("ml-anc-closure", new CodeType(why)));
        return ended;
    }

    private void closed(LocalDate day, String why) {
        events.add(new Event(chance.hour(day), List.of(mother), List.of(ended(day, why))));
    }

    private void postnatal() {
        for (int i = 0; i < POSTNATAL_DAYS.size(); i++) {
            if (!chance.happens(value(Assumption.POSTNATAL_CONTACTS))) {
                return;
            }
            Visit visit = new Visit(
                            mother,
                            mother.home(),
                            chance.hour(birth.day().plusDays(POSTNATAL_DAYS.get(i))),
                            "ml-pnc-encounter",
                            Terms.KENEYA.code("ml-service", "cpon"),
                            chance)
                    .numbered(i + 1);
            visit.bloodPressure(chance.normal(112, 8), chance.normal(70, 6));
            visit.vital("ml-body-temperature", "8310-5", chance.normal(36.8, 0.3), 1, "Cel");
            visit.seen("ml-lochia", "lochia", new CodeableConcept(Terms.KENEYA.code("ml-lochia", "normales")));
            events.add(Event.of(visit));
        }
    }

    private double value(Assumption assumption) {
        return assumed.of(assumption).value().doubleValue();
    }
}
