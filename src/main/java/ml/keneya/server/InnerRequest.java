package ml.keneya.server;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A read of the FHIR endpoint within another request of the same caller: what holds of him there holds of it, and it is
 * noted in the same audit record.
 */
public final class InnerRequest extends HttpServletRequestWrapper {

    private static final String ENDPOINT = "/fhir";
    private static final Set<String> KEPT = Set.of("accept-language", "authorization", "host", "x-request-id");

    private final String path;
    private final Map<String, String> query;

    /** @param path below the endpoint, such as {@code /Patient/1/$summary}; nothing in it needs escaping */
    InnerRequest(HttpServletRequest outer, String path, Map<String, String> query) {
        super(outer);
        this.path = path;
        this.query = query;
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public String getRequestURI() {
        return getContextPath() + ENDPOINT + path;
    }

    @Override
    public StringBuffer getRequestURL() {
        StringBuffer outer = super.getRequestURL();
        return outer.replace(outer.length() - super.getRequestURI().length(), outer.length(), getRequestURI());
    }

    @Override
    public String getServletPath() {
        return ENDPOINT;
    }

    @Override
    public String getPathInfo() {
        return path;
    }

    @Override
    public @Nullable String getQueryString() {
        return query.isEmpty()
                ? null
                : query.entrySet().stream()
                        .map(each -> each.getKey() + '=' + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(joining("&"));
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return query.entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, each -> new String[] {each.getValue()}));
    }

    @Override
    public @Nullable String getParameter(String name) {
        return query.get(name);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(query.keySet());
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isKept(name) ? super.getHeader(name) : null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isKept(name) ? super.getHeaders(name) : Collections.emptyEnumeration();
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                .filter(InnerRequest::isKept)
                .toList());
    }

    private static boolean isKept(String header) {
        return KEPT.contains(header.toLowerCase(Locale.ROOT));
    }

    @Override
    public @Nullable String getContentType() {
        return null;
    }

    @Override
    public int getContentLength() {
        return 0;
    }

    @Override
    public ServletInputStream getInputStream() {
        throw new IllegalStateException("A read has no body");
    }
}
