package ml.keneya.reasoning;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.RequestGroup.RequestGroupActionComponent;
import org.hl7.fhir.r4.model.Resource;

/** What a plan asks for by an answer that is known already: nothing is read. */
public final class PlanRequests {

    private final Plans plans;
    private final PlanReply replies;

    PlanRequests(Plans plans, PlanReply replies) {
        this.plans = plans;
        this.replies = replies;
    }

    /**
     * The requests of the actions that apply, as proposals, without ids.
     *
     * @param plan the id of the PlanDefinition
     * @param subject the Patient, such as {@code Patient/123}
     * @param encounter in which it is asked, such as {@code Encounter/123}
     * @param known what the plan is decided by
     * @return by the id of the action
     * @throws NoSuchElementException if there is no such plan
     */
    public Map<String, Resource> of(
            String plan, String subject, Optional<String> encounter, Parameters known, LocalDate day, Locale language) {
        PlanContext context = new PlanContext(subject, encounter, Optional.empty(), Optional.empty());
        CarePlan made =
                replies.of(plans.definition(plan).orElseThrow(), plans.facts(plan), context, known, day, language);
        Map<String, Resource> contained = new LinkedHashMap<>();
        made.getContained().forEach(each -> contained.put(each.getIdElement().getIdPart(), each));
        Map<String, Resource> requests = new LinkedHashMap<>();
        made.getContained().stream()
                .filter(RequestGroup.class::isInstance)
                .flatMap(group -> ((RequestGroup) group).getAction().stream())
                .filter(RequestGroupActionComponent::hasResource)
                .forEach(action -> {
                    String id = action.getResource().getReference().replaceFirst("^#", "");
                    Resource request = contained.getOrDefault(id, contained.get('#' + id));
                    if (request != null) {
                        Resource own = request.copy();
                        own.setId((String) null);
                        requests.put(action.getId(), own);
                    }
                });
        return requests;
    }
}
