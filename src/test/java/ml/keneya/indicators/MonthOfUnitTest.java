package ml.keneya.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The rows of a month add up, whatever treatments there are. */
class MonthOfUnitTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Test
    void eachTreatmentIsCountedOnceWhereItBelongs() {
        MonthOfUnit month = MonthOfUnit.of(
                OCTOBER,
                List.of(
                        stay("nouveau", "2026-09-30", "2026-10-01", "gueri"),
                        stay("nouveau", "2026-10-01", "2026-10-31", "traite-succes"),
                        stay("reference", "2026-10-31", null, ""),
                        stay("readmission", "2026-10-05", "2026-11-01", "deces"),
                        stay("retour-abandon", "2026-10-05", "2026-10-20", "abandon"),
                        stay("transfert", "2026-10-06", "2026-10-20", "non-repondant"),
                        stay("transfert", "2026-08-06", "2026-10-20", "deces"),
                        stay("nouveau", "2026-08-06", "2026-10-20", "transfert-ureni"),
                        stay("nouveau", "2026-08-06", "2026-10-20", "reference-hopital"),
                        stay("nouveau", "2026-08-06", "2026-09-30", "gueri"),
                        stay("nouveau", "2026-08-06", null, ""),
                        stay("nouveau", "2026-11-01", null, "")));

        assertThat(month.counts().values()).containsExactly(5, 2, 2, 4, 1, 5, 2, 1, 1, 1, 5, 2, 7, 3);
        assertBalances(month);
    }

    @Test
    void itBalancesWhateverHappenedAndOneMonthBeginsWhereTheLastEnded() {
        Random random = new Random(2027);
        for (int round = 0; round < 200; round++) {
            List<Stay> stays = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                LocalDate began = LocalDate.of(2026, 7, 1).plusDays(random.nextInt(150));
                boolean ended = random.nextInt(3) > 0;
                stays.add(stay(
                        List.of("nouveau", "readmission", "transfert", "").get(random.nextInt(4)),
                        began.toString(),
                        ended ? began.plusDays(random.nextInt(90)).toString() : null,
                        ended
                                ? List.of("gueri", "deces", "abandon", "transfert-ureni", "")
                                        .get(random.nextInt(5))
                                : ""));
            }
            MonthOfUnit october = MonthOfUnit.of(OCTOBER, stays);
            assertBalances(october);
            assertThat(MonthOfUnit.of(OCTOBER.plusMonths(1), stays).of(Movement.DEBUT))
                    .isEqualTo(october.of(Movement.FIN));
        }
    }

    private static void assertBalances(MonthOfUnit month) {
        assertThat(month.of(Movement.FIN))
                .isEqualTo(month.of(Movement.DEBUT) + month.of(Movement.ENTREES) - month.of(Movement.TOTAL_SORTIES));
        assertThat(month.of(Movement.ENTREES))
                .isEqualTo(
                        month.of(Movement.ADMIS) + month.of(Movement.READMIS) + month.of(Movement.TRANSFERTS_ENTRANTS));
    }

    private static Stay stay(String admitted, String began, String ended, String outcome) {
        return new Stay(
                "urenas",
                admitted,
                LocalDate.parse(began),
                Optional.ofNullable(ended).map(LocalDate::parse),
                outcome);
    }
}
