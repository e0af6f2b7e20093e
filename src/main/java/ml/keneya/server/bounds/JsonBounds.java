package ml.keneya.server.bounds;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import ml.keneya.server.Refusal;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON once, token by token, and keeps none of it.
 *
 * @see <a href="https://hl7.org/fhir/R4/json.html">JSON representation of resources</a>
 */
final class JsonBounds {

    private final JsonFactory json;
    private final BoundsProperties bounds;

    JsonBounds(BoundsProperties bounds) {
        this.bounds = bounds;
        // Names come from strangers: a table of them would be filled, or made to collide.
        this.json = JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(2 * bounds.maxDepth() + 2)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .build();
    }

    /** Walks through a resource. */
    void resource(String text, ResourceWalk walk) {
        if (!scan(text, JsonToken.START_OBJECT, "bounds.json-object", walk)) {
            throw refused("bounds.json-object");
        }
    }

    /** Walks through the call of a CDS service, which is no resource and may hold some. */
    void call(String text, ResourceWalk walk) {
        scan(text, JsonToken.START_OBJECT, "cdshooks.json", walk);
    }

    /** Walks through the operations of a JSON Patch (RFC 6902). */
    void patch(String text, ResourceWalk walk) {
        scan(text, JsonToken.START_ARRAY, "bounds.json-array", walk);
    }

    /**
     * Walks to the end.
     *
     * @param otherwise what is said of what begins otherwise
     * @return whether it says which resource it is
     */
    private boolean scan(String text, JsonToken first, String otherwise, ResourceWalk walk) {
        try (JsonParser parser = json.createParser(text)) {
            if (parser.nextToken() != first) {
                throw refused(otherwise);
            }
            boolean typed = false;
            for (JsonToken token = first; token != null; token = parser.nextToken()) {
                typed |= isType(parser, token)
                        && parser.getParsingContext().getParent().inRoot();
                step(parser, token, walk);
                if (parser.getParsingContext().inRoot() && parser.nextToken() != null) {
                    throw refused("bounds.json-trailing");
                }
            }
            return typed;
        } catch (StreamConstraintsException tooDeep) {
            throw walk.refusal(400, IssueType.STRUCTURE, "bounds.depth", bounds.maxDepth());
        } catch (JsonProcessingException malformed) {
            throw new RefusedException(Refusal.of(
                            400,
                            IssueType.STRUCTURE,
                            "bounds.json",
                            malformed.getLocation() == null
                                    ? 1
                                    : malformed.getLocation().getLineNr(),
                            malformed.getLocation() == null
                                    ? 1
                                    : malformed.getLocation().getColumnNr())
                    .at(walk.where()));
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    private static void step(JsonParser parser, JsonToken token, ResourceWalk walk) throws IOException {
        switch (token) {
            case START_OBJECT -> walk.enter(element(parser.getParsingContext().getParent()));
            case END_OBJECT -> walk.leave();
            case FIELD_NAME -> walk.name(parser.currentName());
            case VALUE_STRING -> {
                walk.enter(element(parser.getParsingContext()));
                walk.text(parser.getText());
                walk.leave();
                if (isType(parser, token)) {
                    walk.type(parser.getText());
                }
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                walk.enter(element(parser.getParsingContext()));
                walk.number(parser.getText());
                walk.leave();
            }
            case START_ARRAY, END_ARRAY, VALUE_TRUE, VALUE_FALSE, VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> {}
        }
    }

    private static boolean isType(JsonParser parser, JsonToken token) throws IOException {
        return token == JsonToken.VALUE_STRING && "resourceType".equals(parser.currentName());
    }

    /** The name of the value in that context: its property's, or that of the property whose array it is in. */
    private static String element(@Nullable JsonStreamContext context) {
        JsonStreamContext named = context;
        while (named != null && named.inArray()) {
            named = named.getParent();
        }
        return named == null || named.getCurrentName() == null ? "" : named.getCurrentName();
    }

    private static RefusedException refused(String sentence) {
        return new RefusedException(Refusal.of(400, IssueType.STRUCTURE, sentence));
    }
}
