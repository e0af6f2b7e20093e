package ml.keneya.security.access;

import ca.uhn.fhir.util.UrlUtil;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;

/**
 * What an entry of a batch or transaction asks for.
 *
 * @param kind the interaction
 * @param type the resource type it is about
 * @param conditional whether it depends on a search
 * @param query the parameters of the search that it is or depends on
 */
record BundleEntry(Kind kind, String type, boolean conditional, Map<String, String[]> query) {

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

    private static final BundleEntry UNKNOWN = new BundleEntry(Kind.OTHER, "", false, Map.of());

    static BundleEntry of(Bundle.BundleEntryComponent entry) {
        Bundle.BundleEntryRequestComponent request = entry.getRequest();
        if (request.getMethod() == null || !request.hasUrl()) {
            return UNKNOWN;
        }
        String url = request.getUrl();
        if (path(url).contains("$") || path(url).contains("_search")) {
            return UNKNOWN;
        }
        UrlUtil.UrlParts parts = UrlUtil.parseUrl(url);
        String type = parts.getResourceType();
        if (type == null) {
            return UNKNOWN;
        }
        String id = parts.getResourceId();
        boolean many = id == null || id.isBlank() || id.startsWith("_");
        boolean conditional = request.hasIfNoneExist() || url.contains("?");
        Map<String, String[]> query = query(request.hasIfNoneExist() ? request.getIfNoneExist() : url);
        return switch (request.getMethod()) {
            case GET, HEAD -> new BundleEntry(many ? Kind.SEARCH : Kind.READ, type, false, query);
            case POST -> new BundleEntry(Kind.CREATE, type, conditional, query);
            case PUT -> new BundleEntry(Kind.UPDATE, type, many, query);
            case PATCH -> new BundleEntry(Kind.PATCH, type, many, query);
            case DELETE -> new BundleEntry(Kind.DELETE, type, many, query);
            case NULL -> UNKNOWN;
        };
    }

    /** The parameters of a URL, or of what follows its question mark. */
    static Map<String, String[]> query(String url) {
        return UrlUtil.parseQueryString(url.substring(url.indexOf('?') + 1));
    }

    private static String path(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }
}
