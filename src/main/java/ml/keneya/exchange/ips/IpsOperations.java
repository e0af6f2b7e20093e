package ml.keneya.exchange.ips;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.ips.generator.IIpsGeneratorSvc;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import ml.keneya.server.Messages;
import ml.keneya.server.SourceLabels;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;

/** {@code Patient/[id]/$summary}: the International Patient Summary, without any confidential entry. */
public final class IpsOperations {

    private final DaoRegistry store;
    private final Map<Locale, IIpsGeneratorSvc> generators;
    private final Messages messages;

    /** @param generators one for each language that is spoken */
    IpsOperations(DaoRegistry store, Map<Locale, IIpsGeneratorSvc> generators, Messages messages) {
        this.store = store;
        this.generators = Map.copyOf(generators);
        this.messages = messages;
    }

    /**
     * A document of what its reader sees of the person, but what is confidential.
     *
     * @throws ResourceNotFoundException if the caller sees no such Patient
     * @throws UnprocessableEntityException if the Patient is confidential: then all is
     */
    @Operation(name = "$summary", typeName = "Patient", idempotent = true)
    public Bundle summary(@IdParam IdType id, RequestDetails request) {
        Locale language = messages.languageOf(request);
        Patient patient = store.getResourceDao(Patient.class).read(id.toUnqualifiedVersionless(), request);
        if (SourceLabels.areBeyondNormal(patient.getMeta())) {
            throw new UnprocessableEntityException(messages.text(language, "ips.confidential"));
        }
        return (Bundle) Objects.requireNonNull(generators.get(language))
                .generateIps(request, id.toUnqualifiedVersionless(), null);
    }
}
