package ml.keneya.server.bounds;

import java.util.Locale;
import ml.keneya.server.Refusal;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * What a body says it is.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#mime-type">Content types and encodings</a>
 */
enum BodyFormat {
    JSON,
    XML,
    JSON_PATCH,
    XML_PATCH,
    FORM,
    /** The content of a Binary: any type, bounded in size only. */
    CONTENT;

    /** The format of a body sent to that target. */
    static BodyFormat of(String contentType, Target target) {
        MediaType type = parse(contentType);
        String name = (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
        BodyFormat format = switch (name) {
            case "application/fhir+json", "application/json+fhir" -> JSON;
            case "application/fhir+xml", "application/xml+fhir" -> XML;
            case "application/x-turtle", "text/turtle" -> throw unsupported();
            default -> target.isBinary() ? CONTENT : general(name, target);
        };
        if (format != CONTENT
                && !"utf-8"
                        .equalsIgnoreCase(
                                type.getParameter("charset") == null ? "utf-8" : type.getParameter("charset"))) {
            throw new RefusedException(Refusal.of(415, IssueType.NOTSUPPORTED, "bounds.charset"));
        }
        return format;
    }

    private static BodyFormat general(String name, Target target) {
        boolean patch = target.isPatch();
        return switch (name) {
            case "application/json", "text/json" -> JSON;
            case "application/xml", "text/xml" -> XML;
            case "application/json-patch+json" -> patch ? JSON_PATCH : refuse();
            case "application/xml-patch+xml" -> patch ? XML_PATCH : refuse();
            case "application/x-www-form-urlencoded" -> target.isSearch() ? FORM : refuse();
            default -> refuse();
        };
    }

    private static MediaType parse(String contentType) {
        try {
            return MediaType.parseMediaType(contentType);
        } catch (InvalidMediaTypeException malformed) {
            throw unsupported();
        }
    }

    private static BodyFormat refuse() {
        throw unsupported();
    }

    private static RefusedException unsupported() {
        return new RefusedException(
                Refusal.of(415, IssueType.NOTSUPPORTED, "bounds.content-type").at("http.Content-Type"));
    }
}
