package ml.keneya.pregnancy.fhir;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.guidance.Figures;
import ml.keneya.pregnancy.DatingEvidence;
import ml.keneya.pregnancy.DatingEvidence.Kind;
import ml.keneya.pregnancy.PregnancyFigure;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** What Observations say of when a pregnancy began. What no pregnancy can be is left out. */
final class DatingRecords {

    private static final BigDecimal DAYS_OF_A_WEEK = BigDecimal.valueOf(7);
    private static final String BY_ULTRASOUND = "ga-us";
    private static final String BY_FUNDAL_HEIGHT = "ga-sfh";

    private final Figures<PregnancyFigure> figures;

    DatingRecords(Figures<PregnancyFigure> figures) {
        this.figures = figures;
    }

    List<DatingEvidence> of(WomanFile file, Followed followed) {
        List<DatingEvidence> told = told(file, followed);
        Optional<LocalDate> period = told.stream()
                .filter(evidence -> evidence.kind() == Kind.LAST_PERIOD)
                .reduce((one, other) -> other.noted().isBefore(one.noted()) ? one : other)
                .map(evidence -> evidence.began().first());
        // An ultrasound from before the period that she tells of was of a pregnancy that nobody saw end.
        return told.stream()
                .filter(evidence -> !evidence.noted().isBefore(followed.from())
                        || period.filter(evidence.noted()::isBefore).isEmpty())
                .toList();
    }

    private List<DatingEvidence> told(WomanFile file, Followed followed) {
        return Stream.of(
                        file.results(PregnancyCodes.LAST_PERIOD, followed.until())
                                .flatMap(result -> lastPeriod(result).stream()),
                        file.results(PregnancyCodes.EXPECTED_DELIVERY, followed.until())
                                .flatMap(result -> expectedDelivery(result).stream()),
                        file.results(PregnancyCodes.GESTATIONAL_AGE, followed.until())
                                .flatMap(result -> gestationalAge(result).stream()),
                        file.results(PregnancyCodes.FUNDAL_HEIGHT, followed.until())
                                .flatMap(result -> fundalHeight(result).stream()))
                .flatMap(each -> each)
                .filter(read -> followed.mayDate(read.result()) && mayBe(read.evidence(), followed))
                .map(Read::evidence)
                .toList();
    }

    private record Read(Result result, DatingEvidence evidence) {}

    private Optional<Read> lastPeriod(Result result) {
        return toTheMonth(result.record().getValue())
                // Nobody tells of a period to come.
                .filter(began -> !began.areAfter(result.day()))
                .map(began ->
                        read(result, new Days(began.first(), earlier(began.last(), result.day())), Kind.LAST_PERIOD));
    }

    private Optional<Read> expectedDelivery(Result result) {
        int term = whole(PregnancyFigure.TERM_DAYS);
        return toTheMonth(result.record().getValue())
                .map(due -> new Days(due.first().minusDays(term), due.last().minusDays(term)))
                .map(began -> byMethod(result, began));
    }

    private Optional<Read> gestationalAge(Result result) {
        Type value = result.record().getValue();
        return Result.number(value, "d")
                .filter(this::mayBe)
                .map(days -> new Age(days, days))
                .or(() -> Result.number(value, "wk")
                        .map(weeks -> weeks.multiply(DAYS_OF_A_WEEK))
                        .filter(this::mayBe)
                        .map(DatingRecords::ofWeeks))
                .map(age -> byMethod(result, age.began(result.day())));
    }

    /** Whole weeks are completed ones: it may be up to six days more. */
    private static Age ofWeeks(BigDecimal days) {
        boolean completed = days.remainder(DAYS_OF_A_WEEK).signum() == 0;
        return new Age(days, completed ? days.add(DAYS_OF_A_WEEK).subtract(BigDecimal.ONE) : days);
    }

    private record Age(BigDecimal least, BigDecimal most) {

        Days began(LocalDate day) {
            return new Days(day.minusDays(rounded(most)), day.minusDays(rounded(least)));
        }

        private static int rounded(BigDecimal days) {
            return days.setScale(0, HALF_UP).intValueExact();
        }
    }

    private boolean mayBe(BigDecimal days) {
        return days.compareTo(figures.of(PregnancyFigure.YOUNGEST_DAYS).value()) >= 0
                && days.compareTo(figures.of(PregnancyFigure.LONGEST_DAYS).value()) <= 0;
    }

    /** As many centimetres as weeks. */
    private Optional<Read> fundalHeight(Result result) {
        return Result.number(result.record().getValue(), "cm")
                .filter(height -> height.compareTo(figures.of(PregnancyFigure.FUNDAL_HEIGHT_LEAST)
                                        .value())
                                >= 0
                        && height.compareTo(figures.of(PregnancyFigure.FUNDAL_HEIGHT_LAST)
                                        .value())
                                <= 0)
                .map(height -> height.multiply(DAYS_OF_A_WEEK))
                .map(days -> rough(result, new Age(days, days).began(result.day())));
    }

    private Read byMethod(Result result, Days began) {
        Optional<String> method = method(result);
        if (method.filter(BY_FUNDAL_HEIGHT::equals).isPresent()) {
            return rough(result, began);
        }
        return read(result, began, method.filter(BY_ULTRASOUND::equals).isPresent() ? Kind.ULTRASOUND : Kind.RECORDED);
    }

    private Read rough(Result result, Days began) {
        int days = whole(PregnancyFigure.FUNDAL_HEIGHT_ROUGH_DAYS);
        Days wider = new Days(began.first().minusDays(days), began.last().plusDays(days));
        return new Read(
                result,
                new DatingEvidence(
                        result.day(), wider, Kind.FUNDAL_HEIGHT, Optional.of(BY_FUNDAL_HEIGHT), result.fact()));
    }

    private static Read read(Result result, Days began, Kind kind) {
        Optional<String> method = kind == Kind.LAST_PERIOD ? Optional.of("ga-lmp") : method(result);
        return new Read(result, new DatingEvidence(result.day(), began, kind, method, result.fact()));
    }

    private static Optional<String> method(Result result) {
        return result.record().getMethod().getCoding().stream()
                .filter(coding -> PregnancyCodes.GA_METHODS.equals(coding.getSystem()) && coding.hasCode())
                .map(Coding::getCode)
                .min(Comparator.naturalOrder());
    }

    /** A day or a month; a year is no dating. */
    private static Optional<Days> toTheMonth(@Nullable Type value) {
        return Days.of(value).filter(days -> days.first().plusMonths(1).isAfter(days.last()));
    }

    /**
     * Whether it began after the pregnancy before, was of an age that there is when it was noted, and may have gone on
     * when she was first seen for it.
     */
    private boolean mayBe(DatingEvidence evidence, Followed followed) {
        LocalDate began = evidence.began().last();
        LocalDate longest = began.plusDays(whole(PregnancyFigure.LONGEST_DAYS));
        return followed.before().filter(end -> !began.isAfter(end)).isEmpty()
                && !began.isAfter(evidence.noted())
                && !longest.isBefore(evidence.noted())
                && !longest.isBefore(followed.episode().start());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private int whole(PregnancyFigure figure) {
        return figures.of(figure).whole();
    }
}
