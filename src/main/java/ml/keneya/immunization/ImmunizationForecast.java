package ml.keneya.immunization;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.guidance.Figures;
import ml.keneya.guidance.ProtocolException;
import ml.keneya.guidance.ProtocolFile;

/**
 * Which doses a child is due, by the national schedule and its catch-up: what was missed is given from now on, at its
 * least interval, up to the age at which it is not given any more.
 */
public final class ImmunizationForecast {

    private final VaccineCalendar calendar;
    private final VaccineSchedule schedule;
    private final int overdueDays;
    private final int graceDays;
    private final int againDays;

    /** @throws ProtocolException if a vaccine of the calendar is none of the schedule */
    public ImmunizationForecast(
            VaccineCalendar calendar, VaccineSchedule schedule, Figures<ImmunizationFigure> figures) {
        calendar.vaccines().stream()
                .filter(vaccine -> schedule.of(vaccine).isEmpty())
                .findFirst()
                .ifPresent(vaccine -> {
                    throw new ProtocolException(
                            "%s has the vaccine %s, %s has not: give it a row there, or take it out of the calendar"
                                    .formatted(
                                            ProtocolFile.VACCINE_CALENDAR.path(),
                                            vaccine,
                                            ProtocolFile.VACCINES.path()));
                });
        this.calendar = calendar;
        this.schedule = schedule;
        this.overdueDays = figures.of(ImmunizationFigure.OVERDUE_DAYS).whole();
        this.graceDays = figures.of(ImmunizationFigure.GRACE_DAYS).whole();
        this.againDays = figures.of(ImmunizationFigure.AGAIN_DAYS).whole();
    }

    /**
     * How it stands on that day, a vaccine each, in the order of the calendar.
     *
     * @param given all doses that were given by that day
     */
    public List<NextDose> of(Child child, List<GivenDose> given, LocalDate day) {
        return calendar.vaccines().stream()
                .flatMap(vaccine -> next(vaccine, child, given, day).stream())
                .toList();
    }

    /**
     * Those to come for which he is expected. Which districts give what is for some alone is not known: of that, he is
     * expected for the next dose once he has had one. What was due at a session and was not given there, for it was out
     * of stock or not for him, is expected at the next: else he would be overdue as he leaves. For what was overdue
     * before the session and was not given there either he is looked for as before.
     *
     * @param given all doses that were given
     */
    public List<NextDose> expected(Child child, List<GivenDose> given, LocalDate day) {
        List<LocalDate> sessions = given.stream()
                .map(dose -> earlier(dose.last(), day))
                .distinct()
                .sorted()
                .toList();
        return of(child, given, day).stream()
                .map(dose -> afterAll(sessions, dose))
                .filter(dose -> dose.isToCome()
                        && (dose.number() > 1
                                || calendar.of(dose.vaccine()).stream().allMatch(Series::everywhere)))
                .toList();
    }

    private NextDose afterAll(List<LocalDate> sessions, NextDose dose) {
        NextDose expected = dose;
        for (LocalDate session : sessions) {
            if (!session.isBefore(expected.due()) && session.isBefore(expected.overdue())) {
                expected = expected.expectedOn(session.plusDays(againDays), overdueDays);
            }
        }
        return expected;
    }

    /** The first day after that on which his age alone changes what is said; there is none when he is past it all. */
    public Optional<LocalDate> changesAfter(Child child, LocalDate day) {
        return calendar.series()
                .filter(series -> child.girl() || !series.girls())
                .flatMap(Series::limits)
                .map(child::perhaps)
                .filter(limit -> limit.isAfter(day))
                .min(LocalDate::compareTo);
    }

