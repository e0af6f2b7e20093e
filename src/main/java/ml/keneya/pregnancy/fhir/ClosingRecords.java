package ml.keneya.pregnancy.fhir;

import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import java.util.List;
import ml.keneya.server.Codes;
import ml.keneya.server.PartitionFile;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;

/** What tells that a pregnancy is over. A birth of the vault closes nothing outside it. */
record ClosingRecords(PartitionFile file) {

    List<EpisodeOfCare> pregnancies() {
        return file.coded(EpisodeOfCare.class, "type", List.of(Codes.ANTENATAL_CARE));
    }

    List<Procedure> deliveries() {
        return file.find(Procedure.class, SearchParameterMap.newSynchronous()).stream()
                .filter(WomanFile::isDelivery)
                .toList();
    }

    /** The whole of what dates those pregnancies. */
    WomanFile datedBy(List<EpisodeOfCare> episodes) {
        return WomanFile.ofPregnancies(episodes, file);
    }

    List<Observation> liveBornCounts() {
        return file.coded(Observation.class, "code", List.of(PregnancyCodes.LIVE_BORN_COUNT));
    }
}
