package ml.keneya.pregnancy;

import static java.util.stream.Collectors.toMap;
import static ml.keneya.pregnancy.Protocol.BEGAN;
import static ml.keneya.pregnancy.Protocol.PLAN;
import static ml.keneya.pregnancy.Protocol.at;
import static ml.keneya.pregnancy.Protocol.contact;
import static ml.keneya.pregnancy.Protocol.dated;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ml.keneya.guidance.Finding;
import ml.keneya.pregnancy.Dating.Basis;
import ml.keneya.pregnancy.DueContact.State;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which contacts are due, overdue and missed. */
class ContactPlanTest {

    @Test
    void whoHasEightContactsAndTheNationalScheduleFour() {
        assertThat(PLAN.byWho(dated(), List.of(), BEGAN))
                .extracting(due -> due.slot().number())
                .containsExactly(12, 20, 26, 30, 34, 36, 38, 40);
        assertThat(PLAN.national(dated(), List.of(), BEGAN))
                .extracting(due -> due.slot().number())
                .containsExactly(1, 2, 3, 4);
        assertThat(PLAN.byWho(dated(), List.of(), BEGAN))
                .allMatch(due -> due.slot().source().confirmed());
        assertThat(PLAN.national(dated(), List.of(), BEGAN))
                .noneMatch(due -> due.slot().source().confirmed());
    }

    @ParameterizedTest(name = "{0}+{1} weeks: {2}")
    @CsvSource({
        "0, 0, 12", "12, 0, 12", "15, 6, 12", "16, 0, 20", "20, 0, 20", "22, 6, 20", "23, 0, 26", "27, 6, 26",
        "28, 0, 30", "31, 6, 30", "32, 0, 34", "34, 6, 34", "35, 0, 36", "36, 6, 36", "37, 0, 38", "38, 6, 38",
        "39, 0, 40", "40, 6, 40", "41, 0, 0",
    })
    void aDayFallsIntoOneSlotOrNone(int weeks, int days, int slot) {
        assertThat(PLAN.slot(dated(), at(weeks, days)).map(Slot::number).orElse(0))
                .isEqualTo(slot);
    }

    @ParameterizedTest(name = "after {0}+{1} weeks, contact {2}: {3}+{4}")
    @CsvSource({
        // Under 20 weeks: eight weeks later; on a day that counts for the next.
        "12, 0, 1, 20, 0",
        "10, 0, 1, 18, 0",
        "6, 0, 1, 16, 0",
        "15, 6, 1, 22, 6",
        "19, 6, 2, 27, 6",
        // From 20 weeks: six; from 26: four; from 34: two.
        "20, 0, 2, 26, 0",
        "25, 6, 3, 31, 6",
        "26, 0, 3, 30, 0",
        "30, 0, 4, 34, 0",
        "33, 6, 5, 36, 6",
        "34, 0, 5, 36, 0",
        "36, 0, 6, 38, 0",
        "38, 0, 7, 40, 0",
        // A first contact from 22 weeks on: the next slot's own week, two weeks later at the soonest.
        "21, 6, 1, 27, 6",
        "22, 0, 1, 26, 0",
        "24, 0, 1, 30, 0",
        "27, 0, 1, 30, 0",
        "29, 0, 1, 34, 0",
        "35, 0, 1, 38, 0",
        "36, 6, 1, 38, 6",
        "22, 0, 2, 27, 6",
    })
    void theNextContactFollowsByTheInterval(int weeks, int days, int rank, int dueWeeks, int dueDays) {
        List<Contact> made = List.of(contact(rank, at(weeks, days)));

        DueContact next = PLAN.byWho(dated(), made, at(weeks, days)).stream()
                .filter(due -> due.state() != State.MISSED)
                .findFirst()
                .orElseThrow();

        assertThat(next.due().day()).contains(at(dueWeeks, dueDays));
        LocalDate weekLater = at(dueWeeks + 1, dueDays);
        LocalDate missed = BEGAN.plusDays(next.slot().to() + 1);
        assertThat(next.overdue()).isEqualTo(missed.isBefore(weekLater) ? missed : weekLater);
    }

    @ParameterizedTest(name = "on {0}+{1} weeks: {2}")
    @CsvSource({
        "19, 6, UPCOMING",
        "20, 0, DUE",
        "20, 6, DUE",
        "21, 0, OVERDUE",
        "22, 6, OVERDUE",
        "23, 0, MISSED",
    })
    void aContactIsOverdueAWeekAfterItWasDueAndMissedWhenItsTimeIsOver(int weeks, int days, State state) {
        List<Contact> made = List.of(contact(1, at(12, 0)));

        assertThat(states(PLAN.byWho(dated(), made, at(weeks, days)))).containsEntry(20, state);
    }

