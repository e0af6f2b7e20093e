package ml.keneya.growth.chart;

import java.util.List;
import java.util.Locale;

/**
 * A picture of how a child grew.
 *
 * @param title of whom it is
 * @param subtitle what else is known of him
 * @param legend what the signs mean, each by itself
 * @param language of all words
 */
public record GrowthChart(String title, String subtitle, List<String> legend, Locale language, List<Panel> panels) {

    public GrowthChart {
        legend = List.copyOf(legend);
        panels = List.copyOf(panels);
    }
}
