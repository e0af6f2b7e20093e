package ml.keneya.server.bounds;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What a request is about, as far as its method and path tell.
 *
 * @param method the HTTP method
 * @param path the path below the FHIR base, without slashes around it
 * @see <a href="https://hl7.org/fhir/R4/http.html">RESTful API</a>
 */
record Target(String method, String path) {

    static Target of(HttpServletRequest request) {
        String path = request.getPathInfo();
        return new Target(request.getMethod(), path == null ? "" : path.replaceAll("^/+|/+$", ""));
    }

    /** A batch or a transaction. */
    boolean isBase() {
        return path.isEmpty() && method.equals("POST");
    }

    boolean isBinary() {
        return path.equals("Binary") || path.startsWith("Binary/");
    }

    boolean isPatch() {
        return method.equals("PATCH");
    }

    boolean isSearch() {
        return method.equals("POST") && last().equals("_search");
    }

    boolean isOperation() {
        return last().startsWith("$");
    }

    /** Whether a body is read at all. */
    boolean takesBody() {
        return method.equals("POST") || method.equals("PUT") || isPatch();
    }

    boolean needsBody() {
        return takesBody() && !isSearch() && !isOperation();
    }

    private String last() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
