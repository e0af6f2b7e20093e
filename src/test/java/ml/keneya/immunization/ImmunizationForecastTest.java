package ml.keneya.immunization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import ml.keneya.guidance.Figures;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Which doses are due, from both sides of each limit; and that who follows it ends complete. */
class ImmunizationForecastTest {

    private static final LocalDate BORN = LocalDate.of(2024, 3, 1);
    private static final Child BOY = new Child(BORN, BORN, false);
    private static final Child GIRL = new Child(BORN, BORN, true);

    private final VaccineCalendar calendar =
            VaccineCalendar.read(new ClassPathResource("keneya/immunization/calendar.csv"));
    private final VaccineSchedule vaccines =
            VaccineSchedule.read(new ClassPathResource("keneya/immunization/vaccines.csv"));
    private final ImmunizationForecast forecast = new ImmunizationForecast(
            calendar,
            vaccines,
            Figures.read(new ClassPathResource("keneya/immunization/figures.csv"), ImmunizationFigure.class));

    @Test
    void aDoseIsDueOnItsDayAndLateFourWeeksAfterwards() {
        assertThat(status("Penta", at(41))).isEqualTo(DoseStatus.UPCOMING);
        assertThat(status("Penta", at(42))).isEqualTo(DoseStatus.DUE);
        assertThat(status("Penta", at(69))).isEqualTo(DoseStatus.DUE);
        assertThat(status("Penta", at(70))).isEqualTo(DoseStatus.OVERDUE);
    }

    @Test
    void whatIsGivenAtBirthIsNotGivenLongAfterwards() {
        assertThat(status("HepB0", at(1))).isEqualTo(DoseStatus.DUE);
        assertThat(status("HepB0", at(41))).isEqualTo(DoseStatus.OVERDUE);
        assertThat(status("HepB0", at(42))).isEqualTo(DoseStatus.TOO_OLD);
        assertThat(status("VPO0", at(13))).isEqualTo(DoseStatus.DUE);
        assertThat(status("VPO0", at(14))).isEqualTo(DoseStatus.TOO_OLD);
        assertThat(status("BCG", BORN.plusMonths(12).minusDays(1))).isEqualTo(DoseStatus.OVERDUE);
        assertThat(status("BCG", BORN.plusMonths(12))).isEqualTo(DoseStatus.TOO_OLD);
    }

    @Test
    void theNextDoseIsAtItsAgeOrFourWeeksAfterTheLast() {
        assertThat(next("Penta", at(50), dose("Penta", at(42))).due()).isEqualTo(at(70));

        NextDose late = next("Penta", at(90), dose("Penta", at(90)));
        assertThat(late.number()).isEqualTo(2);
        assertThat(late.due()).isEqualTo(at(118));
        assertThat(late.earliest()).isEqualTo(at(118));
    }

    @Test
    void aSeriesIsGoneOnWithHoweverLate() {
        NextDose third = next("Penta", BORN.plusYears(3), dose("Penta", at(42)), dose("Penta", BORN.plusYears(2)));

        assertThat(third.number()).isEqualTo(3);
        assertThat(third.status()).isEqualTo(DoseStatus.OVERDUE);
    }

    @Test
    void allDosesAreComplete() {
        NextDose all = next("Penta", at(200), dose("Penta", at(42)), dose("Penta", at(70)), dose("Penta", at(98)));

        assertThat(all.status()).isEqualTo(DoseStatus.COMPLETE);
        assertThat(all.number()).isEqualTo(3);
        assertThat(all.counted()).hasSize(3);
    }

    @Test
    void whoseFirstIsNotHereIsKnownByTheNumberOfTheLast() {
        NextDose third = next("Penta", at(100), new GivenDose("Penta", at(75), at(75), 2, "Immunization/second"));

        assertThat(third.number()).isEqualTo(3);
        assertThat(third.due()).isEqualTo(at(103));
    }

