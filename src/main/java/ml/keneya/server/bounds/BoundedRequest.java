package ml.keneya.server.bounds;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A request within the bounds: its body in memory, inflated, and only the headers that HAPI may act on. */
final class BoundedRequest extends HttpServletRequestWrapper {

    /**
     * Headers that end here: those of a body that is no longer compressed or chunked; {@code Accept-Encoding}, because
     * Tomcat compresses the answers and HAPI would too; and those by which HAPI lets a client choose its partition,
     * rewrite history, skip checks or have a batch done as a transaction.
     */
    private static final Set<String> HIDDEN = caseInsensitive(List.of(
            "Accept-Encoding",
            "Content-Encoding",
            "Transfer-Encoding",
            "X-Request-Partition-IDs",
            "X-Rewrite-History",
            "X-Transaction-Semantics",
            "X-Upsert-Extistence-Check"));

    private final byte[] body;
    private final @Nullable String queryString;
    private final Map<String, String[]> parameters;
    private final Map<String, String> replaced;

    /**
     * @param query the parameters of the address
     * @param form the parameters of the body, none when it is no form
     * @param accept the {@code Accept} header, empty for none
     */
    BoundedRequest(HttpServletRequest request, Query query, Query form, byte[] body, String accept) {
        super(request);
        this.body = body;
        this.queryString = queryString(request, query);
        this.parameters = Collections.unmodifiableMap(query.and(form).map());
        this.replaced = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.replaced.put("Accept", accept);
        this.replaced.put("Content-Length", body.length == 0 ? "" : Integer.toString(body.length));
        if (body.length == 0) {
            // HAPI would answer in the format of a body that is not there, Turtle included.
            this.replaced.put("Content-Type", "");
        }
    }

    private static @Nullable String queryString(HttpServletRequest request, Query query) {
        String sent = request.getQueryString();
        return sent == null || Query.parse(sent).equals(query) ? sent : query.text();
    }

    private static Set<String> caseInsensitive(List<String> names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(names);
        return Collections.unmodifiableSet(set);
    }

    @Override
    public @Nullable String getHeader(String name) {
        String replacement = replaced.get(name);
        if (replacement != null) {
            return replacement.isEmpty() ? null : replacement;
        }
        return HIDDEN.contains(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        if (replaced.containsKey(name) || HIDDEN.contains(name)) {
            String header = getHeader(name);
            return Collections.enumeration(header == null ? List.of() : List.of(header));
        }
        return super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(Collections.list(super.getHeaderNames()));
        names.addAll(replaced.keySet());
        names.removeIf(name -> getHeader(name) == null);
        return Collections.enumeration(names);
    }

    @Override
    public int getIntHeader(String name) {
        String header = getHeader(name);
        return header == null ? -1 : Integer.parseInt(header);
    }

    @Override
    public @Nullable String getContentType() {
        return getHeader("Content-Type");
    }

    /** FHIR is UTF-8; a body in anything else came no further than this. */
    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    @Override
    public @Nullable String getQueryString() {
        return queryString;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public ServletInputStream getInputStream() {
        return new BufferedBody(body);
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