    private Optional<NextDose> next(String vaccine, Child child, List<GivenDose> given, LocalDate day) {
        VaccineSchedule.Row limits = schedule.of(vaccine).orElseThrow();
        Series series = series(vaccine, limits, child, given, day);
        if (series.girls() && !child.girl()) {
            return Optional.empty();
        }
        Counted counted = Counted.of(series, limits, graceDays, child, doses(series, given), otherLive(series, given));
        boolean complete = counted.number() == series.doses().size();
        CalendarDose dose = series.doses().get(complete ? counted.number() - 1 : counted.number());
        LocalDate earliest = later(
                earliest(dose, limits, child, counted),
                fromLive(series, limits, given, day).orElse(child.first()));
        LocalDate due = later(child.surely(dose.age()), earliest);
        Optional<LocalDate> until = dose.until().map(child::perhaps);
        LocalDate overdue = due.plusDays(overdueDays);
        DoseStatus status = complete ? DoseStatus.COMPLETE : status(day, earliest, due, overdue, until);
        return Optional.of(new NextDose(
                vaccine,
                dose.number(),
                series.doses().size(),
                status,
                earliest,
                due,
                overdue,
                until,
                dose.source(),
                counted.counted(),
                status.isToCome() ? counted.notCounted() : List.of()));
    }

    /**
     * By the age at the first dose; of who has none, by that of today. Whose first here is the third has one of three.
     */
    private Series series(
            String vaccine, VaccineSchedule.Row limits, Child child, List<GivenDose> given, LocalDate day) {
        List<Series> all = calendar.of(vaccine);
        int most = all.stream().mapToInt(series -> series.doses().size()).max().orElseThrow();
        DosesOnFile onFile = DosesOnFile.of(doses(all.get(0), given), most);
        LocalDate begun = onFile.begun(limits.apart().orElse(0), day);
        List<Series> either = all.stream()
                .filter(series -> series.doses().size() >= onFile.firstNumber())
                .toList();
        return either.stream()
                .filter(series -> series.begun()
                        .map(age -> begun.isBefore(child.perhaps(age)))
                        .orElse(true))
                .findFirst()
                .orElse(either.get(either.size() - 1));
    }

    private static List<GivenDose> doses(Series series, List<GivenDose> given) {
        return given.stream()
                .filter(dose -> series.counts().contains(dose.vaccine()))
                .toList();
    }

    private static LocalDate earliest(CalendarDose dose, VaccineSchedule.Row limits, Child child, Counted counted) {
        LocalDate oldEnough = child.surely(limits.earliest().orElse(Period.ZERO));
        return Stream.of(
                        counted.last().map(last -> last.plus(dose.after())),
                        counted.lastGiven()
                                .map(last -> last.plusDays(limits.apart().orElse(0))))
                .flatMap(Optional::stream)
                .reduce(oldEnough, ImmunizationForecast::later);
    }

    /** Live vaccines are given on one day, which today may still be, or weeks apart. */
    private Optional<LocalDate> fromLive(
            Series series, VaccineSchedule.Row limits, List<GivenDose> given, LocalDate day) {
        return limits.live().stream()
                .flatMap(days -> otherLive(series, given).stream()
                        .filter(dose -> dose.last().isBefore(day))
                        .map(dose -> dose.last().plusDays(days)))
                .max(LocalDate::compareTo);
    }

    private List<GivenDose> otherLive(Series series, List<GivenDose> given) {
        return given.stream()
                .filter(dose -> isLive(dose.vaccine()) && !series.counts().contains(dose.vaccine()))
                .toList();
    }

    private boolean isLive(String vaccine) {
        return schedule.of(vaccine).flatMap(VaccineSchedule.Row::live).isPresent();
    }

    private static DoseStatus status(
            LocalDate day, LocalDate earliest, LocalDate due, LocalDate overdue, Optional<LocalDate> until) {
        LocalDate next = later(day, earliest);
        if (until.filter(end -> !next.isBefore(end)).isPresent()) {
            return DoseStatus.TOO_OLD;
        }
        if (day.isBefore(due)) {
            return DoseStatus.UPCOMING;
        }
        return day.isBefore(overdue) ? DoseStatus.DUE : DoseStatus.OVERDUE;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
