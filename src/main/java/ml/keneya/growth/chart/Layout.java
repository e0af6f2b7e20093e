package ml.keneya.growth.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the parts of a picture stand, in points, of which a phone is some 360 wide.
 *
 * @param width of all
 * @param panels how many there are
 * @param legend its lines
 */
record Layout(int width, int panels, List<String> legend) {

    static final Font WORDS = new Font(Font.SANS_SERIF, Font.PLAIN, 10);

    /** From this width on two panels stand side by side. */
    private static final int TWO_COLUMNS = 600;

    static final int MARGIN = 8;
    static final int HEAD = 44;
    private static final int LINE = 13;

    private static final int HEIGHT_OF_A_PANEL = 264;

    static Layout of(GrowthChart chart, int width) {
        return new Layout(width, chart.panels().size(), lines(chart.legend(), width - 2 * MARGIN));
    }

    /** As many of the texts on each line as have room. */
    private static List<String> lines(List<String> texts, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String text : texts) {
            String longer = line.isEmpty() ? text : line + "   " + text;
            if (!line.isEmpty() && widthOf(longer) > width) {
                lines.add(line);
                line = text;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private static double widthOf(String text) {
        boolean smooth = true;
        return WORDS.getStringBounds(text, new FontRenderContext(null, smooth, smooth))
                .getWidth();
    }

    private int columns() {
        return width >= TWO_COLUMNS && panels > 1 ? 2 : 1;
    }

    private int rows() {
        return (panels + columns() - 1) / columns();
    }

    int height() {
        return HEAD + rows() * HEIGHT_OF_A_PANEL + legend.size() * LINE + 2 * MARGIN;
    }

    Rectangle2D panel(int number) {
        double each = (double) width / columns();
        int row = number / columns();
        return new Rectangle2D.Double(
                number % columns() * each, HEAD + row * HEIGHT_OF_A_PANEL, each, HEIGHT_OF_A_PANEL);
    }

    /** How far down that line of the legend stands. */
    int legend(int number) {
        return HEAD + rows() * HEIGHT_OF_A_PANEL + MARGIN + (number + 1) * LINE - 3;
    }
}
