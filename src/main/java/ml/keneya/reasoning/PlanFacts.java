package ml.keneya.reasoning;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.LocalDate;
import java.util.Locale;
import ml.keneya.guidance.fhir.PatientFile;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;

/** What a plan of the guide is decided by: one bean for each plan that can be applied. */
public interface PlanFacts {

    /** The id of the PlanDefinition. */
    String plan();

    /** The parameter of the plan's library that takes them. */
    String parameter();

    /**
     * What is known of that person on that day, made of what the reader finds; its labels are those of the records that
     * it is made of.
     *
     * @param language of the sentences in it
     */
    Parameters of(Patient patient, PatientFile files, LocalDate day, RequestDetails reader, Locale language);
}
