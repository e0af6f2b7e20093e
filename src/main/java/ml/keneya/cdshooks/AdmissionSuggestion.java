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
 * To open a treatment in the unit that was decided. What only the user knows is left to him: the registration number
 * and who brought the person.
 */
final class AdmissionSuggestion implements Suggestions {

    private static final String EXTENSION = "https://keneya.ml/fhir/StructureDefinition/";

    /** None where the unit is open, or a treatment goes on already. */
    @Override
    public Stream<Suggestion> of(Said said, Situation now) {
        Advice advice = now.advice();
        List<Coding> unit = advice.codings("unit");
        List<Coding> type = advice.codings("admissionType");
        List<Coding> criteria = advice.codings("criterion");
        // A transfer names the treatment before, which is not told here.
        if (!said.code().equals("outcome")
                || unit.isEmpty()
                || type.isEmpty()
                || criteria.isEmpty()
                || advice.has("treatment")
                || type.get(0).getCode().equals("transfert")) {
            return Stream.empty();
        }
        EpisodeOfCare episode = new EpisodeOfCare().setStatus(EpisodeOfCareStatus.ACTIVE);
        episode.getMeta().addProfile(EXTENSION + "ml-cmam-episode");
        episode.addExtension(
                EXTENSION + "ml-cmam-admission-type", new CodeType(type.get(0).getCode()));
        criteria.forEach(
                each -> episode.addExtension(EXTENSION + "ml-cmam-admission-criterion", new CodeType(each.getCode())));
        episode.addType().addCoding(unit.get(0));
        episode.setPatient(now.patient());
        advice.text("date").map(DateTimeType::new).ifPresent(episode.getPeriod()::setStartElement);
        return Stream.of(new Suggestion(
                Suggestion.Type.CREATE, "cdshooks.admit", unit.get(0).getCode().toUpperCase(Locale.ROOT), episode));
    }
}
