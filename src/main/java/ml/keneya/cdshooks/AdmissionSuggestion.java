package ml.keneya.cdshooks;

import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceResponseSuggestionActionJson;
import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceResponseSuggestionJson;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ml.keneya.server.Messages;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Reference;

/**
 * To open a treatment in the unit that was decided. What only the user knows is left to him: the registration number
 * and who brought the person.
 */
record AdmissionSuggestion(Messages messages) {

    private static final String EXTENSION = "https://keneya.ml/fhir/StructureDefinition/";

    /** Empty where the unit is open, or a treatment goes on already. */
    Optional<CdsServiceResponseSuggestionJson> of(Advice advice, String patient, CardIds ids, Locale language) {
        List<Coding> unit = advice.codings("unit");
        List<Coding> type = advice.codings("admissionType");
        List<Coding> criteria = advice.codings("criterion");
        // A transfer names the treatment before, which is not told here.
        if (unit.isEmpty()
                || type.isEmpty()
                || criteria.isEmpty()
                || advice.has("treatment")
                || type.get(0).getCode().equals("transfert")) {
            return Optional.empty();
        }
        EpisodeOfCare episode = new EpisodeOfCare().setStatus(EpisodeOfCareStatus.ACTIVE);
        episode.getMeta().addProfile(EXTENSION + "ml-cmam-episode");
        episode.addExtension(
                EXTENSION + "ml-cmam-admission-type", new CodeType(type.get(0).getCode()));
        criteria.forEach(
                each -> episode.addExtension(EXTENSION + "ml-cmam-admission-criterion", new CodeType(each.getCode())));
        episode.addType().addCoding(unit.get(0));
        episode.setPatient(new Reference("Patient/" + patient));
        advice.text("date").map(DateTimeType::new).ifPresent(episode.getPeriod()::setStartElement);

        String label =
                messages.text(language, "cdshooks.admit", unit.get(0).getCode().toUpperCase(Locale.ROOT));
        CdsServiceResponseSuggestionActionJson create = new CdsServiceResponseSuggestionActionJson()
                .setType("create")
                .setDescription(messages.text(language, "cdshooks.admit.fill"))
                .setResource(episode);
        CdsServiceResponseSuggestionJson suggestion =
                new CdsServiceResponseSuggestionJson().setLabel(label).setUuid(ids.of("admission"));
        suggestion.addAction(create);
        return Optional.of(suggestion);
    }
}