    @Test
    void aMissedContactIsSaidAndTheOthersStayDue() {
        List<Contact> made = List.of(contact(1, at(12, 0)), contact(2, at(30, 1)));

        List<DueContact> open = PLAN.byWho(dated(), made, at(31, 0));

        assertThat(states(open))
                .isEqualTo(Map.of(
                        20, State.MISSED,
                        26, State.MISSED,
                        34, State.UPCOMING,
                        36, State.UPCOMING,
                        38, State.UPCOMING,
                        40, State.UPCOMING));
        assertThat(ContactFindings.ofPregnancy(open, made).map(Finding::code)).containsExactly("contacts-missed");
    }

    @Test
    void whoHasNotComeSinceHerNextContactWasDueIsOverdue() {
        List<Contact> made = List.of(contact(1, at(12, 0)));

        assertThat(findings(made, at(20, 6))).isEmpty();
        assertThat(findings(made, at(21, 0))).containsExactly("contact-overdue");
        assertThat(findings(made, at(25, 0))).containsExactly("contact-overdue", "contacts-missed");
        assertThat(findings(List.of(), at(12, 6))).isEmpty();
        assertThat(findings(List.of(), at(13, 0))).containsExactly("contact-overdue");
    }

    @Test
    void theNthContactIsTheNthNationalOneWheneverItWas() {
        List<Contact> two = List.of(contact(1, at(20, 0)), contact(2, at(22, 0)));

        List<DueContact> open = PLAN.national(dated(), two, at(23, 0));

        assertThat(open).extracting(due -> due.slot().number()).containsExactly(3, 4);
        assertThat(open.get(0).due().day()).contains(at(32, 0));
        assertThat(PLAN.national(dated(), List.of(contact(4, at(30, 0))), at(31, 0)))
                .isEmpty();
    }

    @ParameterizedTest(name = "after {0}+{1} weeks, contact {2}: {3}+{4}")
    @CsvSource({
        // The next of the national four, as long as there is time for it.
        "24, 0, 1, 28, 0",
        "36, 0, 1, 40, 0",
        // At term, and after all four, WHO's next.
        "37, 0, 1, 40, 0",
        "37, 0, 3, 39, 0",
        "38, 0, 1, 40, 0",
        "38, 0, 3, 40, 0",
        "30, 0, 4, 34, 0",
    })
    void whereNoNationalContactIsToComeWhosIs(int weeks, int days, int rank, int dueWeeks, int dueDays) {
        List<Contact> made = List.of(contact(rank, at(weeks, days)));

        DueContact next = PLAN.next(AntenatalSchedule.NATIONAL, dated(), made, at(weeks, days))
                .orElseThrow();

        assertThat(next.due().day()).contains(at(dueWeeks, dueDays));
    }

    @Test
    void afterTheContactOfFortyWeeksSheIsReferredAndNotExpected() {
        List<Contact> made = List.of(contact(3, at(40, 0)));

        assertThat(PLAN.next(AntenatalSchedule.NATIONAL, dated(), made, at(40, 0)))
                .isEmpty();
        assertThat(PLAN.next(AntenatalSchedule.WHO, dated(), made, at(40, 0))).isEmpty();
    }

    @Test
    void nationalContactsLieApartAndWhatCannotBeMadeUpForIsMissed() {
        List<DueContact> open = PLAN.national(dated(), List.of(contact(1, at(35, 0))), at(35, 0));

        assertThat(open.get(0).due().day()).contains(at(39, 0));
        assertThat(states(open)).isEqualTo(Map.of(2, State.UPCOMING, 3, State.MISSED, 4, State.MISSED));
        // No day after the term: those that they would have been.
        assertThat(open)
                .extracting(contact -> contact.due().day().orElseThrow())
                .containsExactly(at(39, 0), at(32, 0), at(36, 0));
    }

    @Test
    void noContactIsOverdueOnlyWhenItIsMissed() {
        assertThat(PLAN.postnatal(BEGAN, List.of(), BEGAN))
                .extracting(DueContact::overdue)
                .containsExactly(BEGAN.plusDays(2), BEGAN.plusDays(4), BEGAN.plusDays(15), BEGAN.plusDays(49));
    }

    @ParameterizedTest(name = "{0} days after, made {1}, seen {2}: {3}")
    @CsvSource({
        "0, '', 0, 1",
        "1, '', 0, 1",
        "2, '', 0, 2",
        "6, '', 0, 2",
        "7, '', 0, 3",
        "34, '', 0, 3",
        "35, '', 0, 4",
        "90, '', 0, 4",
        "2, 2, 2, 3",
        "10, 2, 2, 3",
        "20, 10, 10, 4",
        "20, 5, 5, 3",
    })
    void afterTheBirthSheIsExpectedForTheLastThatHasBegun(int day, String made, int seen, int number) {
        List<LocalDate> contacts = made.isEmpty() ? List.of() : List.of(BEGAN.plusDays(Integer.parseInt(made)));

        assertThat(PLAN.nextAfter(BEGAN, contacts, BEGAN.plusDays(seen), BEGAN.plusDays(day)))
                .hasValueSatisfying(next -> assertThat(next.slot().number()).isEqualTo(number));
    }

