package ml.keneya.pregnancy.fhir;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.guidance.Figures;
import ml.keneya.pregnancy.AntenatalSchedule;
import ml.keneya.pregnancy.Contact;
import ml.keneya.pregnancy.ContactPlan;
import ml.keneya.pregnancy.Dating;
import ml.keneya.pregnancy.DatingRule;
import ml.keneya.pregnancy.DueContact;
import ml.keneya.pregnancy.PregnancyFigure;
import ml.keneya.server.Codes;
import ml.keneya.server.PartitionFile;
import ml.keneya.server.SourceLabels;
import ml.keneya.visits.EpisodeCare;
import ml.keneya.visits.ExpectedOf;
import ml.keneya.visits.NextVisit;
import ml.keneya.visits.Seen;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;

/**
 * Pregnancies, in which women are expected again by WHO's eight contacts or by the national four, and after them by
 * those of the weeks that follow.
 */
final class PregnancyCare implements EpisodeCare {

    /** Of two that began at one time it is always the same. */
    private static final Comparator<Encounter> BY_TIME = Comparator.comparing(
                    (Encounter contact) -> ContactRecords.day(contact).orElseThrow())
            .thenComparing(contact -> contact.getPeriod().getStart())
            .thenComparing(contact -> contact.getIdElement().getIdPart());

    private final Episodes pregnancies;
    private final DatingRecords evidence;
    private final DatingRule dates;
    private final ContactPlan plan;
    private final AntenatalSchedule schedule;
    private final int mostContacts;
    private final Clock clock;

    PregnancyCare(
            Figures<PregnancyFigure> figures,
            DatingRule dates,
            ContactPlan plan,
            AntenatalSchedule schedule,
            Clock clock) {
        this.pregnancies = new Episodes(figures);
        this.evidence = new DatingRecords(figures);
        this.dates = dates;
        this.plan = plan;
        this.schedule = schedule;
        this.mostContacts = figures.of(PregnancyFigure.CONTACT_NUMBER_MOST).whole();
        this.clock = clock;
    }

    @Override
    public Codes episodes() {
        return Codes.ANTENATAL_CARE;
    }

    @Override
    public boolean isMovedBy(Resource record) {
        if (record instanceof Encounter encounter) {
            return ContactRecords.mayHave(encounter);
        }
        return record instanceof Observation observation
                ? PregnancyCodes.DATING.stream().anyMatch(codes -> codes.are(observation.getCode()))
                : record instanceof Procedure procedure && WomanFile.isDelivery(procedure);
    }

    /** She has one pregnancy: the one that goes on, or the last. */
    @Override
    public List<NextVisit> next(List<EpisodeOfCare> episodes, PartitionFile records) {
        WomanFile file = WomanFile.ofPregnancies(episodes, records);
        return pregnancies
                .followedOn(LocalDate.now(clock), file)
                .flatMap(followed -> followed.ending()
                        .map(ending -> after(ending, followed, file))
                        .orElseGet(() -> Optional.of(during(followed, file))))
                .stream()
                .toList();
    }

    private NextVisit during(Followed followed, WomanFile file) {
        Optional<Dating> dating = dates.dating(evidence.of(file, followed));
        List<Contact> made = new ContactRecords(file, mostContacts)
                .antenatal(dating.map(known -> followed.begunFrom(known.began().first()))
                        .orElse(followed));
        Optional<Contact> last = last(made);
        LocalDate start = followed.episode().start();
        LocalDate seen = last.map(Contact::day).filter(start::isBefore).orElse(start);
        Optional<DueContact> due = dating.flatMap(known -> plan.next(schedule, known, made, seen));
        return new NextVisit(
                followed.episode().record(),
                service(Codes.ANTENATAL_CARE),
                seen(
                        seen,
                        encounters(made, file),
                        dating.map(known -> datedBy(known, file)).orElse(List.of())),
                due.map(contact -> contact.due().first()),
                plan.overdueAfter() - 1);
    }

    /** Nothing more, if nobody knows when it was, or if she is not seen after it. */
    private Optional<NextVisit> after(Ending ending, Followed followed, WomanFile file) {
        return ending.day().filter(end -> ending.callsForCare()).flatMap(end -> {
            List<Contact> made = new ContactRecords(file, mostContacts).postnatal(end, followed.day());
            Optional<Contact> last = last(made);
            LocalDate seen = last.map(Contact::day).orElse(end);
            return plan.nextAfter(end, made.stream().map(Contact::day).toList(), seen, followed.day())
                    .map(contact -> new NextVisit(
                            new ExpectedOf.Episode(followed.episode().record()),
                            service(PregnancyCodes.POSTNATAL_CARE),
                            seen(seen, encounters(made, file), List.of()),
                            Optional.of(contact.due().first()),
                            contact.slot().to() - contact.slot().due(),
                            plan.beginsAfter(end, followed.day())));
        });
    }

    private static Optional<Contact> last(List<Contact> made) {
        return made.isEmpty() ? Optional.empty() : Optional.of(made.get(made.size() - 1));
    }

    private static List<Encounter> encounters(List<Contact> made, WomanFile file) {
        Set<String> facts = made.stream().flatMap(each -> each.facts().stream()).collect(toSet());
        return file.encounters().stream()
                .filter(each ->
                        facts.contains("Encounter/" + each.getIdElement().getIdPart()))
                .toList();
    }

    private static List<Observation> datedBy(Dating dating, WomanFile file) {
        return file.observations().stream()
                .filter(each -> dating.facts()
                        .contains("Observation/" + each.getIdElement().getIdPart()))
                .toList();
    }

    /**
     * On that day, at the last of those contacts; as confidential as all of them and what else decides when the next
     * is.
     */
    static Seen seen(LocalDate day, List<Encounter> contacts, List<? extends Resource> deciding) {
        Seen last = Seen.at(day, contacts.stream().max(BY_TIME));
        Stream<Resource> labels =
                Stream.concat(contacts.stream(), deciding.stream()).map(PregnancyCare::protection);
        return new Seen(
                last.day(),
                last.facility(),
                last.location(),
                Stream.concat(last.records().stream(), labels).toList());
    }

    /** How confidential it is, and no more: with whom an earlier record is shared is not told of the next visit. */
    private static Resource protection(Resource record) {
        Resource protection = new Basic();
        SourceLabels.add(record.getMeta(), protection);
        return protection;
    }

    static Coding service(Codes codes) {
        return new Coding()
                .setSystem(codes.system())
                .setCode(codes.codes().iterator().next());
    }
}
