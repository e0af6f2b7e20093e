package ml.keneya.pregnancy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.guidance.Finding;
import ml.keneya.guidance.Source;
import ml.keneya.guidance.Urgency;
import ml.keneya.pregnancy.DueContact.State;

/** What is to be said of contacts that were not made. */
public final class ContactFindings {

    private ContactFindings() {}

    /**
     * Of a pregnancy that goes on: that she is overdue, and how many contacts were missed.
     *
     * @param open WHO's contacts that were not made
     */
    public static Stream<Finding> ofPregnancy(List<DueContact> open, List<Contact> made) {
        LocalDate last =
                made.stream().map(Contact::day).max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
        List<String> facts =
                made.isEmpty() ? List.of() : made.get(made.size() - 1).facts();
        Optional<Finding> overdue = open.stream()
                .filter(each -> each.state().compareTo(State.OVERDUE) >= 0
                        && each.due().last().isAfter(last))
                .findFirst()
                .map(each -> new Finding(
                        "contact-overdue",
                        Urgency.WARNING,
                        "pregnancy.contact-overdue",
                        List.of(each.slot().number(), each.due().last()),
                        List.of(each.slot().source()),
                        facts));
        return Stream.concat(overdue.stream(), missed("contacts-missed", open));
    }

    /** Of the weeks after one: that a contact is due now, and how many were missed. */
    public static Stream<Finding> afterPregnancy(List<DueContact> open, List<String> facts) {
        Optional<Finding> due = open.stream()
                .filter(each -> each.state() == State.DUE || each.state() == State.OVERDUE)
                .findFirst()
                .map(each -> new Finding(
                        "postnatal-contact-due",
                        Urgency.WARNING,
                        "pregnancy.postnatal-contact-due",
                        List.of(each.slot().number(), each.due().last()),
                        List.of(each.slot().source()),
                        facts));
        return Stream.concat(due.stream(), missed("postnatal-contacts-missed", open));
    }

    /** How many contacts of a schedule were missed, if any was. */
    public static Stream<Finding> missed(String code, List<DueContact> open) {
        List<Slot> missed = open.stream()
                .filter(each -> each.state() == State.MISSED)
                .map(DueContact::slot)
                .toList();
        List<Source> sources = missed.stream().map(Slot::source).toList();
        return missed.isEmpty()
                ? Stream.empty()
                : Stream.of(new Finding(
                        code, Urgency.INFO, "pregnancy." + code, List.of(missed.size()), sources, List.of()));
    }
}
