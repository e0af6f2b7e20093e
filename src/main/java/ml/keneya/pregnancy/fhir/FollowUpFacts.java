package ml.keneya.pregnancy.fhir;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.LocalDate;
import java.util.Locale;
import ml.keneya.guidance.fhir.PatientFile;
import ml.keneya.reasoning.PlanFacts;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;

/** The plan of antenatal care is decided by what {@code $antenatal-follow-up} answers. */
record FollowUpFacts(FollowUpReply replies) implements PlanFacts {

    @Override
    public String plan() {
        return "ml-antenatal-care";
    }

    @Override
    public String parameter() {
        return "Follow Up";
    }

    @Override
    public Parameters of(Patient patient, PatientFile files, LocalDate day, RequestDetails reader, Locale language) {
        return replies.to(patient, files, day, reader, language);
    }
}
