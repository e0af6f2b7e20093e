package ml.keneya.growth.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A chart as a file.
 *
 * @param width in points: CSS pixels of a screen; from 600 on there are two columns
 */
public record ChartPicture(GrowthChart chart, int width) {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Font NAME = new Font(Font.SANS_SERIF, Font.BOLD, 14);

    /** Pixels of the PNG for each point, so that it is sharp on a phone and on paper. */
    private static final int SHARPNESS = 2;

    /** As an SVG, whose words remain text. */
    public byte[] svg() {
        Layout layout = layout();
        Document document = emptyDocument();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(" Keneya ");
        context.setPrecision(2);
        boolean wordsAsShapes = false;
        SVGGraphics2D graphics = new SVGGraphics2D(context, wordsAsShapes);
        draw(graphics, layout);
        Element root = graphics.getRoot();
        root.setAttribute("width", String.valueOf(width));
        root.setAttribute("height", String.valueOf(layout.height()));
        root.setAttribute("viewBox", "0 0 %d %d".formatted(width, layout.height()));
        root.setAttribute("role", "img");
        root.setAttributeNS(
                "http://www.w3.org/XML/1998/namespace",
                "xml:lang",
                chart.language().getLanguage());
        Element title = document.createElementNS(SVG, "title");
        title.setTextContent(chart.title());
        root.insertBefore(title, root.getFirstChild());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            boolean styleAttributes = true;
            boolean escaped = false;
            graphics.stream(root, writer, styleAttributes, escaped);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java platform makes documents", e);
        }
    }

    /**
     * As a PNG, twice as many pixels wide as points.
     *
     * @throws UncheckedIOException never: it is written to memory
     */
    public byte[] png() {
        BufferedImage image = image();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam best = writer.getDefaultWriteParam();
        best.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        best.setCompressionQuality(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream to = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(to);
            writer.write(null, new IIOImage(image, null, null), best);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private BufferedImage image() {
        Layout layout = layout();
        BufferedImage image =
                new BufferedImage(width * SHARPNESS, layout.height() * SHARPNESS, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(SHARPNESS, SHARPNESS);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            draw(graphics, layout);
        } finally {
            graphics.dispose();
        }
        reduce(((DataBufferInt) image.getRaster().getDataBuffer()).getData());
        return image;
    }

    /** To 16 levels of red, green and blue: half as many bytes, and no eye tells. */
    private static void reduce(int[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            int high = pixels[i] & 0xf0f0f0;
            pixels[i] = high | high >> 4;
        }
    }

    private Layout layout() {
        return Layout.of(chart, width);
    }

    private void draw(Graphics2D graphics, Layout layout) {
        graphics.setPaint(Color.WHITE);
        graphics.fill(new Rectangle2D.Double(0, 0, width, layout.height()));
        graphics.setPaint(PanelDrawing.INK);
        graphics.setFont(NAME);
        graphics.drawString(chart.title(), Layout.MARGIN, 18);
        graphics.setFont(Layout.WORDS);
        graphics.drawString(chart.subtitle(), Layout.MARGIN, 33);
        for (int i = 0; i < chart.panels().size(); i++) {
            new PanelDrawing(chart.panels().get(i), chart.language()).draw(graphics, layout.panel(i));
        }
        graphics.setPaint(PanelDrawing.INK);
        graphics.setFont(Layout.WORDS);
        for (int i = 0; i < layout.legend().size(); i++) {
            graphics.drawString(layout.legend().get(i), Layout.MARGIN, layout.legend(i));
        }
    }
}
