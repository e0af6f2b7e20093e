package ml.keneya.cdshooks;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.cdshooks.Advice.Said;
import ml.keneya.server.BegunEncounter;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;

/**
 * To close a treatment whose criteria of exit are met: cured, today, by the visit that ends. Nothing is left open. By
 * an encounter that is no visit of that treatment today nobody is sent home: what it was judged by is of another day.
 */
final class ClosingSuggestion implements Suggestions {

    private static final String EXTENSION = "https://keneya.ml/fhir/StructureDefinition/";

    /** Whether there is one to close: one of who was seen today. */
    static boolean mayClose(Advice advice, CdsService service) {
        return service.hook().hasEncounter()
                && advice.reference("treatment").isPresent()
                && advice.findings().stream().noneMatch(said -> said.code().equals("last-seen"))
                && advice.text("outcome").filter("cured"::equals).isPresent();
    }

    @Override
    public Stream<Suggestion> of(Said said, Situation now) {
        Optional<String> day = now.advice().text("date");
        if (!said.code().equals("step")
                || now.treatment().isEmpty()
                || day.isEmpty()
                || now.visit()
                        .filter(visit -> isVisitOf(visit, now.treatment().get(), LocalDate.parse(day.get())))
                        .isEmpty()) {
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

    /** By the treatment that it names; one that names none, by the unit. */
    private static boolean isVisitOf(Encounter visit, EpisodeOfCare treatment, LocalDate day) {
        boolean isOfIt = visit.hasEpisodeOfCare()
                ? visit.getEpisodeOfCare().stream()
                        .anyMatch(each -> treatment
                                .getIdElement()
                                .getIdPart()
                                .equals(each.getReferenceElement().getIdPart()))
                : Codes.NUTRITION_UNIT
                        .oneOf(treatment.getType())
                        .map(unit -> new Codes(Codes.NUTRITION_UNIT.system(), Set.of(unit)))
                        .filter(unit -> unit.areOf(visit))
                        .isPresent();
        return isOfIt
                && BegunEncounter.is(visit)
                && treatment
                        .getPatient()
                        .getReferenceElement()
                        .getIdPart()
                        .equals(visit.getSubject().getReferenceElement().getIdPart())
                && Days.of(visit.getPeriod().getStartElement())
                        .flatMap(Days::day)
                        .filter(day::equals)
                        .isPresent();
    }
}
