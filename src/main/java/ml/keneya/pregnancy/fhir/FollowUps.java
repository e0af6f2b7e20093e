package ml.keneya.pregnancy.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.guidance.Figures;
import ml.keneya.guidance.Finding;
import ml.keneya.pregnancy.Contact;
import ml.keneya.pregnancy.ContactFindings;
import ml.keneya.pregnancy.ContactPlan;
import ml.keneya.pregnancy.Dating;
import ml.keneya.pregnancy.DatingEvidence;
import ml.keneya.pregnancy.DatingRule;
import ml.keneya.pregnancy.DueContact;
import ml.keneya.pregnancy.DueContact.State;
import ml.keneya.pregnancy.PregnancyFigure;
import ml.keneya.pregnancy.PregnancyRules;

/** What the protocol says of a pregnancy, by her file. */
final class FollowUps {

    private final int mostContacts;
    private final DatingRecords evidence;
    private final PregnancyReader reader;
    private final FileFindings fileFindings;
    private final DatingRule dates;
    private final ContactPlan plan;
    private final PregnancyRules rules;

    FollowUps(Figures<PregnancyFigure> figures, DatingRule dates, ContactPlan plan, PregnancyRules rules) {
        this.mostContacts = figures.of(PregnancyFigure.CONTACT_NUMBER_MOST).whole();
        this.evidence = new DatingRecords(figures);
        this.reader = new PregnancyReader(figures);
        this.fileFindings = new FileFindings(figures);
        this.dates = dates;
        this.plan = plan;
        this.rules = rules;
    }

    FollowUp of(WomanFile file, Followed asked) {
        List<DatingEvidence> told = evidence.of(file, asked);
        Optional<Dating> dating = dates.dating(told);
        Followed followed =
                dating.map(known -> asked.begunFrom(known.began().first())).orElse(asked);
        ContactRecords records = new ContactRecords(file, mostContacts);
        List<Contact> contacts = records.antenatal(followed);
        List<Finding> ofFile =
                fileFindings.of(followed, dating, records.undated(followed)).toList();
        if (followed.ending().isPresent()) {
            return over(file, followed, dating, contacts, ofFile);
        }
        if (fileFindings.isForgotten(followed, dating)) {
            // How she fares is told however old the file is.
            return new FollowUp(
                    followed,
                    dating,
                    contacts,
                    List.of(),
                    List.of(),
                    Stream.concat(rules.afterPregnancy(reader.read(file, followed, dating)).stream(), ofFile.stream())
                            .toList());
        }
        LocalDate day = followed.day();
        List<DueContact> byWho =
                dating.map(known -> plan.byWho(known, contacts, day)).orElseGet(List::of);
        List<DueContact> national =
                dating.map(known -> plan.national(known, contacts, day)).orElseGet(List::of);
        List<Finding> findings = Stream.of(
                        rules.ofPregnancy(reader.read(file, followed, dating)).stream(),
                        dates.contradiction(told).stream(),
                        ContactFindings.ofPregnancy(byWho, contacts),
                        ofFile.stream())
                .flatMap(each -> each)
                .toList();
        return new FollowUp(followed, dating, contacts, List.of(), joined(byWho, national), findings);
    }

    /** Lost, moved or closed without a word, she may stand here all the same; of who has died there is no advice. */
    private Stream<Finding> howSheFares(WomanFile file, Followed followed, Optional<Dating> dating, Ending ending) {
        return ending.kind() == Ending.Kind.DEATH
                ? Stream.empty()
                : rules.afterPregnancy(reader.read(file, followed, dating)).stream();
    }

    /** After it: which contacts were never made, and how she fares until the last contact of the weeks that follow. */
    private FollowUp over(
            WomanFile file, Followed followed, Optional<Dating> dating, List<Contact> contacts, List<Finding> ofFile) {
        Ending ending = followed.ending().orElseThrow();
        List<DueContact> byWho = notMade(dating, ending, (known, end) -> plan.byWho(known, contacts, end));
        List<DueContact> national = notMade(dating, ending, (known, end) -> plan.national(known, contacts, end));
        Stream<Finding> missed = ContactFindings.missed("contacts-missed", byWho);
        if (ending.day().isEmpty() || !ending.callsForCare()) {
            return new FollowUp(
                    followed,
                    dating,
                    contacts,
                    List.of(),
                    joined(byWho, national),
                    Stream.of(howSheFares(file, followed, dating, ending), ofFile.stream(), missed)
                            .flatMap(each -> each)
                            .toList());
        }
        LocalDate end = ending.day().get();
        List<Contact> postnatal = new ContactRecords(file, mostContacts).postnatal(end, followed.day());
        List<DueContact> after =
                plan.postnatal(end, postnatal.stream().map(Contact::day).toList(), followed.day());
        Stream<Finding> sinceThen = followed.day().isAfter(plan.lastAfter(end))
                ? Stream.empty()
                : Stream.concat(
                        rules.afterPregnancy(reader.read(file, followed, dating)).stream(),
                        ContactFindings.afterPregnancy(after, ending.facts()));
        return new FollowUp(
                followed,
                dating,
                contacts,
                postnatal,
                joined(joined(byWho, national), after),
                Stream.of(sinceThen, ofFile.stream(), missed)
                        .flatMap(each -> each)
                        .toList());
    }

    private interface Planned {

        List<DueContact> by(Dating dating, LocalDate end);
    }

    /** What can be made up for no more. */
    private static List<DueContact> notMade(Optional<Dating> dating, Ending ending, Planned planned) {
        return dating.flatMap(known -> ending.day().map(end -> planned.by(known, end))).stream()
                .flatMap(List::stream)
                .filter(each -> each.state().compareTo(State.OVERDUE) >= 0)
                .map(DueContact::missed)
                .toList();
    }

    private static List<DueContact> joined(List<DueContact> some, List<DueContact> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