    @Test
    void twoRecordsOfOneDayAreOneDose() {
        NextDose second =
                next("Penta", at(50), dose("Penta", at(42)), new GivenDose("Penta", at(42), at(42), 0, "again"));

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.toRepeat()).isEmpty();
    }

    @Test
    void ofTwoRecordsOfOneDayTheOneThatTellsMoreIsHeard() {
        GivenDose numbered = new GivenDose("Penta", at(75), at(75), 2, "Immunization/second");

        assertThat(next("Penta", at(80), dose("Penta", at(75)), numbered).number())
                .isEqualTo(3);
    }

    /** Each number is written of a dose that is on file: they tell of no other. */
    @Test
    void oneDayWithTwoNumbersIsOneDose() {
        GivenDose[] both = {numbered("Penta", at(75), 1), numbered("Penta", at(75), 2)};
        assertThat(next("Penta", at(80), both).number()).isEqualTo(2);
        GivenDose[] nonsense = {numbered("Penta", at(75), 99), numbered("Penta", at(75), 2)};
        assertThat(next("Penta", at(80), nonsense).number()).isEqualTo(3);
    }

    @Test
    void aNumberMakesNoDoseValidThatIsOnFile() {
        GivenDose first = numbered("Penta", at(42), 1);
        GivenDose tooSoon = numbered("Penta", at(62), 2);
        GivenDose third = numbered("Penta", at(92), 3);

        NextDose again = next("Penta", at(100), first, tooSoon, third);

        assertThat(again.number()).isEqualTo(3);
        assertThat(again.status()).isEqualTo(DoseStatus.UPCOMING);
        assertThat(again.due()).isEqualTo(at(120));
        assertThat(again.counted()).containsExactly(first.fact(), third.fact());
        // Nobody gave it again: what came after it was given as the third.
        assertThat(again.toRepeat()).containsExactly(tooSoon.fact());
        NextDose all = next("Penta", at(130), first, tooSoon, third, numbered("Penta", at(120), 3));
        assertThat(all.status()).isEqualTo(DoseStatus.COMPLETE);
        assertThat(all.toRepeat()).isEmpty();
        // Given again under its own number, or corrected.
        assertThat(next("Penta", at(100), first, tooSoon, numbered("Penta", at(92), 2))
                        .toRepeat())
                .isEmpty();
        assertThat(next("Penta", at(100), first, numbered("Penta", at(66), 2), numbered("Penta", at(94), 3))
                        .status())
                .isEqualTo(DoseStatus.COMPLETE);
    }

    @Test
    void measlesBeforeNineMonthsDoesNotStandForTheFirst() {
        LocalDate fifteen = BORN.plusMonths(15);
        GivenDose early = numbered("VAR", BORN.plusMonths(8), 1);

        NextDose second = next("VAR", fifteen.plusDays(1), early, numbered("VAR", fifteen, 2));

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.due()).isEqualTo(fifteen.plusDays(28));
        assertThat(second.toRepeat()).containsExactly(early.fact());
        GivenDose inGrace = numbered("VAR", BORN.plusMonths(9).minusDays(4), 1);
        assertThat(next("VAR", fifteen.plusDays(1), inGrace, numbered("VAR", fifteen, 2))
                        .status())
                .isEqualTo(DoseStatus.COMPLETE);
    }

    @Test
    void aNumberThatTheSeriesHasNotIsNone() {
        assertThat(next("VPO", at(50), numbered("VPO", at(42), 99)).number()).isEqualTo(2);
        assertThat(next("VPO", at(200), numbered("VPO", at(199), 4)).number()).isEqualTo(2);
        assertThat(next("VPO", at(200), numbered("VPO", at(199), 3)).status()).isEqualTo(DoseStatus.COMPLETE);
        assertThat(next("VAA", at(400), numbered("VAA", at(399), 2)).status()).isEqualTo(DoseStatus.COMPLETE);
    }

    @Test
    void ofDosesNotOnFileAsManyAreBelievedAsCanHaveBeenValid() {
        assertThat(next("Penta", at(50), numbered("Penta", at(42), 3)).number()).isEqualTo(2);
        assertThat(next("Penta", at(85), numbered("Penta", at(85), 3)).number()).isEqualTo(3);
        assertThat(next("Penta", at(86), numbered("Penta", at(86), 3)).status()).isEqualTo(DoseStatus.COMPLETE);

        GivenDose first = numbered("Penta", at(150), 1);
        assertThat(next("Penta", at(200), first, numbered("Penta", at(197), 3)).number())
                .isEqualTo(3);
        assertThat(next("Penta", at(200), first, numbered("Penta", at(198), 3)).status())
                .isEqualTo(DoseStatus.COMPLETE);
        // The second is on file, and too soon.
        GivenDose[] gap = {first, numbered("Penta", at(160), 0), numbered("Penta", at(250), 3)};
        assertThat(next("Penta", at(260), gap).number()).isEqualTo(3);
        // Where the polio vaccine at birth is counted too.
        GivenDose[] fromTwo = {numbered("VPO", at(42), 2), numbered("VPO", at(70), 3), numbered("VPO", at(98), 4)};
        assertThat(next("VPO", at(90), fromTwo[0], fromTwo[1]).number()).isEqualTo(3);
        assertThat(next("VPO", at(100), fromTwo).status()).isEqualTo(DoseStatus.COMPLETE);
    }

    @Test
    void theNumberOfADoseThatDoesNotCountTellsOfThoseBeforeItToo() {
        LocalDate day = BORN.plusMonths(12);
        GivenDose tooSoon = numbered("VAR", day.plusDays(10), 2);

        NextDose second = next("VAR", day.plusDays(11), dose("VAA", day), tooSoon);

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.toRepeat()).containsExactly(tooSoon.fact());
    }

    @Test
    void whoseFirstPneumococcusOnFileIsNumberedBeganItEarlier() {
        LocalDate year = BORN.plusMonths(12);

        assertThat(next("PCV13", year.plusMonths(3), numbered("PCV13", year.plusMonths(2), 3)))
                .satisfies(all -> assertThat(all.of()).isEqualTo(3))
                .satisfies(all -> assertThat(all.status()).isEqualTo(DoseStatus.COMPLETE));
        assertThat(next("PCV13", year.plusDays(30), numbered("PCV13", year.plusDays(27), 2)))
                .satisfies(third -> assertThat(third.of()).isEqualTo(3))
                .satisfies(third -> assertThat(third.number()).isEqualTo(3));
        assertThat(next("PCV13", year.plusDays(30), numbered("PCV13", year.plusDays(28), 2)))
                .satisfies(all -> assertThat(all.of()).isEqualTo(2))
                .satisfies(all -> assertThat(all.status()).isEqualTo(DoseStatus.COMPLETE));
    }

    /** Whatever days they are of. */
    @Property(tries = 300)
    void numbersThatCountWhatIsOnFileChangeNothing(@ForAll Random chance) {
        List<GivenDose> given = new ArrayList<>();
        List<GivenDose> numbered = new ArrayList<>();
        LocalDate day = BORN.plusDays(20);
        for (int i = 1; i <= 1 + chance.nextInt(6); i++) {
            day = day.plusDays(1L + chance.nextInt(50));
            given.add(dose("Penta", day));
            numbered.add(numbered("Penta", day, i));
        }
        LocalDate end = day.plusDays(1);

        NextDose without = next("Penta", end, given.toArray(GivenDose[]::new));
        NextDose with = next("Penta", end, numbered.toArray(GivenDose[]::new));

        assertThat(with.number()).isEqualTo(without.number());
        assertThat(with.status()).isEqualTo(without.status());
        assertThat(with.due()).isEqualTo(without.due());
        assertThat(with.counted()).isEqualTo(without.counted());
    }

    /** In stock for nobody, or not for him: he is not overdue as he leaves. Who was overdue as he came is so still. */
    @Test
    void aSessionMovesWhatWasDueAtItAndNotWhatWasOverdue() {
        assertThat(expected("Penta", at(70), dose("BCG", at(69))).due()).isEqualTo(at(97));
        assertThat(expected("Penta", at(71), dose("BCG", at(70))).due()).isEqualTo(at(42));
        assertThat(expected("Penta", at(71), dose("BCG", at(70))).overdue()).isEqualTo(at(70));
        // Who came as he was told was not overdue by then.
        assertThat(expected("Penta", at(80), dose("BCG", at(50)), dose("VPO", at(78)))
                        .due())
                .isEqualTo(at(106));
        assertThat(expected("Penta", at(110), dose("BCG", at(50)), dose("VPO", at(106)))
                        .due())
                .isEqualTo(at(78));
        // What he is given there is of the session.
        assertThat(expected("Penta", at(111), dose("Penta", at(110))).due()).isEqualTo(at(138));
    }

    @Test
    void aDoseMuchTooEarlyIsRepeated() {
        assertThat(next("Penta", at(50), dose("Penta", at(38))).number()).isEqualTo(2);
        NextDose first = next("Penta", at(50), dose("Penta", at(37)));
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.toRepeat()).hasSize(1);

        assertThat(next("Penta", at(80), dose("Penta", at(42)), dose("Penta", at(66)))
                        .number())
                .isEqualTo(3);
        assertThat(next("Penta", at(80), dose("Penta", at(42)), dose("Penta", at(65)))
                        .number())
                .isEqualTo(2);
    }

    @Test
    void aDoseIsRepeatedAtItsIntervalFromTheLastThatWasGiven() {
        NextDose second = next("Penta", at(70), dose("Penta", at(42)), dose("Penta", at(65)));
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.due()).isEqualTo(at(93));

        NextDose tooSoonAgain =
                next("Penta", at(90), dose("Penta", at(42)), dose("Penta", at(65)), dose("Penta", at(88)));
        assertThat(tooSoonAgain.number()).isEqualTo(2);
        assertThat(tooSoonAgain.toRepeat()).hasSize(2);

        LocalDate eightMonths = BORN.plusMonths(9).minusDays(10);
        assertThat(next("VAA", eightMonths, dose("VAA", eightMonths)).due()).isEqualTo(eightMonths.plusDays(28));
    }

    @Test
    void nothingIsToRepeatOnceADoseCountedOrNoneIsToCome() {
        NextDose third = next("Penta", at(100), dose("Penta", at(42)), dose("Penta", at(65)), dose("Penta", at(93)));
        assertThat(third.number()).isEqualTo(3);
        assertThat(third.toRepeat()).isEmpty();

        GivenDose[] four = {dose("Penta", at(42)), dose("Penta", at(70)), dose("Penta", at(98)), dose("Penta", at(105))
        };
        assertThat(next("Penta", at(120), four).status()).isEqualTo(DoseStatus.COMPLETE);
        assertThat(next("Penta", at(120), four).toRepeat()).isEmpty();

        NextDose tooOld = next("Rota", BORN.plusYears(2), dose("Rota", at(30)));
        assertThat(tooOld.status()).isEqualTo(DoseStatus.TOO_OLD);
        assertThat(tooOld.toRepeat()).isEmpty();
    }

    @Test
    void aLiveVaccineTooSoonAfterAnotherIsRepeated() {
        LocalDate nine = BORN.plusMonths(9);

        assertThat(next("VAA", nine.plusDays(30), dose("VAR", nine), dose("VAA", nine))
                        .status())
                .isEqualTo(DoseStatus.COMPLETE);
        assertThat(next("VAA", nine.plusDays(30), dose("VAR", nine), dose("VAA", nine.plusDays(28)))
                        .status())
                .isEqualTo(DoseStatus.COMPLETE);
        NextDose again = next("VAA", nine.plusDays(30), dose("VAR", nine), dose("VAA", nine.plusDays(27)));
        assertThat(again.toRepeat()).hasSize(1);
        assertThat(again.due()).isEqualTo(nine.plusDays(55));
        assertThat(next("VAR", nine.plusDays(30), dose("VAR", nine), dose("VAA", nine.plusDays(27)))
                        .number())
                .isEqualTo(2);
    }

    @Test
    void aDoseOfWhichTheDayIsNotKnownCounts() {
        GivenDose month = new GivenDose("Penta", LocalDate.of(2024, 4, 1), LocalDate.of(2024, 4, 30), 0, "month");

        NextDose second = next("Penta", at(70), month);

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.due()).isEqualTo(LocalDate.of(2024, 5, 28));
    }

    @Test
    void rotavirusIsNotGivenFromTwoYearsOn() {
        assertThat(status("Rota", BORN.plusYears(2).minusDays(1))).isEqualTo(DoseStatus.OVERDUE);
        assertThat(status("Rota", BORN.plusYears(2))).isEqualTo(DoseStatus.TOO_OLD);
        // The interval ends after the age.
        LocalDate last = BORN.plusYears(2).minusDays(10);
        assertThat(next("Rota", last.plusDays(1), dose("Rota", last)).status()).isEqualTo(DoseStatus.TOO_OLD);
    }

    @Test
    void pneumococcusFromOneYearOnIsTwoDosesEightWeeksApart() {
        assertThat(next("PCV13", BORN.plusMonths(12).minusDays(1)).of()).isEqualTo(3);
        assertThat(next("PCV13", BORN.plusMonths(12)).of()).isEqualTo(2);

        LocalDate begun = BORN.plusMonths(13);
        NextDose second = next("PCV13", begun.plusDays(1), dose("PCV13", begun));
        assertThat(second.of()).isEqualTo(2);
        assertThat(second.due()).isEqualTo(begun.plusDays(56));
        assertThat(next("PCV13", begun, dose("PCV13", BORN.plusMonths(11))).of())
                .isEqualTo(3);
    }

    @Test
    void theSecondInjectedPolioIsFourMonthsAfterTheFirst() {
        LocalDate late = BORN.plusMonths(7);

        assertThat(next("VPI", late, dose("VPI", at(98))).due()).isEqualTo(BORN.plusMonths(9));
        assertThat(next("VPI", late, dose("VPI", late)).due()).isEqualTo(late.plusMonths(4));
    }

    @Test
    void liveVaccinesAreOfOneDayOrFourWeeksApart() {
        LocalDate nine = BORN.plusMonths(9);

        assertThat(next("VAA", nine, dose("VAR", nine)).status()).isEqualTo(DoseStatus.DUE);
        NextDose tomorrow = next("VAA", nine.plusDays(1), dose("VAR", nine));
        assertThat(tomorrow.status()).isEqualTo(DoseStatus.UPCOMING);
        assertThat(tomorrow.due()).isEqualTo(nine.plusDays(28));
        assertThat(next("Penta", nine.plusDays(1), dose("VAR", nine)).status()).isEqualTo(DoseStatus.OVERDUE);
    }

    @Test
    void anotherVaccineMayStandForOne() {
        assertThat(next("MenSCV", BORN.plusMonths(16), dose("MenAfriVac", BORN.plusMonths(9)))
                        .status())
                .isEqualTo(DoseStatus.COMPLETE);
    }

    @Test
    void papillomavirusIsForGirls() {
        LocalDate ten = BORN.plusYears(10);

        assertThat(forecast.of(BOY, List.of(), ten))
                .noneMatch(dose -> dose.vaccine().equals("HPV"));
        assertThat(forecast.of(GIRL, List.of(), ten))
                .filteredOn(dose -> dose.vaccine().equals("HPV"))
                .extracting(NextDose::status)
                .containsExactly(DoseStatus.DUE);
    }

    @Test
    void whoIsBornInAMonthIsOldEnoughByItsLastDayAndTooOldByItsFirst() {
        Child march = new Child(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31), false);

        assertThat(of("Penta", march, LocalDate.of(2024, 5, 11)).status()).isEqualTo(DoseStatus.UPCOMING);
        assertThat(of("Penta", march, LocalDate.of(2024, 5, 12)).status()).isEqualTo(DoseStatus.DUE);
        assertThat(of("Rota", march, LocalDate.of(2026, 2, 28)).status()).isEqualTo(DoseStatus.OVERDUE);
        assertThat(of("Rota", march, LocalDate.of(2026, 3, 1)).status()).isEqualTo(DoseStatus.TOO_OLD);
    }

    /** Comes by chance until five years, and takes what is due: each dose counts, and a begun series is completed. */
    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void whoTakesWhatIsDueHasNoDoseToRepeatAndEndsComplete(@ForAll Random chance) {
        List<GivenDose> given = new ArrayList<>();
        LocalDate day = BORN.plusDays(chance.nextInt(120));
        for (; day.isBefore(BORN.plusMonths(20)); day = day.plusDays(1L + chance.nextInt(28))) {
            take(given, day);
        }
        for (; day.isBefore(BORN.plusYears(5)); day = day.plusDays(1L + chance.nextInt(60))) {
            take(given, day);
        }
        LocalDate end = day;
        assertThat(forecast.of(GIRL, given, end)).allSatisfy(dose -> {
            assertThat(dose.toRepeat()).isEmpty();
            assertThat(dose.counted()).hasSize((int) given.stream()
                    .filter(each -> each.vaccine().equals(dose.vaccine()))
                    .count());
            assertThat(dose.status()).isIn(DoseStatus.COMPLETE, DoseStatus.TOO_OLD, DoseStatus.UPCOMING);
            if (dose.vaccine().matches("Penta|VPO|PCV13|VPI|Rota|VAR|VAA|MenSCV")) {
                assertThat(dose.status()).as(dose.vaccine()).isEqualTo(DoseStatus.COMPLETE);
            }
        });
        assertThat(given)
                .allSatisfy(dose -> assertThat(Period.between(BORN, dose.last()).toTotalMonths())
                        .isLessThan(60));
    }

    private void take(List<GivenDose> given, LocalDate day) {
        if (day.isBefore(BORN.plusYears(5))) {
            forecast.of(GIRL, given, day).stream()
                    .filter(dose -> dose.status() == DoseStatus.DUE || dose.status() == DoseStatus.OVERDUE)
                    .forEach(dose -> given.add(dose(dose.vaccine(), day)));
        }
    }

    private NextDose expected(String vaccine, LocalDate day, GivenDose... given) {
        return forecast.expected(BOY, List.of(given), day).stream()
                .filter(dose -> dose.vaccine().equals(vaccine))
                .findFirst()
                .orElseThrow();
    }

    private DoseStatus status(String vaccine, LocalDate day) {
        return next(vaccine, day).status();
    }

    private NextDose next(String vaccine, LocalDate day, GivenDose... given) {
        return of(vaccine, BOY, day, given);
    }

    private NextDose of(String vaccine, Child child, LocalDate day, GivenDose... given) {
        return forecast.of(child, List.of(given), day).stream()
                .filter(dose -> dose.vaccine().equals(vaccine))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate at(int days) {
        return BORN.plusDays(days);
    }

    private static GivenDose dose(String vaccine, LocalDate day) {
        return numbered(vaccine, day, 0);
    }

    private static GivenDose numbered(String vaccine, LocalDate day, int number) {
        return new GivenDose(vaccine, day, day, number, "Immunization/" + vaccine + day);
    }
}
