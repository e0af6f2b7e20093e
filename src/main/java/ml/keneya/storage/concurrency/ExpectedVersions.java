package ml.keneya.storage.concurrency;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ParameterUtil;
import java.util.stream.Stream;
import ml.keneya.server.EntryTarget;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.jspecify.annotations.Nullable;

/** The versions a request names: in its {@code If-Match} header, or in {@code ifMatch} of the entries of its bundle. */
final class ExpectedVersions {

    private final @Nullable RequestDetails request;

    ExpectedVersions(@Nullable RequestDetails request) {
        this.request = request;
    }

    /** Whether the header names one. */
    boolean inHeader() {
        return header() != null;
    }

    /** Whether an entry of a bundle names one. */
    boolean inBundle() {
        return entries().anyMatch(entry -> entry.getRequest().hasIfMatch());
    }

    /** The versions named for that resource where it is written with that method. */
    Stream<String> of(IIdType resource, HTTPVerb method) {
        String header = header();
        if (header != null) {
            return Stream.of(version(header));
        }
        String address = resource.toUnqualifiedVersionless().getValue();
        return entries()
                .filter(entry -> entry.getRequest().hasIfMatch()
                        && entry.getRequest().getMethod() == method
                        && EntryTarget.of(entry).filter(address::equals).isPresent())
                .map(entry -> version(entry.getRequest().getIfMatch()));
    }

    /** Whether that entry of the bundle names one. */
    boolean inEntry(int index) {
        return entries()
                .skip(index)
                .findFirst()
                .filter(entry -> entry.getRequest().hasIfMatch())
                .isPresent();
    }

    private @Nullable String header() {
        return request != null && request.getRestOperationType() != null
                ? switch (request.getRestOperationType()) {
                    case UPDATE, PATCH, DELETE -> request.getHeader(Constants.HEADER_IF_MATCH);
                    default -> null;
                }
                : null;
    }

    /** Keeps the bundle in sight of its entries, which HAPI handles as requests of their own. */
    static void keepBundle(RequestDetails request) {
        if (request.getRestOperationType() == RestOperationTypeEnum.TRANSACTION
                && request.getResource() instanceof Bundle bundle) {
            request.getUserData().put(ExpectedVersions.class, bundle);
        }
    }

    private Stream<Bundle.BundleEntryComponent> entries() {
        return request != null && request.getUserData().get(ExpectedVersions.class) instanceof Bundle bundle
                ? bundle.getEntry().stream()
                : Stream.empty();
    }

    private static String version(String entityTag) {
        return ParameterUtil.parseETagValue(entityTag);
    }
}
