package ml.keneya.growth.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import ml.keneya.growth.GrowthStandards;
import ml.keneya.growth.Indicator;
import ml.keneya.growth.Sex;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** A chart as a file. What it looks like only eyes can tell. */
class ChartPictureTest {

    private static final Pattern DASHES = Pattern.compile("stroke-dasharray:\\s*([^;]+)");

    /** So long is the path of no letter and no sign. */
    private static final int CURVE = 500;

    private static final GrowthStandards STANDARDS = GrowthStandards.read();

    private static final List<Point> POINTS = List.of(
            new Point(61, 61, 4.6, "", false, true),
            new Point(275, 305, 7.2, "", false, true),
            new Point(330, 330, 6.4, "Œ", true, true),
            new Point(420, 420, 18, "?", false, false));

    @Test
    void itsWordsRemainTextInItsLanguage() {
        Document svg = svg(chart("Aïssata & Boré <3"), 360);

        assertThat(svg.selectFirst("svg").attr("xml:lang")).isEqualTo("fr");
        assertThat(svg.selectFirst("title").text()).isEqualTo("Aïssata & Boré <3");
        assertThat(svg.select("text").eachText())
                .contains("Aïssata & Boré <3", "Poids pour âge (kg)", "Âge (mois)", "Œ", "?", "\u22123", "0", "+3");
    }

    @Test
    void onAPhoneThePanelsStandBelowOneAnother() {
        Document narrow = svg(chart("A"), 360);
        Document wide = svg(chart("A"), 720);

        assertThat(narrow.selectFirst("svg").attr("viewBox")).startsWith("0 0 360 ");
        assertThat(height(narrow)).isGreaterThan(height(wide));
        assertThat(Integer.parseInt(wide.selectFirst("svg").attr("width"))).isEqualTo(720);
    }

    @Test
    void aPngHasTwoDotsForEachPoint() throws IOException {
        byte[] png = new ChartPicture(chart("A"), 360).png();

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(720);
        // What a phone loads.
        assertThat(png.length).isLessThan(150_000);
        assertThat(image.getRGB(1, 1)).isEqualTo(0xffffffff);
        assertThat(IntStream.range(0, image.getHeight())
                        .mapToObj(y -> image.getRGB(image.getWidth() / 2, y))
                        .distinct())
                .hasSizeGreaterThan(10);
    }

    /** Nothing in it depends on when or how often it is drawn. */
    @Test
    void theSameIsDrawnAlike() {
        assertThat(new ChartPicture(chart("A"), 360).svg()).isEqualTo(new ChartPicture(chart("A"), 360).svg());
        assertThat(new ChartPicture(chart("A"), 360).png()).isEqualTo(new ChartPicture(chart("A"), 360).png());
    }

    @Test
    void aChildWhoWasNotMeasuredHasItsCurvesAllTheSame() {
        GrowthChart empty = new GrowthChart("A", "B", List.of("●"), Locale.ENGLISH, List.of(panel(List.of())));

        assertThat(svg(empty, 360).select("text").eachText()).contains("\u22123", "+3");
    }

    /** On a printer without colours nothing else tells them apart. */
    @Test
    void eachCurveHasDashesOfItsOwnAndTheChildsLineNone() {
        Document svg = svg(new GrowthChart("A", "B", List.of("●"), Locale.FRENCH, List.of(panel(POINTS))), 360);

        List<Element> lines = svg.select("path, line").stream()
                .filter(line -> line.attr("style").contains("fill:none"))
                .toList();
        List<Element> curves =
                lines.stream().filter(line -> line.attr("d").length() > CURVE).toList();
        List<String> dashes = curves.stream().map(ChartPictureTest::dashes).toList();
        // From -3 to +3, then the child's.
        assertThat(dashes).hasSize(7).doesNotContain("none").isEqualTo(Lists.reverse(dashes));
        assertThat(dashes.subList(0, 4)).doesNotHaveDuplicates();
        assertThat(lines.subList(lines.indexOf(curves.get(6)) + 1, lines.size()))
                .isNotEmpty()
                .extracting(ChartPictureTest::dashes)
                .containsOnly("none");
    }

    /** Its own, or those of what it is part of. */
    private static String dashes(Element line) {
        return Stream.concat(Stream.of(line), line.parents().stream())
                .map(each -> DASHES.matcher(each.attr("style")))
                .filter(Matcher::find)
                .map(dashes -> dashes.group(1))
                .findFirst()
                .orElse("none");
    }

    private static int height(Document svg) {
        return Integer.parseInt(svg.selectFirst("svg").attr("height"));
    }

    private static Document svg(GrowthChart chart, int width) {
        return Jsoup.parse(
                new String(new ChartPicture(chart, width).svg(), StandardCharsets.UTF_8), Parser.xmlParser());
    }

    private static GrowthChart chart(String title) {
        return new GrowthChart(
                title,
                "Fille",
                List.of("● mesure", "□ Œ : œdèmes", "◇ ? : non plausible"),
                Locale.FRENCH,
                List.of(panel(POINTS), panel(POINTS), panel(List.of()), panel(POINTS)));
    }

    private static Panel panel(List<Point> points) {
        return new Panel(
                "Poids pour âge (kg)",
                "Âge (mois)",
                STANDARDS.of(Indicator.WEIGHT_FOR_AGE, Sex.FEMALE),
                Window.ofAges(points.stream().map(Point::middle).toList()),
                points,
                points.stream().map(point -> new Visited(point.middle(), "")).toList(),
                List.of(new Limit(183, 1826, 6.5, "6,5")));
    }
}
