package ml.keneya.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What CDS Hooks 2.0 asks of an answer, by its tables of attributes.
 *
 * @see <a href="https://cds-hooks.hl7.org/2.0/#cds-service-response">CDS Hooks: CDS service response</a>
 */
final class Specification {

    private static final Set<String> CARD = Set.of(
            "uuid",
            "summary",
            "detail",
            "indicator",
            "source",
            "suggestions",
            "selectionBehavior",
            "overrideReasons",
            "links",
            "extension");

    private Specification() {}

    static void holdsForDiscovery(JsonNode answer) {
        assertThat(answer.path("services").isArray()).isTrue();
        for (JsonNode service : answer.path("services")) {
            for (String required : List.of("hook", "description", "id")) {
                assertThat(service.path(required).asText()).as(required).isNotBlank();
            }
            assertThat(service.path("title").asText()).isNotBlank();
            service.path("prefetch").fields().forEachRemaining(template -> {
                assertThat(template.getKey()).isNotBlank();
                String query = template.getValue().asText();
                // Only what is in the context at its root may be a token.
                String without = query.replace("{{context.patientId}}", "1").replace("{{context.encounterId}}", "1");
                assertThat(without).doesNotContain("{{", "}}");
                assertThat(URI.create(without).isAbsolute()).as(query).isFalse();
            });
        }
    }

    static void holdsFor(JsonNode answer) {
        assertThat(answer.path("cards").isArray()).as(answer.toString()).isTrue();
        Set<String> uuids = new HashSet<>();
        for (JsonNode card : answer.path("cards")) {
            assertThat(card.fieldNames()).toIterable().as(card.toString()).isSubsetOf(CARD);
            assertThat(card.path("summary").asText()).hasSizeBetween(1, 139);
            assertThat(card.path("indicator").asText()).isIn("info", "warning", "critical");
            assertThat(card.path("source").path("label").asText()).isNotBlank();
            absolute(card.path("source").path("url"));
            absolute(card.path("source").path("icon"));
            assertThat(uuids.add(uuid(card.path("uuid")))).as("a card twice").isTrue();
            for (JsonNode link : card.path("links")) {
                assertThat(link.path("label").asText()).isNotBlank();
                assertThat(link.path("type").asText()).isIn("absolute", "smart");
                assertThat(link.has("url")).isTrue();
                absolute(link.path("url"));
            }
            for (JsonNode reason : card.path("overrideReasons")) {
                assertThat(reason.path("display").asText()).isNotBlank();
            }
            suggestions(card, uuids);
        }
        for (JsonNode action : answer.path("systemActions")) {
            action(action);
        }
        assertThat(answer.has("systemActions") && answer.path("systemActions").isEmpty())
                .as("an empty list of system actions is left out")
                .isFalse();
    }

    private static void suggestions(JsonNode card, Set<String> uuids) {
        if (!card.has("suggestions")) {
            return;
        }
        assertThat(card.path("suggestions")).as(card.toString()).isNotEmpty();
        assertThat(card.path("selectionBehavior").asText()).isIn("at-most-one", "any");
        int recommended = 0;
        for (JsonNode suggestion : card.path("suggestions")) {
            assertThat(suggestion.path("label").asText()).isNotBlank();
            assertThat(uuids.add(uuid(suggestion.path("uuid"))))
                    .as("a suggestion twice")
                    .isTrue();
            recommended += suggestion.path("isRecommended").asBoolean() ? 1 : 0;
            assertThat(suggestion.path("actions")).isNotEmpty().allSatisfy(Specification::action);
        }
        if (card.path("selectionBehavior").asText().equals("at-most-one")) {
            assertThat(recommended).isLessThanOrEqualTo(1);
        }
    }

    private static void action(JsonNode action) {
        assertThat(action.path("type").asText()).isIn("create", "update", "delete");
        assertThat(action.path("description").asText()).isNotBlank();
        JsonNode resource = action.path("resource");
        switch (action.path("type").asText()) {
            case "create" -> assertThat(resource.path("resourceType").asText()).isNotBlank();
            // "The updated resource in its entirety": it says which.
            case "update" -> assertThat(resource.path("id").asText()).isNotBlank();
            default -> assertThat(action.path("resourceId").asText()).contains("/");
        }
    }

    private static String uuid(JsonNode sent) {
        return UUID.fromString(sent.asText()).toString();
    }

    private static void absolute(JsonNode url) {
        if (!url.isMissingNode()) {
            assertThat(URI.create(url.asText()).isAbsolute()).as(url.asText()).isTrue();
        }
    }
}
