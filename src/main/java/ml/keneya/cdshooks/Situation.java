package ml.keneya.cdshooks;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * What is known when cards are made.
 *
 * @param treatment the one that is told of, as its keeper has it, where it may be closed
 * @param visit the encounter that is ended, where it may close the treatment
 * @param facility that will treat, where somebody is to be admitted and it is known
 * @param requests of the plan that is decided by this advice, by the action, which is named as the finding
 * @param orders that are open, where there is something to order
 */
record Situation(
        CdsService service,
        Call call,
        Advice advice,
        Optional<EpisodeOfCare> treatment,
        Optional<Encounter> visit,
        Optional<Reference> facility,
        Map<String, Resource> requests,
        Orders orders) {

    private static final Pattern CARER = Pattern.compile("(Practitioner|PractitionerRole)/" + Call.ID.pattern());

    Reference patient() {
        return new Reference("Patient/" + call.patient());
    }

    /** The user, where he may order something. */
    Optional<Reference> carer() {
        return Optional.of(call.user())
                .filter(user -> CARER.matcher(user).matches())
                .map(Reference::new);
    }

    Optional<Reference> encounter() {
        return call.encounter().map(id -> new Reference("Encounter/" + id));
    }
}
