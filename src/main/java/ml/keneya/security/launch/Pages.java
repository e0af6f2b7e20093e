package ml.keneya.security.launch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import ml.keneya.server.Messages;
import ml.keneya.server.PageTemplates;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * The few pages that people see: HTML without scripts, its style within it, in French or English.
 *
 * <p>One answer is the whole page: the network may be slow. The style is allowed by its hash, nothing else is loaded.
 */
final class Pages {

    private final Messages messages;
    private final PageTemplates templates;
    private final String style;
    private final String contentSecurityPolicy;

    Pages(Messages messages) {
        this.messages = messages;
        this.templates = new PageTemplates("keneya/pages/", messages);
        this.style = new String(templates.file("style.css"), StandardCharsets.UTF_8);
        // Without form-action: browsers apply it to where a form's answer leads, which is the app.
        this.contentSecurityPolicy =
                "default-src 'none'; style-src 'sha256-" + hash(style) + "'; base-uri 'none'; frame-ancestors 'none'";
    }

    /** Answers with that page. */
    void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String page,
            Map<String, Object> content)
            throws IOException {
        Locale language = messages.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Map<String, Object> variables = new HashMap<>(content);
        variables.put("style", style);
        variables.put("language", language.getLanguage());
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf) {
            variables.put("csrf", csrf.getToken());
        }
        byte[] body = templates.page(page, language, variables);
        response.setStatus(status.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", contentSecurityPolicy);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
