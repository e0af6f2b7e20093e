package ml.keneya.narrative;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Safelist;

/**
 * What XHTML a narrative may have: formatted text, tables, links and pictures; no script, form, frame, object or event.
 *
 * <p>Read twice, as XML and as a browser reads HTML, for there is text that is harmless as the one and not as the
 * other.
 *
 * @see <a href="https://hl7.org/fhir/R4/narrative.html">FHIR R4, Narrative, rule txt-1</a>
 */
final class NarrativeRules {

    /** HTML 4.0, chapters 7 to 11 (without section 9.4) and 15, links and pictures. */
    private static final String[] TAGS = {
        "a",
        "abbr",
        "acronym",
        "address",
        "area",
        "b",
        "bdo",
        "big",
        "blockquote",
        "br",
        "caption",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "img",
        "kbd",
        "li",
        "map",
        "ol",
        "p",
        "pre",
        "q",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "tt",
        "ul",
        "var"
    };

    /** Makes absolute, and so comparable, what is relative: those links stay within this server. */
    private static final String HERE = "https://here.invalid/";

    /**
     * Names and values of properties, colours and sizes: nothing that fetches, computes, escapes or hides a comment.
     */
    private static final Pattern STYLE = Pattern.compile("[\\w\\s:;,.#%'\"!()+-]*");

    private static final Pattern ACTIVE_STYLE =
            Pattern.compile("url|image|expression|binding|behavior|fixed|var\\s*\\(|attr\\s*\\(");
    private static final Pattern PICTURE =
            Pattern.compile("(?i)data:image/(?:png|jpeg|gif|webp);base64,[a-z0-9+/=\\s]*|#[\\w.-]*");

    /** A colon in the first segment, after anything but these: no relative link has one (RFC 3986, section 4.2). */
    private static final Pattern UNKNOWN_SCHEME = Pattern.compile("^(?!(?i:https?|mailto|tel):)[^/?#]*:");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9:-]{0,19}");

    private final Safelist allowed = new Safelist()
            .addTags(TAGS)
            .addAttributes(
                    ":all",
                    "abbr",
                    "accesskey",
                    "align",
                    "alt",
                    "axis",
                    "border",
                    "cellpadding",
                    "cellspacing",
                    "char",
                    "charoff",
                    "class",
                    "colspan",
                    "coords",
                    "dir",
                    "frame",
                    "headers",
                    "height",
                    "hreflang",
                    "id",
                    "idref",
                    "ismap",
                    "lang",
                    "name",
                    "nohref",
                    "nowrap",
                    "rel",
                    "rev",
                    "rowspan",
                    "rules",
                    "scope",
                    "shape",
                    "span",
                    "start",
                    "summary",
                    "tabindex",
                    "title",
                    "type",
                    "valign",
                    "width",
                    "xml:lang",
                    "xml:space")
            .addAttributes("a", "href")
            .addAttributes("area", "href")
            .addAttributes("blockquote", "cite")
            .addAttributes("q", "cite")
            .addProtocols("a", "href", "http", "https", "mailto", "tel", "#")
            .addProtocols("area", "href", "http", "https", "mailto", "tel", "#")
            .addProtocols("blockquote", "cite", "http", "https")
            .addProtocols("q", "cite", "http", "https")
            .preserveRelativeLinks(true);

    /** The first thing that may not be, such as {@code script} or {@code img/onerror}; empty when all may. */
    Optional<String> breach(String xhtml) {
        return breach(Jsoup.parse(xhtml, HERE, Parser.xmlParser()).childNodes())
                .or(() -> breach(Jsoup.parseBodyFragment(xhtml, HERE).body().childNodes()));
    }

    private Optional<String> breach(List<Node> nodes) {
        for (Node node : nodes) {
            Optional<String> breach = breach(node).or(() -> breach(node.childNodes()));
            if (breach.isPresent()) {
                return breach;
            }
        }
        return Optional.empty();
    }

    private Optional<String> breach(Node node) {
        // Browsers take a CDATA section for a comment that ends at the first bracket.
        if ((node instanceof TextNode && !(node instanceof CDataNode)) || node instanceof Comment) {
            return Optional.empty();
        }
        // A declaration, a document type, the content of a script.
        if (!(node instanceof Element element)) {
            return Optional.of(printable(node.nodeName()));
        }
        String tag = element.tagName();
        if (!allowed.isSafeTag(tag)) {
            return Optional.of(printable(tag));
        }
        for (Attribute attribute : element.attributes()) {
            if (!isAllowed(element, attribute)) {
                return Optional.of(printable(tag) + '/' + printable(attribute.getKey()));
            }
        }
        return Optional.empty();
    }

    private boolean isAllowed(Element element, Attribute attribute) {
        String value = attribute.getValue();
        return switch (attribute.getKey()) {
            case "xmlns" -> value.equals("http://www.w3.org/1999/xhtml");
            case "style" ->
                STYLE.matcher(value).matches()
                        && !ACTIVE_STYLE.matcher(value.toLowerCase(Locale.ROOT)).find();
            // A picture from elsewhere would tell elsewhere who is being read about, and when.
            case "src" ->
                element.tagName().equals("img") && PICTURE.matcher(value).matches();
            case "href", "cite" ->
                !UNKNOWN_SCHEME.matcher(value).find() && allowed.isSafeAttribute(element.tagName(), element, attribute);
            case "usemap" -> element.tagName().equals("img") && value.startsWith("#");
            default -> allowed.isSafeAttribute(element.tagName(), element, attribute);
        };
    }

    /** A name as an answer may repeat it: never what looks like content. */
    private static String printable(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAME.matcher(lower).matches() ? lower : "?";
    }
}
