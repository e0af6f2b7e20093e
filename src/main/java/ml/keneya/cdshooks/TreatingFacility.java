package ml.keneya.cdshooks;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import ml.keneya.security.Caller;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/**
 * Which facility will treat who is admitted: a treatment without one is in no list of a facility and in no report.
 *
 * @param ofCaller the number of the facility that the caller works for
 */
record TreatingFacility(Call call, Optional<String> ofCaller, Records records) {

    /**
     * The caller's, else that of the encounter, else the one that keeps the file; empty where none of them is known.
     */
    Optional<Reference> find() throws ServletException, IOException {
        Optional<Reference> own = ofCaller.isPresent() ? records.facility(ofCaller.get()) : Optional.empty();
        if (own.isPresent()) {
            return own;
        }
        Optional<Encounter> visit = call.encounter().isPresent()
                ? records.read(Encounter.class, call.encounter().get())
                : Optional.empty();
        Optional<Reference> there = visit.isPresent() && isHis(visit.get())
                ? organization(visit.get().getServiceProvider())
                : Optional.empty();
        if (there.isPresent()) {
            return there;
        }
        Optional<Patient> patient = records.read(Patient.class, call.patient());
        return patient.isPresent() ? organization(patient.get().getManagingOrganization()) : Optional.empty();
    }

    /** The newborn's may be of his mother, and a client may err. */
    private boolean isHis(Encounter visit) {
        return call.patient().equals(visit.getSubject().getReferenceElement().getIdPart());
    }

    /** As it is named, or, by who knows no id here, by its number. */
    private Optional<Reference> organization(Reference named) throws ServletException, IOException {
        if ("Organization".equals(named.getReferenceElement().getResourceType())) {
            return Optional.of(new Reference(named.getReference()));
        }
        return named.hasIdentifier()
                        && Caller.FACILITIES.equals(named.getIdentifier().getSystem())
                        && named.getIdentifier().hasValue()
                ? records.facility(named.getIdentifier().getValue())
                : Optional.empty();
    }
}
