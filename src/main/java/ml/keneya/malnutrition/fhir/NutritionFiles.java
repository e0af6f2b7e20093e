package ml.keneya.malnutrition.fhir;

import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ReferenceOrListParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import java.time.LocalDate;
import java.util.List;
import ml.keneya.guidance.fhir.PatientFile;
import ml.keneya.malnutrition.Protocol;
import ml.keneya.server.Codes;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;

/** People's files, as far as nutrition is in them, for who reads them. */
record NutritionFiles(PatientFile files, Protocol protocol) {

    NutritionFile of(IIdType id, LocalDate day, RequestDetails reader) {
        Patient patient = files.patient(id, reader);
        List<Observation> observations = files.records(
                Observation.class, patient, by("code", ObservationCodes.ALL.toArray(Codes[]::new)), reader);
        List<Condition> conditions =
                files.records(Condition.class, patient, by("code", SignCodes.COMPLICATIONS), reader);
        List<EpisodeOfCare> episodes = files.records(
                EpisodeOfCare.class, patient, by("type", Codes.NUTRITION_UNIT, Codes.ANTENATAL_CARE), reader);
        List<Encounter> births = files.records(Encounter.class, patient, by("type", Codes.MATERNITY), reader);
        List<Encounter> visits = visits(patient, episodes, reader);
        return new PersonRecords(patient, observations, conditions, episodes, births, visits).upTo(day, protocol);
    }

    private List<Encounter> visits(Patient patient, List<EpisodeOfCare> episodes, RequestDetails reader) {
        ReferenceOrListParam those = new ReferenceOrListParam();
        PersonRecords.treatments(episodes)
                .forEach(episode -> those.add(new ReferenceParam(
                        "EpisodeOfCare/" + episode.getIdElement().getIdPart())));
        if (those.size() == 0) {
            return List.of();
        }
        SearchParameterMap search = SearchParameterMap.newSynchronous();
        search.add("episode-of-care", those);
        return files.records(Encounter.class, patient, search, reader);
    }

    private static SearchParameterMap by(String parameter, Codes... codes) {
        TokenOrListParam tokens = new TokenOrListParam();
        for (Codes each : codes) {
            each.codes().stream().sorted().forEach(code -> tokens.add(each.system(), code));
        }
        return SearchParameterMap.newSynchronous().add(parameter, tokens);
    }
}
