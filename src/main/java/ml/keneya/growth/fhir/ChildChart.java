package ml.keneya.growth.fhir;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.growth.GrowthStandard;
import ml.keneya.growth.GrowthStandards;
import ml.keneya.growth.Indicator;
import ml.keneya.growth.NutritionCriterion;
import ml.keneya.growth.NutritionThreshold;
import ml.keneya.growth.NutritionThresholds;
import ml.keneya.growth.Sex;
import ml.keneya.growth.ZScores;
import ml.keneya.growth.chart.GrowthChart;
import ml.keneya.growth.chart.Limit;
import ml.keneya.growth.chart.Panel;
import ml.keneya.growth.chart.Point;
import ml.keneya.growth.chart.Visited;
import ml.keneya.growth.chart.Window;
import ml.keneya.server.Messages;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;

/** The growth chart of a child: which panels, what stands in them, and its words in one language. */
record ChildChart(GrowthStandards standards, ChartPoints points, NutritionThresholds thresholds, Messages messages) {

    /** What a chart shows if nothing else is asked for; the head besides, where it was measured. */
    private static final Set<GrowthIndex> USUAL = Set.of(
            GrowthIndex.WEIGHT_FOR_AGE,
            GrowthIndex.LENGTH_HEIGHT_FOR_AGE,
            GrowthIndex.WEIGHT_FOR_LENGTH_HEIGHT,
            GrowthIndex.ARM_CIRCUMFERENCE_FOR_AGE);

    /**
     * The chart; empty if the sex is not known, and so which standards, or if nothing that is asked for can be shown.
     *
     * @param asked which panels; none for the usual ones
     */
    Optional<GrowthChart> of(ChildGrowth growth, Set<GrowthIndex> asked, Locale language) {
        List<Panel> panels = growth.child().sex().stream()
                .flatMap(sex -> Stream.of(GrowthIndex.values())
                        .filter(index -> asked.isEmpty() ? isUsual(index, growth) : asked.contains(index))
                        .flatMap(index -> index.indicators().stream())
                        .flatMap(indicator -> panels(indicator, sex, growth, language)))
                .toList();
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(new GrowthChart(
                        title(growth.child().patient(), language),
                        subtitle(growth.child().patient(), language),
                        legend(panels, language),
                        language,
                        panels));
    }

    private boolean isUsual(GrowthIndex index, ChildGrowth growth) {
        return USUAL.contains(index)
                || (index == GrowthIndex.HEAD_CIRCUMFERENCE_FOR_AGE
                        && !points.of(growth, Indicator.HEAD_CIRCUMFERENCE_FOR_AGE, "")
                                .isEmpty());
    }

    private Stream<Panel> panels(Indicator indicator, Sex sex, ChildGrowth growth, Locale language) {
        return switch (indicator) {
            case WEIGHT_FOR_LENGTH, WEIGHT_FOR_HEIGHT -> forLength(indicator, sex, growth, language);
            case WEIGHT_FOR_AGE,
                    LENGTH_HEIGHT_FOR_AGE,
                    BMI_FOR_AGE,
                    HEAD_CIRCUMFERENCE_FOR_AGE,
                    ARM_CIRCUMFERENCE_FOR_AGE -> forAge(indicator, sex, growth, language);
        };
    }

