package ml.keneya.server.bounds;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What a body may contain, by what it says it is. */
final class BodyBounds {

    private final BoundsProperties bounds;
    private final NumberBounds numbers;
    private final QueryBounds queries;
    private final TextBounds characters = new TextBounds();
    private final JsonBounds json;
    private final XmlBounds xml;

    BodyBounds(BoundsProperties bounds, NumberBounds numbers, QueryBounds queries) {
        this.bounds = bounds;
        this.numbers = numbers;
        this.queries = queries;
        this.json = new JsonBounds(bounds);
        this.xml = new XmlBounds(bounds);
    }

    /** Refuses a body over a bound; gives the parameters of a form, none for another body. */
    Query check(HttpServletRequest request, Target target, byte[] body) {
        String contentType = request.getContentType();
        BodyFormat format = BodyFormat.of(contentType == null ? "" : contentType, target);
        switch (format) {
            case JSON -> json.resource(characters.decode(body), walk(target));
            case JSON_PATCH -> json.patch(characters.decode(body), walk(target));
            case XML, XML_PATCH -> xml.scan(characters.decode(body), walk(target));
            case FORM -> {
                return Query.parse(characters.decode(body));
            }
            case CONTENT -> {
                // A photograph is what it is.
            }
        }
        return new Query(List.of());
    }

    private ResourceWalk walk(Target target) {
        return target.isBase() ? new BatchWalk(bounds, numbers, queries) : new ResourceWalk(bounds, numbers);
    }
}
