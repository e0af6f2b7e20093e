package ml.keneya.cdshooks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import ml.keneya.cdshooks.Advice.Said;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;

/**
 * To open a treatment in the unit that was decided. What only the user knows is left to him: the registration number,
 * who brought the person, and the facility where nothing tells it.
 */
final class AdmissionSuggestion implements Suggestions {

    private static final String EXTENSION = "https://keneya.ml/fhir/StructureDefinition/";

    /** Whether somebody is to be admitted: not where the unit is open, or a treatment goes on already. */
    static boolean isToAdmit(Advice advice) {
        List<Coding> type = advice.codings("admissionType");
        return !advice.codings("unit").isEmpty()
                && !type.isEmpty()
                && !advice.codings("criterion").isEmpty()
                && !advice.has("treatment")
                // A transfer names the treatment before, which is not told here.
                && !type.get(0).getCode().equals("transfert");
    }

    @Override
    public Stream<Suggestion> of(Said said, Situation now) {
        Advice advice = now.advice();
        if (!said.code().equals("outcome") || !isToAdmit(advice)) {
            return Stream.empty();
        }
        Coding unit = advice.codings("unit").get(0);
        EpisodeOfCare episode = new EpisodeOfCare().setStatus(EpisodeOfCareStatus.ACTIVE);
        episode.getMeta().addProfile(EXTENSION + "ml-cmam-episode");
        episode.addExtension(
                EXTENSION + "ml-cmam-admission-type",
                new CodeType(advice.codings("admissionType").get(0).getCode()));
        advice.codings("criterion")
                .forEach(each ->
                        episode.addExtension(EXTENSION + "ml-cmam-admission-criterion", new CodeType(each.getCode())));
        episode.addType().addCoding(unit);
        episode.setPatient(now.patient());
        now.facility().ifPresent(episode::setManagingOrganization);
        advice.text("date").map(DateTimeType::new).ifPresent(episode.getPeriod()::setStartElement);
        return Stream.of(new Suggestion(
                Suggestion.Type.CREATE, "cdshooks.admit", unit.getCode().toUpperCase(Locale.ROOT), episode));
    }
}
