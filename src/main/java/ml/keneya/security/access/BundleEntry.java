package ml.keneya.security.access;

import ca.uhn.fhir.util.UrlUtil;
import org.hl7.fhir.r4.model.Bundle;

/**
 * What an entry of a batch or transaction asks for.
 *
 * @param kind the interaction
 * @param type the resource type it is about
 * @param conditional whether it depends on a search
 */
record BundleEntry(Kind kind, String type, boolean conditional) {

    enum Kind {
        READ,
        SEARCH,
        CREATE,
        UPDATE,
        PATCH,
        DELETE,
        /** An operation, a nested bundle, or nothing we know. */
        OTHER
    }

    private static final BundleEntry UNKNOWN = new BundleEntry(Kind.OTHER, "", false);

    static BundleEntry of(Bundle.BundleEntryComponent entry) {
        Bundle.BundleEntryRequestComponent request = entry.getRequest();
        if (request.getMethod() == null || !request.hasUrl()) {
            return UNKNOWN;
        }
        String url = request.getUrl();
        UrlUtil.UrlParts parts = UrlUtil.parseUrl(url);
        String type = parts.getResourceType();
        if (type == null || path(url).contains("$") || path(url).contains("_search")) {
            return UNKNOWN;
        }
        boolean many = parts.getResourceId() == null || parts.getResourceId().isBlank();
        return switch (request.getMethod()) {
            case GET, HEAD -> new BundleEntry(many ? Kind.SEARCH : Kind.READ, type, false);
            case POST -> new BundleEntry(Kind.CREATE, type, request.hasIfNoneExist() || url.contains("?"));
            case PUT -> new BundleEntry(Kind.UPDATE, type, many);
            case PATCH -> new BundleEntry(Kind.PATCH, type, many);
            case DELETE -> new BundleEntry(Kind.DELETE, type, many);
            case NULL -> UNKNOWN;
        };
    }

    private static String path(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }
}
