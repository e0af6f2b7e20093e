package ml.keneya.immunization.fhir;

import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ml.keneya.guidance.fhir.PatientFile;
import ml.keneya.immunization.GivenDose;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Immunization.ImmunizationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PositiveIntType;

/**
 * The doses that were given, as the reader finds them.
 *
 * @param vaccines those that the calendar asks for
 */
record DoseRecords(PatientFile files, Set<String> vaccines) {

    static final String SYSTEM = Codes.KENEYA + "ml-vaccine";

    Patient patient(IIdType id, RequestDetails reader) {
        return files.patient(id, reader);
    }

    List<Immunization> of(Patient child, RequestDetails reader) {
        TokenOrListParam either = new TokenOrListParam();
        vaccines.stream().sorted().forEach(code -> either.add(SYSTEM, code));
        SearchParameterMap search = SearchParameterMap.newSynchronous();
        search.add("vaccine-code", either);
        return files.records(Immunization.class, child, search, reader);
    }

    /** What counts as given: completed, of a vaccine of the list, with a date. */
    static Optional<GivenDose> given(Immunization record) {
        return record.getStatus() != ImmunizationStatus.COMPLETED
                ? Optional.empty()
                : Days.of(record.getOccurrence())
                        .flatMap(days -> vaccine(record)
                                .map(vaccine -> new GivenDose(
                                        vaccine,
                                        days.first(),
                                        days.last(),
                                        number(record),
                                        "Immunization/" + record.getIdElement().getIdPart())));
    }

    private static Optional<String> vaccine(Immunization record) {
        return record.getVaccineCode().getCoding().stream()
                .filter(coding -> SYSTEM.equals(coding.getSystem()) && coding.hasCode())
                .map(Coding::getCode)
                .findFirst();
    }

    private static int number(Immunization record) {
        return record.getProtocolApplied().stream()
                .map(protocol -> protocol.getDoseNumber())
                .filter(number -> number instanceof PositiveIntType whole && whole.hasValue())
                .mapToInt(number -> ((PositiveIntType) number).getValue())
                .max()
                .orElse(0);
    }
}
