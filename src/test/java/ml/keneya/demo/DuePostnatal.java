package ml.keneya.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;

/**
 * When a mother or a newborn is expected after a birth or a loss, by WHO's four contacts, each on its last good day but
 * the sixth week, and by nothing of the server's own code: of those that were not made, nor past on the day on which
 * she was seen last, the last that has begun, else the first.
 */
record DuePostnatal(Sent sent, LocalDate today) {

    private record Contact(int from, int due, int to) {}

    private static final List<Contact> CONTACTS =
            List.of(new Contact(0, 1, 1), new Contact(2, 3, 3), new Contact(7, 14, 14), new Contact(35, 42, 56));
    private static final List<String> AFTER = List.of("live-birth", "stillbirth", "miscarriage");

    /** The day due and the last day of its time. */
    Optional<String> of(EpisodeOfCare pregnancy) {
        if (!AFTER.contains(Endings.outcome(pregnancy, "anc-closure"))) {
            return Optional.empty();
        }
        LocalDate end = Sent.day(pregnancy.getPeriod().getEndElement().getValueAsString());
        return next(end, contacts(pregnancy.getPatient().getReference(), end), today);
    }

    /** Of a child whom nobody saw in an encounter of his own. */
    Optional<String> ofNewborn(LocalDate born) {
        return today.isAfter(born.plusDays(56)) ? Optional.empty() : next(born, List.of(), today);
    }

    private static Optional<String> next(LocalDate end, List<LocalDate> made, LocalDate today) {
        LocalDate seen = made.stream().max(Comparator.naturalOrder()).orElse(end);
        List<Contact> open = CONTACTS.stream()
                .filter(contact -> !seen.isAfter(end.plusDays(contact.to())))
                .filter(contact -> made.stream()
                        .noneMatch(day -> !day.isBefore(end.plusDays(contact.from()))
                                && !day.isAfter(end.plusDays(contact.to()))))
                .toList();
        return open.stream()
                .filter(contact -> !end.plusDays(contact.from()).isAfter(today))
                .reduce((one, later) -> later)
                .or(() -> open.stream().findFirst())
                .map(contact -> end.plusDays(contact.due()) + " " + end.plusDays(contact.to()));
    }

    private List<LocalDate> contacts(String mother, LocalDate end) {
        return sent.of(Encounter.class)
                .filter(encounter -> encounter.getSubject().getReference().equals(mother)
                        && encounter
                                .getTypeFirstRep()
                                .getCodingFirstRep()
                                .getCode()
                                .equals("cpon"))
                .map(encounter ->
                        Sent.day(encounter.getPeriod().getStartElement().getValueAsString()))
                .filter(day -> !day.isBefore(end))
                .toList();
    }
}