    @ParameterizedTest(name = "{0} days after: {1}, {2}, {3}, {4}")
    @CsvSource({
        "0, DUE, UPCOMING, UPCOMING, UPCOMING",
        "1, DUE, UPCOMING, UPCOMING, UPCOMING",
        "2, MISSED, DUE, UPCOMING, UPCOMING",
        "3, MISSED, DUE, UPCOMING, UPCOMING",
        "4, MISSED, MISSED, UPCOMING, UPCOMING",
        "7, MISSED, MISSED, DUE, UPCOMING",
        "14, MISSED, MISSED, DUE, UPCOMING",
        "15, MISSED, MISSED, MISSED, UPCOMING",
        "35, MISSED, MISSED, MISSED, DUE",
        "48, MISSED, MISSED, MISSED, DUE",
        "49, MISSED, MISSED, MISSED, OVERDUE",
        "57, MISSED, MISSED, MISSED, MISSED",
    })
    void fourContactsFollowTheBirth(int days, State first, State second, State third, State fourth) {
        assertThat(PLAN.postnatal(BEGAN, List.of(), BEGAN.plusDays(days)))
                .extracting(DueContact::state)
                .containsExactly(first, second, third, fourth);
    }

    @Test
    void aPostnatalContactThatWasMadeIsNotDue() {
        List<LocalDate> made = List.of(BEGAN, BEGAN.plusDays(5), BEGAN.plusDays(9));

        assertThat(PLAN.postnatal(BEGAN, made, BEGAN.plusDays(20)))
                .extracting(due -> due.slot().number())
                .containsExactly(2, 4);
        assertThat(PLAN.slotAfter(BEGAN, BEGAN.plusDays(5))).isEmpty();
        assertThat(PLAN.slotAfter(BEGAN, BEGAN.plusDays(9)).orElseThrow().number())
                .isEqualTo(3);
    }

    @Test
    void ofAPregnancyNotDatedToTheDayNoMoreIsSaidThanIsSure() {
        Dating month = dated(BEGAN, BEGAN.plusDays(30), Basis.LAST_PERIOD);

        DueContact twenty = PLAN.byWho(month, List.of(), at(22, 0)).stream()
                .filter(due -> due.slot().number() == 20)
                .findFirst()
                .orElseThrow();

        assertThat(twenty.due().first()).isEqualTo(at(20, 0));
        assertThat(twenty.due().last()).isEqualTo(at(24, 2));
        assertThat(twenty.overdue()).isEqualTo(at(25, 2));
        assertThat(twenty.state()).isEqualTo(State.UPCOMING);
        assertThat(PLAN.slot(month, at(16, 0))).isEmpty();
        assertThat(PLAN.slot(month, at(14, 0)).orElseThrow().number()).isEqualTo(12);
    }

    @Property
    void eachSlotIsMadeOrOpenOnce(
            @ForAll List<@IntRange(min = 4, max = 300) Integer> ages, @ForAll @IntRange(max = 300) int day) {
        List<Contact> made = new ArrayList<>();
        ages.stream()
                .distinct()
                .sorted()
                .filter(age -> age <= day)
                .forEach(age -> made.add(contact(made.size() + 1, BEGAN.plusDays(age))));

        List<DueContact> open = PLAN.byWho(dated(), made, BEGAN.plusDays(day));

        long filled = made.stream()
                .flatMap(contact -> PLAN.slot(dated(), contact.day()).stream())
                .distinct()
                .count();
        assertThat(open.size() + filled).isEqualTo(8);
        assertThat(open)
                .allSatisfy(due -> assertThat(due.due().first()).isBetween(due.earliest(), BEGAN.plusDays(286)));
    }

    @Property
    void whatIsSureOfARangeIsTrueOfEachOfItsDays(
            @ForAll @IntRange(max = 30) int wider, @ForAll @IntRange(max = 300) int day) {
        Dating range = dated(BEGAN, BEGAN.plusDays(wider), Basis.LAST_PERIOD);
        Map<Integer, State> sure = states(PLAN.byWho(range, List.of(), BEGAN.plusDays(day)));

        for (int began = 0; began <= wider; began++) {
            Dating one = dated(BEGAN.plusDays(began), BEGAN.plusDays(began), Basis.LAST_PERIOD);
            Map<Integer, State> then = states(PLAN.byWho(one, List.of(), BEGAN.plusDays(day)));
            assertThat(sure).allSatisfy((slot, state) -> assertThat(state).isLessThanOrEqualTo(then.get(slot)));
        }
    }

    private static List<String> findings(List<Contact> made, LocalDate day) {
        return ContactFindings.ofPregnancy(PLAN.byWho(dated(), made, day), made)
                .map(Finding::code)
                .toList();
    }

    private static Map<Integer, State> states(List<DueContact> open) {
        return open.stream().collect(toMap(due -> due.slot().number(), DueContact::state));
    }
}
