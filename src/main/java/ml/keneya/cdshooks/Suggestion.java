package ml.keneya.cdshooks;

import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceResponseSuggestionActionJson;
import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceResponseSuggestionJson;
import java.util.Locale;
import ml.keneya.server.Messages;
import ml.keneya.server.SourceLabels;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Resource;

/**
 * One thing that the user may do with one click, and what he fills in before.
 *
 * @param key of its sentences: itself the label, with {@code .fill} the description of the action
 * @param about what the label is about
 * @param resource as it is to be sent
 */
record Suggestion(Type type, String key, String about, Resource resource) {

    /** What is done with the resource. */
    enum Type {
        CREATE,
        UPDATE
    }

    /** As confidential as the records that it follows from: it may name them, and tells of them in any case. */
    Suggestion labelled(Meta labels) {
        Resource labelled = resource.copy();
        SourceLabels.add(labels, labelled);
        return new Suggestion(type, key, about, labelled);
    }

    CdsServiceResponseSuggestionJson said(Messages messages, CardIds ids, Locale language) {
        CdsServiceResponseSuggestionJson said = new CdsServiceResponseSuggestionJson()
                .setLabel(messages.text(language, key, about))
                .setUuid(ids.of(key + '-' + about));
        said.addAction(new CdsServiceResponseSuggestionActionJson()
                .setType(type.name().toLowerCase(Locale.ROOT))
                .setDescription(messages.text(language, key + ".fill"))
                .setResource(resource));
        return said;
    }
}
