package ml.keneya.growth.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Draws a panel. Each line differs from the others in its dashes too: on a cheap printer all are grey. */
final class PanelDrawing {

    static final Color INK = new Color(0x222222);

    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 12);
    private static final Font WORDS = new Font(Font.SANS_SERIF, Font.PLAIN, 10);
    private static final Font SIGNS = new Font(Font.SANS_SERIF, Font.BOLD, 10);
    private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 9);

    private static final Color GRID = new Color(0xcccccc);
    private static final Color BELOW_TWO = new Color(0xeeeeee);
    private static final Color BELOW_THREE = new Color(0xdddddd);
    private static final Color CHILD = new Color(0x0b3d91);
    private static final int[] CURVES = {-3, -2, -1, 0, 1, 2, 3};
    private static final int STEPS = 60;

    /** What is left free on the right for the names of the curves, and above and below, in parts of the whole. */
    private static final double FREE = 0.07;

    private final Panel panel;
    private final Locale language;
    private final double left;
    private final double right;
    private final double bottom;
    private final double top;

    PanelDrawing(Panel panel, Locale language) {
        this.panel = panel;
        this.language = language;
        this.left =
                Math.max(panel.window().first(), panel.standard().indicator().first());
        this.right =
                Math.min(panel.window().last(), panel.standard().indicator().last());
        double lowest = Math.min(valueAt(left, -3), values().min().orElse(Double.MAX_VALUE));
        double highest = Math.max(valueAt(right, 3), values().max().orElse(0));
        double free = (highest - lowest) * FREE;
        this.bottom = Math.max(0, lowest - free);
        this.top = highest + free;
    }

    private DoubleStream values() {
        return panel.points().stream().mapToDouble(point -> panel.up(point.value()));
    }

    void draw(Graphics2D graphics, Rectangle2D where) {
        XYPlot plot = new XYPlot();
        plot.setDomainAxis(across());
        plot.setRangeAxis(up());
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setDomainGridlineStroke(new BasicStroke(0.5f));
        plot.setRangeGridlineStroke(new BasicStroke(0.5f));
        plot.setOutlinePaint(INK);
        plot.setDataset(0, curves());
        plot.setRenderer(0, curveRenderer());
        plot.setDataset(1, child());
        plot.setRenderer(1, childRenderer());
        names(plot);
        labels(plot);
        JFreeChart chart = new JFreeChart(null, TITLE, plot, false);
        TextTitle title = new TextTitle(panel.title(), TITLE);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setPaint(INK);
        title.setPadding(new RectangleInsets(2, 6, 2, 2));
        chart.setTitle(title);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(0, 2, 2, 4));
        chart.draw(graphics, where);
    }

    private NumberAxis across() {
        NumberAxis axis = axis(panel.across(), panel.window().step());
        double first = panel.across(panel.window().first());
        double last = panel.across(panel.window().last());
        axis.setRange(first, last + (last - first) * FREE);
        return axis;
    }

    private NumberAxis up() {
        NumberAxis axis = axis("", step(top - bottom));
        axis.setRange(bottom, top);
        return axis;
    }

    /** So that there are some six lines. */
    private static double step(double range) {
        return DoubleStream.of(0.5, 1, 2, 5, 10, 20)
                .filter(step -> range / step <= 9)
                .findFirst()
                .orElse(50);
    }

    private NumberAxis axis(String label, double step) {
        NumberAxis axis = new NumberAxis(label);
        NumberFormat numbers = NumberFormat.getInstance(language);
        numbers.setMaximumFractionDigits(1);
        axis.setTickUnit(new NumberTickUnit(step, numbers));
        axis.setTickLabelFont(WORDS);
        axis.setTickLabelPaint(INK);
        axis.setLabelFont(WORDS);
        axis.setLabelPaint(INK);
        axis.setLabelInsets(new RectangleInsets(1, 1, 1, 1));
        return axis;
    }

    private double valueAt(double at, int z) {
        return panel.up(panel.standard().valueAt(at, z));
    }

    private double at(int step) {
        return left + (right - left) * step / STEPS;
    }

    private XYSeriesCollection curves() {
        XYSeriesCollection curves = new XYSeriesCollection();
        for (int z : CURVES) {
            XYSeries curve = new XYSeries(z);
            for (int step = 0; step <= STEPS; step++) {
                curve.add(panel.across(at(step)), valueAt(at(step), z));
            }
            curves.addSeries(curve);
        }
        return curves;
    }

    private XYLineAndShapeRenderer curveRenderer() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        // Dashes begin anew with each piece of a line.
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < CURVES.length; i++) {
            renderer.setSeriesStroke(i, stroke(CURVES[i]));
            renderer.setSeriesPaint(i, paint(CURVES[i]));
        }
        renderer.addAnnotation(area(-2, BELOW_TWO), Layer.BACKGROUND);
        renderer.addAnnotation(area(-3, BELOW_THREE), Layer.BACKGROUND);
        addLimits(renderer);
        return renderer;
    }

    /** All below a curve. */
    private XYPolygonAnnotation area(int z, Color fill) {
        double[] corners = new double[2 * (STEPS + 3)];
        for (int step = 0; step <= STEPS; step++) {
            corners[2 * step] = panel.across(at(step));
            corners[2 * step + 1] = Math.max(bottom, valueAt(at(step), z));
        }
        corners[2 * STEPS + 2] = panel.across(right);
        corners[2 * STEPS + 3] = bottom;
        corners[2 * STEPS + 4] = panel.across(left);
        corners[2 * STEPS + 5] = bottom;
        return new XYPolygonAnnotation(corners, null, null, fill);
    }

    /** Only the child's own line has no dashes. */
    private static BasicStroke stroke(int z) {
        return switch (Math.abs(z)) {
            case 0 -> dashed(1.6f, 10, 3, 2, 3);
            case 1 -> dashed(0.7f, 1, 2);
            case 2 -> dashed(1.2f, 6, 3);
            default -> dashed(1.2f, 16, 2);
        };
    }

    private static BasicStroke dashed(float width, float... onAndOff) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, onAndOff, 0);
    }

    private static Color paint(int z) {
        return switch (Math.abs(z)) {
            case 0 -> new Color(0x1b6e2f);
            case 1 -> new Color(0x666666);
            case 2 -> new Color(0xa02c1c);
            default -> Color.BLACK;
        };
    }

    private void names(XYPlot plot) {
        for (int z : CURVES) {
            XYTextAnnotation name = new XYTextAnnotation(
                    z > 0 ? "+" + z : z == 0 ? "0" : "\u2212" + -z, panel.across(right), valueAt(right, z));
            name.setTextAnchor(TextAnchor.CENTER_LEFT);
            name.setFont(SMALL);
            name.setPaint(INK);
            name.setX(
                    panel.across(right + (panel.window().last() - panel.window().first()) * 0.008));
            plot.addAnnotation(name);
        }
    }

    /** Behind what was measured: no point may be hidden. */
    private void addLimits(XYLineAndShapeRenderer renderer) {
        for (Limit limit : panel.limits()) {
            double from = Math.max(limit.from(), panel.window().first());
            double to = Math.min(limit.to(), panel.window().last());
            if (from < to) {
                double value = panel.up(limit.value());
                renderer.addAnnotation(
                        new XYLineAnnotation(
                                panel.across(from), value, panel.across(to), value, dashed(1.6f, 10, 3), INK),
                        Layer.BACKGROUND);
                XYTextAnnotation name = new XYTextAnnotation(limit.label(), panel.across(from), value);
                name.setTextAnchor(TextAnchor.BOTTOM_LEFT);
                name.setFont(SMALL);
                name.setPaint(INK);
                renderer.addAnnotation(name, Layer.BACKGROUND);
            }
        }
    }

    /** What was measured, joined by a line; then what is to be read with care, and below the days of all visits. */
    private XYSeriesCollection child() {
        XYSeriesCollection child = new XYSeriesCollection();
        child.addSeries(points("line", point -> true));
        child.addSeries(points("sound", point -> !point.oedema() && point.plausible()));
        child.addSeries(points("oedema", Point::oedema));
        child.addSeries(points("implausible", point -> !point.oedema() && !point.plausible()));
        XYSeries visits = new XYSeries("visits");
        panel.visits().forEach(visit -> visits.add(panel.across(visit.day()), bottom));
        child.addSeries(visits);
        return child;
    }

    private XYSeries points(String name, Predicate<Point> which) {
        boolean sorted = false;
        XYSeries series = new XYSeries(name, sorted);
        panel.points().stream()
                .filter(which)
                .forEach(point -> series.add(panel.across(point.middle()), panel.up(point.value())));
        return series;
    }

    private static XYLineAndShapeRenderer childRenderer() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesLinesVisible(0, true);
        renderer.setSeriesShapesVisible(0, false);
        renderer.setSeriesStroke(0, new BasicStroke(1.8f));
        renderer.setSeriesPaint(0, CHILD);
        List<Shape> shapes =
                List.of(new Ellipse2D.Double(-3, -3, 6, 6), new Rectangle2D.Double(-4, -4, 8, 8), diamond(), arrow());
        for (int i = 0; i < shapes.size(); i++) {
            int series = i + 1;
            boolean filled = series == 1 || series == shapes.size();
            renderer.setSeriesShape(series, shapes.get(i));
            renderer.setSeriesPaint(series, series == shapes.size() ? INK : CHILD);
            renderer.setSeriesShapesFilled(series, true);
            renderer.setSeriesFillPaint(series, filled ? renderer.getSeriesPaint(series) : Color.WHITE);
            renderer.setSeriesOutlinePaint(series, renderer.getSeriesPaint(series));
            renderer.setSeriesOutlineStroke(series, new BasicStroke(filled ? 0.5f : 1.8f));
        }
        renderer.setUseFillPaint(true);
        renderer.setUseOutlinePaint(true);
        return renderer;
    }

    private static Shape diamond() {
        Path2D shape = new Path2D.Double();
        shape.moveTo(0, -5);
        shape.lineTo(5, 0);
        shape.lineTo(0, 5);
        shape.lineTo(-5, 0);
        shape.closePath();
        return shape;
    }

    private static Shape arrow() {
        Path2D shape = new Path2D.Double();
        shape.moveTo(0, -7);
        shape.lineTo(3, 0);
        shape.lineTo(-3, 0);
        shape.closePath();
        return shape;
    }

    private void labels(XYPlot plot) {
        for (Point point : panel.points()) {
            double value = panel.up(point.value());
            if (point.least() < point.most()) {
                plot.addAnnotation(new XYLineAnnotation(
                        panel.across(point.least()),
                        value,
                        panel.across(point.most()),
                        value,
                        new BasicStroke(1.2f),
                        CHILD));
            }
            if (!point.label().isEmpty()) {
                plot.addAnnotation(label(point));
            }
        }
        panel.visits().stream()
                .filter(visit -> !visit.sign().isEmpty())
                .map(this::label)
                .forEach(plot::addAnnotation);
    }

    /** Above the mark of the visit. */
    private XYTextAnnotation label(Visited visit) {
        XYTextAnnotation label =
                new XYTextAnnotation(visit.sign(), panel.across(visit.day()), bottom + (top - bottom) * 0.04);
        label.setTextAnchor(TextAnchor.BOTTOM_CENTER);
        label.setFont(SIGNS);
        label.setPaint(CHILD);
        return label;
    }

    /** Above the point; below it where it is the lowest, to keep off the line. */
    private XYTextAnnotation label(Point point) {
        double value = panel.up(point.value());
        boolean lowest = panel.points().size() > 1 && value <= values().min().orElse(value);
        double apart = (top - bottom) * 0.025;
        XYTextAnnotation label = new XYTextAnnotation(
                point.label(), panel.across(point.middle()), lowest ? value - apart : value + apart);
        label.setTextAnchor(lowest ? TextAnchor.TOP_CENTER : TextAnchor.BOTTOM_CENTER);
        label.setFont(SIGNS);
        label.setPaint(CHILD);
        return label;
    }
}
