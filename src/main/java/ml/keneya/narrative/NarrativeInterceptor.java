package ml.keneya.narrative;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.List;
import ml.keneya.server.Messages;
import ml.keneya.server.Refusal;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Refuses with 422 a narrative with more in it than formatted text, wherever in the resource it is and however it came.
 *
 * <p>Refused, not cleaned: what comes in goes out unchanged, and what a clinician signed is not rewritten.
 */
@Interceptor
public final class NarrativeInterceptor {

    /** XHTML within an extension, under the same rules. */
    private static final String RENDERING = "http://hl7.org/fhir/StructureDefinition/rendering-xhtml";

    private final NarrativeRules rules = new NarrativeRules();
    private final Messages messages;

    NarrativeInterceptor(Messages messages) {
        this.messages = messages;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void create(IBaseResource resource, @Nullable RequestDetails request) {
        look(((Resource) resource).fhirType(), (Base) resource, request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void update(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        look(((Resource) after).fhirType(), (Base) after, request);
    }

    private void look(String path, Base element, @Nullable RequestDetails request) {
        if (element instanceof Narrative narrative) {
            check(path + ".div", narrative.getDivAsString(), request);
        } else if (element instanceof Extension extension && RENDERING.equals(extension.getUrl())) {
            check(path + ".value", extension.hasValue() ? extension.getValue().primitiveValue() : null, request);
        }
        for (Property property : element.children()) {
            List<Base> values = property.getValues();
            for (int i = 0; i < values.size(); i++) {
                String index = property.isList() ? "[" + i + "]" : "";
                look(path + '.' + property.getName().replace("[x]", "") + index, values.get(i), request);
            }
        }
    }

    private void check(String where, @Nullable String xhtml, @Nullable RequestDetails request) {
        if (xhtml == null) {
            return;
        }
        String what = rules.breach(xhtml).orElse(null);
        if (what == null) {
            return;
        }
        String sentence = messages.text(messages.languageOf(request), "narrative.active", where, what);
        throw new UnprocessableEntityException(sentence, Refusal.outcome(IssueType.INVARIANT, sentence, where));
    }
}
