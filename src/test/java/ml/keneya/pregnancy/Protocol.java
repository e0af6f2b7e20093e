package ml.keneya.pregnancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ml.keneya.guidance.Figures;
import ml.keneya.guidance.Finding;
import ml.keneya.pregnancy.Dating.Basis;
import ml.keneya.server.Days;
import org.springframework.core.io.ClassPathResource;

/** The protocol as it is shipped, and a pregnancy of which nothing is known but its age. */
final class Protocol {

    static final Figures<PregnancyFigure> FIGURES =
            Figures.read(new ClassPathResource("keneya/pregnancy/figures.csv"), PregnancyFigure.class);
    static final UltrasoundTolerances TOLERANCES =
            UltrasoundTolerances.read(new ClassPathResource("keneya/pregnancy/ultrasound-tolerances.csv"));
    static final ContactSchedules SCHEDULES =
            ContactSchedules.read(new ClassPathResource("keneya/pregnancy/contact-schedules.csv"));
    static final ContactPlan PLAN = new ContactPlan(SCHEDULES, FIGURES);
    static final PregnancyRules RULES = new PregnancyRules(FIGURES);

    static final LocalDate BEGAN = LocalDate.of(2026, 1, 1);
    static final Protection UNPROTECTED = new Protection(List.of(), List.of(), List.of(), List.of(), Optional.empty());

    private Protocol() {}

    static LocalDate at(int weeks, int days) {
        return BEGAN.plusDays(7L * weeks + days);
    }

    static Dating dated() {
        return dated(BEGAN, BEGAN, Basis.LAST_PERIOD);
    }

    static Dating dated(LocalDate first, LocalDate last, Basis basis) {
        return new Dating(new Days(first, last), basis, Optional.of("ga-lmp"), List.of("Observation/period"));
    }

    static <T> Noted<T> noted(LocalDate day, T value) {
        return new Noted<>(day, day.atStartOfDay(ZoneOffset.UTC).toInstant(), value, "Observation/" + day + value);
    }

    static Pregnancy pregnancy(LocalDate day, Dating dating) {
        return new Pregnancy(
                day,
                Optional.of(dating),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                UNPROTECTED,
                Set.of(RoutineTest.values()));
    }

    static Pregnancy with(Pregnancy other, Protection protection) {
        return new Pregnancy(
                other.day(),
                other.dating(),
                other.signs(),
                other.pressures(),
                other.proteinuria(),
                other.haemoglobins(),
                other.fundalHeights(),
                protection,
                other.tests());
    }

    static Pregnancy measured(
            LocalDate day, List<Noted<String>> signs, List<Noted<Pressure>> pressures, List<Noted<Integer>> urine) {
        return new Pregnancy(
                day,
                Optional.of(dated()),
                signs,
                pressures,
                urine,
                List.of(),
                List.of(),
                UNPROTECTED,
                Set.of(RoutineTest.values()));
    }

    static Pressure pressure(int systolic, int diastolic) {
        return new Pressure(Optional.of(BigDecimal.valueOf(systolic)), Optional.of(BigDecimal.valueOf(diastolic)));
    }

    static List<String> codes(Pregnancy pregnancy) {
        return RULES.ofPregnancy(pregnancy).stream().map(Finding::code).toList();
    }

    static Contact contact(int rank, LocalDate day) {
        return new Contact(rank, day, List.of("Encounter/" + rank));
    }
}
