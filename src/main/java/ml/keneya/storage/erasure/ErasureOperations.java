package ml.keneya.storage.erasure;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.partition.IRequestPartitionHelperSvc;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.Map;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;

/** {@code Patient/[id]/$erase}: a person who wants to be forgotten, or must be. */
public final class ErasureOperations {

    private static final String NAME = "$erase";

    private final Erasure erasure;
    private final IRequestPartitionHelperSvc partitions;

    ErasureOperations(Erasure erasure, IRequestPartitionHelperSvc partitions) {
        this.erasure = erasure;
        this.partitions = partitions;
    }

    /**
     * Removes the person for good, then looks for what is left of him.
     *
     * @return {@code complete} (boolean): whether nothing is left; {@code removed} and {@code edited}, each with
     *     {@code type} and {@code count}; {@code left}, each with {@code place} and {@code count}
     * @throws ResourceNotFoundException if there is nothing of such a patient
     */
    @Operation(name = NAME, typeName = "Patient")
    public Parameters erase(@IdParam IdType patient, RequestDetails request) {
        RequestPartitionId where = partitions.determineReadPartitionForRequestForServerOperation(request, NAME);
        Erasure.Report report = erasure.erase(patient.getIdPart(), where)
                .orElseThrow(() -> new ResourceNotFoundException(patient.toUnqualifiedVersionless()));
        Parameters answer = new Parameters();
        answer.addParameter("complete", new BooleanType(report.left().isEmpty()));
        add(answer, "removed", "type", report.removed());
        add(answer, "edited", "type", report.edited());
        add(answer, "left", "place", report.left());
        return answer;
    }

    private static void add(Parameters answer, String name, String key, Map<String, ? extends Number> counts) {
        counts.forEach((what, count) -> {
            ParametersParameterComponent parameter = answer.addParameter().setName(name);
            parameter.addPart().setName(key).setValue(new StringType(what));
            parameter.addPart().setName("count").setValue(new IntegerType(count.intValue()));
        });
    }
}
