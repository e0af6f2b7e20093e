package ml.keneya.security.access;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import ml.keneya.security.smart.Permission;
import ml.keneya.server.PatientOperationAccess;
import ml.keneya.server.Refusal;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * That the caller has a scope for each type that the operation reads, and one without a query: with a query the answer
 * would depend on which records there are.
 */
final class ScopesOfOperation implements PatientOperationAccess {

    private static final String PATIENT = "Patient";

    private final Function<HttpServletRequest, Optional<Grants>> grants;

    /** @param grants what the caller of a request is granted, if it has one */
    ScopesOfOperation(Function<HttpServletRequest, Optional<Grants>> grants) {
        this.grants = grants;
    }

    @Override
    public Optional<Refusal> refusal(String operation, HttpServletRequest request) {
        Optional<Grants> granted = grants.apply(request);
        String lacking = Stream.concat(
                        Stream.of(PATIENT),
                        OperationAccess.searchedBy(operation).stream().sorted())
                .filter(type -> granted.filter(each -> each.allowUnfiltered(permission(type), type))
                        .isEmpty())
                .collect(joining(", "));
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(403, IssueType.FORBIDDEN, "security.operation", operation, lacking));
    }

    private static Permission permission(String type) {
        return type.equals(PATIENT) ? Permission.READ : Permission.SEARCH;
    }
}
