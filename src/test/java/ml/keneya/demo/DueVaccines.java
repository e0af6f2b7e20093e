package ml.keneya.demo;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Patient;

/**
 * When a child is due his next vaccine, read off the national calendar and the doses that were sent, by nothing of the
 * server's own code. In the demo no dose is given too early.
 */
record DueVaccines(Patient child, List<Immunization> given, LocalDate today) {

    private static final Period NEVER_APART = Period.ZERO;
    private static final Period FOUR_WEEKS = Period.ofDays(28);
    private static final Period ONE_YEAR = Period.ofYears(1);
    private static final Period TWO_YEARS = Period.ofYears(2);
    private static final Period FIVE_YEARS = Period.ofYears(5);
    private static final List<Period> INFANT = List.of(Period.ofWeeks(6), Period.ofWeeks(10), Period.ofWeeks(14));
    private static final Set<String> LIVE = Set.of("VAR", "VAA");

    private record Vaccine(Set<String> codes, List<Period> ages, Period apart, Period until) {}

    Optional<LocalDate> next() {
        return calendar().flatMap(vaccine -> due(vaccine).stream()).min(LocalDate::compareTo);
    }

    private Stream<Vaccine> calendar() {
        Stream<Vaccine> all = Stream.of(
                once("BCG", Period.ZERO, ONE_YEAR),
                once("VPO0", Period.ZERO, Period.ofDays(14)),
                once("HepB0", Period.ZERO, Period.ofWeeks(6)),
                new Vaccine(Set.of("Penta"), INFANT, FOUR_WEEKS, FIVE_YEARS),
                new Vaccine(Set.of("VPO"), INFANT, FOUR_WEEKS, FIVE_YEARS),
                new Vaccine(Set.of("Rota"), INFANT, FOUR_WEEKS, TWO_YEARS),
                pneumococcus(),
                new Vaccine(
                        Set.of("VPI"), List.of(Period.ofWeeks(14), Period.ofMonths(9)), Period.ofMonths(4), FIVE_YEARS),
                new Vaccine(Set.of("VAR"), List.of(Period.ofMonths(9), Period.ofMonths(15)), FOUR_WEEKS, FIVE_YEARS),
                once("VAA", Period.ofMonths(9), FIVE_YEARS),
                new Vaccine(Set.of("MenSCV", "MenAfriVac"), List.of(Period.ofMonths(15)), NEVER_APART, FIVE_YEARS));
        return child.getGender() == AdministrativeGender.FEMALE
                ? Stream.concat(all, Stream.of(once("HPV", Period.ofYears(10), Period.ofYears(15))))
                : all;
    }

    private static Vaccine once(String code, Period age, Period until) {
        return new Vaccine(Set.of(code), List.of(age), NEVER_APART, until);
    }

    /**
     * Three doses if begun in the first year of life, else two. Those before the first that was sent were given too.
     */
    private Vaccine pneumococcus() {
        Set<String> codes = Set.of("PCV13");
        LocalDate begun = doses(codes)
                .min(Comparator.comparing(DueVaccines::day))
                .map(first -> day(first).minusWeeks(4L * (number(first) - 1)))
                .orElse(today);
        return begun.isBefore(born().plus(ONE_YEAR))
                ? new Vaccine(codes, INFANT, FOUR_WEEKS, TWO_YEARS)
                : new Vaccine(
                        codes,
                        List.of(ONE_YEAR, ONE_YEAR),
                        Period.ofWeeks(8),
                        doses(codes).findAny().isPresent() ? FIVE_YEARS : TWO_YEARS);
    }

    private Optional<LocalDate> due(Vaccine vaccine) {
        int had = doses(vaccine.codes())
                .map(DueVaccines::number)
                .max(Comparator.naturalOrder())
                .orElse(0);
        if (had >= vaccine.ages().size()) {
            return Optional.empty();
        }
        LocalDate end = born().plus(vaccine.until());
        return Stream.of(
                        Stream.of(born().plus(vaccine.ages().get(had))),
                        doses(vaccine.codes()).map(dose -> day(dose).plus(vaccine.apart())),
                        otherLive(vaccine).map(dose -> day(dose).plus(FOUR_WEEKS)))
                .flatMap(days -> days)
                .max(LocalDate::compareTo)
                .filter(due -> due.isBefore(end) && today.isBefore(end))
                .map(due -> afterTheSessions(due, end));
    }

    /** Who came within four weeks and did not get it is expected four weeks on; who came later is late as before. */
    private LocalDate afterTheSessions(LocalDate due, LocalDate end) {
        return given.stream().map(DueVaccines::day).sorted().reduce(due, (expected, session) -> {
            long late = ChronoUnit.DAYS.between(expected, session);
            LocalDate next = session.plus(FOUR_WEEKS);
            return late < 0 || late >= 28 ? expected : next.isBefore(end) ? next : end.minusDays(1);
        });
    }

    private Stream<Immunization> otherLive(Vaccine vaccine) {
        return LIVE.containsAll(vaccine.codes())
                ? doses(LIVE).filter(dose -> !vaccine.codes().contains(code(dose)))
                : Stream.empty();
    }

    private Stream<Immunization> doses(Set<String> codes) {
        return given.stream().filter(dose -> codes.contains(code(dose)));
    }

    private static String code(Immunization dose) {
        return dose.getVaccineCode().getCodingFirstRep().getCode();
    }

    private static int number(Immunization dose) {
        return dose.getProtocolAppliedFirstRep().getDoseNumberPositiveIntType().getValue();
    }

    private static LocalDate day(Immunization dose) {
        return LocalDate.parse(
                dose.getOccurrenceDateTimeType().getValueAsString().substring(0, 10));
    }

    private LocalDate born() {
        return LocalDate.parse(child.getBirthDateElement().getValueAsString());
    }
}
