package ml.keneya.reasoning;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.LocalDate;
import java.util.Locale;
import ml.keneya.guidance.fhir.PatientFile;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.ImmunizationRecommendation;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/** The plan of a person on a day: stored nowhere, as confidential as the records that it is made of. */
record PlanReply(PlanEngine engine) {

    /** By which the engine says that it could not evaluate something. */
    private static final String MESSAGES = "http://hl7.org/fhir/StructureDefinition/cqf-messages";

    CarePlan of(
            PlanDefinition plan,
            PlanFacts facts,
            PlanContext context,
            Patient patient,
            PatientFile files,
            LocalDate day,
            RequestDetails reader,
            Locale language) {
        return of(plan, facts, context, facts.of(patient, files, day, reader, language), day, language);
    }

    /** The same by what is known already. */
    CarePlan of(
            PlanDefinition plan,
            PlanFacts facts,
            PlanContext context,
            Parameters known,
            LocalDate day,
            Locale language) {
        Parameters inputs = new Parameters();
        inputs.addParameter().setName(facts.parameter()).setResource(known);
        CarePlan made = engine.apply(plan, context, inputs, language);
        if (made.hasExtension(MESSAGES)) {
            throw new IllegalStateException("The plan " + facts.plan() + " cannot be applied");
        }
        made.setIdElement(null);
        made.setLanguage(language.getLanguage());
        made.setMeta(known.getMeta().copy());
        made.setCreatedElement(date(day));
        made.getContained().forEach(request -> date(request, day));
        return made;
    }

    /** The engine would take the clock of the machine, or none. */
    private static void date(Resource request, LocalDate day) {
        if (request instanceof ServiceRequest service) {
            service.setAuthoredOnElement(date(day));
        } else if (request instanceof MedicationRequest medicine) {
            medicine.setAuthoredOnElement(date(day));
        } else if (request instanceof ImmunizationRecommendation vaccines) {
            vaccines.setDateElement(date(day));
        }
    }

    private static DateTimeType date(LocalDate day) {
        return new DateTimeType(day.toString());
    }
}
