package ml.keneya.cdshooks;

import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.cdshooks.Advice.Said;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;

/** To close a treatment whose criteria of exit are met: cured, today, by the visit that ends. Nothing is left open. */
final class ClosingSuggestion implements Suggestions {

    private static final String EXTENSION = "https://keneya.ml/fhir/StructureDefinition/";

    /** Whether there is one to close. */
    static boolean mayClose(Advice advice, CdsService service) {
        return service.hook().hasEncounter()
                && advice.text("outcome").filter("cured"::equals).isPresent();
    }

    @Override
    public Stream<Suggestion> of(Said said, Situation now) {
        Optional<String> day = now.advice().text("date");
        if (!said.code().equals("step") || now.treatment().isEmpty() || day.isEmpty()) {
            return Stream.empty();
        }
        EpisodeOfCare closed = now.treatment().get().copy().setStatus(EpisodeOfCareStatus.FINISHED);
        closed.getPeriod().setEndElement(new DateTimeType(day.get()));
        closed.addExtension(EXTENSION + "ml-cmam-exit-outcome", new CodeType("gueri"));
        if (!closed.hasExtension(EXTENSION + "ml-cmam-exit-visit")) {
            now.encounter().ifPresent(visit -> closed.addExtension(EXTENSION + "ml-cmam-exit-visit", visit));
        }
        if (closed.getText().getStatus() == NarrativeStatus.GENERATED) {
            // It tells of a treatment that goes on.
            closed.setText(null);
        }
        return Stream.of(new Suggestion(Suggestion.Type.UPDATE, "cdshooks.close", "", closed));
    }
}
