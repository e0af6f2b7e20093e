package ml.keneya.security.launch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import ml.keneya.server.Messages;
import ml.keneya.server.PageSentences;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The few pages that people see: HTML without scripts, its style within it, in French or English.
 *
 * <p>One answer is the whole page: the network may be slow. The style is allowed by its hash, nothing else is loaded.
 */
final class Pages {

    private static final String FOLDER = "keneya/pages/";

    private final Messages messages;
    private final TemplateEngine engine = new TemplateEngine();
    private final String style;
    private final String contentSecurityPolicy;

    Pages(Messages messages) {
        this.messages = messages;
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix(FOLDER);
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(templates);
        engine.setMessageResolver(new PageSentences(messages));
        this.style = style();
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
        byte[] body = engine.process(page, new Context(language, variables)).getBytes(StandardCharsets.UTF_8);
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

    private static String style() {
        try (InputStream file = Pages.class.getClassLoader().getResourceAsStream(FOLDER + "style.css")) {
            if (file == null) {
                throw new IllegalStateException(FOLDER + "style.css is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
