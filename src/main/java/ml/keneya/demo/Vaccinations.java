package ml.keneya.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ml.keneya.guidance.Figures;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Immunization.ImmunizationStatus;
import org.hl7.fhir.r4.model.PositiveIntType;

/** The sessions at which a child is vaccinated, late or not at all, and weighed now and then. */
record Vaccinations(Figures<Assumption> assumed) {

    private record Dose(String vaccine, int number) {}

    private record Session(int days, List<Dose> doses) {}

    /** The calendar of the PEV ([M], docs of the guide). */
    private static final List<Session> CALENDAR = List.of(
            new Session(1, List.of(new Dose("BCG", 1), new Dose("VPO0", 1))),
            new Session(
                    42, List.of(new Dose("VPO", 1), new Dose("Penta", 1), new Dose("PCV13", 1), new Dose("Rota", 1))),
            new Session(
                    70, List.of(new Dose("VPO", 2), new Dose("Penta", 2), new Dose("PCV13", 2), new Dose("Rota", 2))),
            new Session(
                    98,
                    List.of(
                            new Dose("VPO", 3),
                            new Dose("Penta", 3),
                            new Dose("PCV13", 3),
                            new Dose("Rota", 3),
                            new Dose("VPI", 1))),
            new Session(274, List.of(new Dose("VAR", 1), new Dose("VAA", 1), new Dose("VPI", 2))),
            new Session(457, List.of(new Dose("VAR", 2))));

    private static final int WEEKS_APART = 28;
    private static final int MUAC_FROM_DAYS = 183;

    List<Event> of(Measured child, double weightForHeight, Span span, Chance chance) {
        List<Event> events = new ArrayList<>();
        boolean comes = chance.happens(value(Assumption.FIRST_VACCINES));
        LocalDate last = child.child().born();
        for (int i = 0; i < CALENDAR.size() && comes; i++) {
            Session session = CALENDAR.get(i);
            long delay = Math.round(-Math.log(1 - chance.between(0, 1)) * value(Assumption.VACCINATION_DELAY_DAYS));
            LocalDate due = child.child().born().plusDays(session.days());
            LocalDate day = (i > 1 && due.isBefore(last.plusDays(WEEKS_APART)) ? last.plusDays(WEEKS_APART) : due)
                    .plusDays(delay);
            last = day;
            // Each takes the same of chance whether it is shown or not.
            Visit visit = visit(child, weightForHeight, session, day, chance);
            if (span.contains(day)) {
                events.add(Event.of(visit));
            }
            comes = !chance.happens(value(Assumption.VACCINATION_GIVEN_UP));
        }
        return events;
    }

    private Visit visit(Measured child, double weightForHeight, Session session, LocalDate day, Chance chance) {
        Person who = child.child();
        Visit visit = new Visit(
                who,
                who.home(),
                chance.hour(day),
                "ml-encounter",
                Terms.KENEYA.code("ml-service", "vaccination"),
                chance);
        for (Dose dose : session.doses()) {
            Immunization given = new Immunization()
                    .setStatus(ImmunizationStatus.COMPLETED)
                    .setVaccineCode(new CodeableConcept(Terms.KENEYA.code("ml-vaccine", dose.vaccine())))
                    .setPatient(who.reference())
                    .setEncounter(visit.reference())
                    .setPrimarySource(true);
            given.getMeta().addProfile(Terms.profile("ml-immunization"));
            given.addExtension(
                    Visit.extension("ml-strategy", new CodeType(who.home().isStop() ? "mobile" : "fixe")));
            given.setOccurrence(Visit.time(visit.at()));
            given.addPerformer().setActor(visit.worker());
            given.addProtocolApplied().setDoseNumber(new PositiveIntType(dose.number()));
            visit.add(given);
        }
        if (chance.happens(value(Assumption.WEIGHED_AT_VACCINATION))) {
            int age = who.daysOn(day);
            var stature = child.stature(age);
            child.weight(stature, weightForHeight).ifPresent(weight -> {
                Measured.weigh(visit, weight);
                Measured.measure(visit, stature);
                if (age >= MUAC_FROM_DAYS) {
                    Measured.muac(visit, child.muac(age, weightForHeight));
                }
            });
        }
        return visit;
    }

    private double value(Assumption assumption) {
        return assumed.of(assumption).value().doubleValue();
    }
}
