package ml.keneya.confidentiality.emergency;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.IPreResourceShowDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationConstants;
import java.util.Optional;
import ml.keneya.confidentiality.facility.PatientsOfFacilities;
import ml.keneya.security.Caller;
import ml.keneya.security.Surroundings;
import ml.keneya.server.Definitions;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.jspecify.annotations.Nullable;

/**
 * Keeps whoever broke the glass to the patient for whom he did: everyone else's records are not there, so that he
 * learns of nobody else whether there is anything in the vault.
 */
@Interceptor
public final class EmergencyInterceptor {

    private static final int BEFORE_ACCESS = AuthorizationConstants.ORDER_AUTH_INTERCEPTOR - 1;

    private final PatientsOfFacilities patients;
    private final DaoRegistry store;

    EmergencyInterceptor(PatientsOfFacilities patients, DaoRegistry store) {
        this.patients = patients;
        this.store = store;
    }

    /** Histories and operations are about one record, and HAPI shows them without asking. */
    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED, order = BEFORE_ACCESS)
    public void begin(RequestDetails request) {
        IIdType id = request.getId();
        Optional<String> patient = patient(request);
        String type = request.getResourceName();
        if (patient.isEmpty() || id == null || !id.hasIdPart() || isOfNobody(type)) {
            return;
        }
        boolean evenDeleted = true;
        IBaseResource record = store.getResourceDao(type)
                .read(
                        id.toVersionless(),
                        SystemRequestDetails.forRequestPartitionId(PatientsByName.EVERYWHERE),
                        evenDeleted);
        if (!isAbout(patient.get(), record)) {
            throw new ResourceNotFoundException(id.toUnqualifiedVersionless());
        }
    }

    @Hook(value = Pointcut.STORAGE_PRESHOW_RESOURCES, order = BEFORE_ACCESS)
    public void show(IPreResourceShowDetails found, @Nullable RequestDetails request) {
        patient(request).ifPresent(patient -> {
            for (int each = 0; each < found.size(); each++) {
                IBaseResource record = found.getResource(each);
                if (record != null && !isOfNobody(record.fhirType()) && !isAbout(patient, record)) {
                    found.setResource(each, null);
                }
            }
        });
    }

    /** What explains his records, and may be seen beside them. */
    private static boolean isOfNobody(String type) {
        return Definitions.contain(type) || Surroundings.contain(type);
    }

    private boolean isAbout(String patient, IBaseResource record) {
        return patients.of(record).contains(patient);
    }

    private static Optional<String> patient(@Nullable RequestDetails request) {
        return Caller.of(request).filter(Caller::emergency).flatMap(Caller::patient);
    }
}