    private Stream<Panel> forAge(Indicator indicator, Sex sex, ChildGrowth growth, Locale language) {
        String oedema = text(language, "growth.chart.oedema.sign");
        List<Visited> visits = ChartPoints.visits(growth, oedema);
        // Whose birth is unknown may have an age all the same: it was estimated.
        if (visits.isEmpty() && birth(growth.child().patient()).isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(new Panel(
                text(language, "growth.chart." + ScoreParts.code(indicator)),
                text(language, "growth.chart.months"),
                standards.of(indicator, sex),
                Window.ofAges(visits.stream().map(Visited::day).toList()),
                points.of(growth, indicator, oedema),
                visits,
                indicator == Indicator.ARM_CIRCUMFERENCE_FOR_AGE ? limits(language) : List.of()));
    }

    private Stream<Panel> forLength(Indicator indicator, Sex sex, ChildGrowth growth, Locale language) {
        GrowthStandard standard = standards.of(indicator, sex);
        List<Point> those = points.of(growth, indicator, text(language, "growth.chart.oedema.sign"));
        return those.isEmpty()
                ? Stream.empty()
                : Stream.of(new Panel(
                        text(language, "growth.chart." + ScoreParts.code(indicator)),
                        text(language, "growth.chart.across." + ScoreParts.code(indicator)),
                        standard,
                        Window.ofLengths(
                                indicator, those.stream().map(Point::least).toList()),
                        those,
                        List.of(),
                        List.of()));
    }

    /** Below which MUAC malnutrition is severe, or moderate. */
    private List<Limit> limits(Locale language) {
        return thresholds.thresholds().stream()
                .filter(threshold -> threshold.criterion() == NutritionCriterion.MUAC)
                .flatMap(threshold -> Stream.of(
                        limit(threshold, threshold.severeBelow(), "growth.chart.severe", language),
                        limit(threshold, threshold.moderateBelow(), "growth.chart.moderate", language)))
                .toList();
    }

    private Limit limit(NutritionThreshold threshold, double value, String key, Locale language) {
        return new Limit(
                threshold.fromDays(),
                threshold.toDays(),
                // MUAC is told in mm, and its standard is in cm.
                value / ZScores.MILLIMETRES_OF_A_CENTIMETRE,
                text(language, key, ChartPoints.number(value)) + (threshold.confirmed() ? "" : " [M]"));
    }

    /** By name; who is known by a code alone, by that. */
    private String title(Patient patient, Locale language) {
        return patient.getName().stream()
                .map(name -> name.hasText() ? name.getText() : name.getNameAsSingleString())
                .filter(name -> !name.isBlank())
                .findFirst()
                .or(() -> patient.getIdentifier().stream()
                        .map(Identifier::getValue)
                        .filter(value -> value != null && !value.isBlank())
                        .findFirst())
                .orElseGet(() -> text(language, "growth.chart.nameless"));
    }

    private String subtitle(Patient patient, Locale language) {
        String gender = patient.getGender().toCode();
        return birth(patient)
                .map(date -> born(date, gender, language))
                .orElseGet(() -> text(language, "growth.chart.birth-unknown." + gender));
    }

    /** Empty also where instead of the date there is why it is not known. */
    private static Optional<DateType> birth(Patient patient) {
        return Optional.of(patient.getBirthDateElement()).filter(DateType::hasValue);
    }

    /** As exactly as it is known. */
    private String born(DateType date, String gender, Locale language) {
        return switch (date.getPrecision()) {
            case YEAR -> text(language, "growth.chart.born-in." + gender, String.valueOf(date.getYear()));
            case MONTH -> text(language, "growth.chart.born-in." + gender, month(date, language));
            default -> text(language, "growth.chart.born-on." + gender, date.getDay(), month(date, language));
        };
    }

    private static String month(DateType date, Locale language) {
        return YearMonth.of(date.getYear(), date.getMonth() + 1)
                .format(DateTimeFormatter.ofPattern("MMMM yyyy", language));
    }

    /** Of the signs those that are there. */
    private List<String> legend(List<Panel> panels, Locale language) {
        List<Point> all =
                panels.stream().flatMap(panel -> panel.points().stream()).toList();
        List<String> legend = new ArrayList<>();
        legend.add(text(language, "growth.chart.measured"));
        if (all.stream().anyMatch(Point::oedema)
                || panels.stream()
                        .flatMap(panel -> panel.visits().stream())
                        .anyMatch(visit -> !visit.sign().isEmpty())) {
            legend.add(text(language, "growth.chart.oedema"));
        }
        if (all.stream().anyMatch(point -> !point.plausible())) {
            legend.add(text(language, "growth.chart.implausible"));
        }
        if (all.stream().anyMatch(point -> point.least() < point.most())) {
            legend.add(text(language, "growth.chart.uncertain"));
        }
        if (panels.stream().anyMatch(panel -> !panel.visits().isEmpty())) {
            legend.add(text(language, "growth.chart.visit"));
        }
        legend.add(text(language, "growth.chart.grey"));
        legend.add(text(language, "growth.chart.source"));
        return legend;
    }

    private String text(Locale language, String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }
}
