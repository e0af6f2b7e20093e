package ml.keneya.pregnancy.fhir;

import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ml.keneya.pregnancy.ContactPlan;
import ml.keneya.server.Days;
import ml.keneya.server.PartitionFile;
import ml.keneya.visits.AgeCare;
import ml.keneya.visits.ExpectedOf;
import ml.keneya.visits.NextVisit;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * Newborns, who are expected at the same contacts as their mothers, and by their own encounters alone: one whose mother
 * died is expected all the same.
 */
record NewbornCare(ContactPlan plan, Clock clock) implements AgeCare {

    @Override
    public Coding service() {
        return PregnancyCare.service(PregnancyCodes.POSTNATAL_CARE);
    }

    /** His mother's contacts look the same. */
    @Override
    public boolean isMovedBy(Resource record) {
        return record instanceof Encounter encounter && PregnancyCodes.POSTNATAL_CARE.areOf(encounter);
    }

    @Override
    public boolean isFor(Patient who, LocalDate day) {
        return born(who).filter(birth -> !day.isAfter(plan.lastAfter(birth))).isPresent();
    }

    @Override
    public Optional<NextVisit> next(Patient who, PartitionFile file) {
        LocalDate birth = born(who).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        List<Encounter> contacts = file.find(Encounter.class, SearchParameterMap.newSynchronous()).stream()
                .filter(encounter -> ContactRecords.isPostnatal(encounter, birth, today))
                .toList();
        List<LocalDate> days = contacts.stream().map(NewbornCare::day).sorted().toList();
        LocalDate seen = days.isEmpty() ? birth : days.get(days.size() - 1);
        return plan.nextAfter(birth, days, seen, today)
                .map(contact -> new NextVisit(
                        new ExpectedOf.Age(who),
                        service(),
                        PregnancyCare.seen(seen, contacts, List.of()),
                        Optional.of(contact.due().first()),
                        contact.slot().to() - contact.slot().due(),
                        Optional.of(plan.beginsAfter(birth, today)
                                .orElseGet(() -> plan.lastAfter(birth).plusDays(1)))));
    }

    private static Optional<LocalDate> born(Patient who) {
        return Days.of(who.getBirthDateElement()).flatMap(Days::day);
    }

    private static LocalDate day(Encounter contact) {
        return ContactRecords.day(contact).orElseThrow();
    }
}
