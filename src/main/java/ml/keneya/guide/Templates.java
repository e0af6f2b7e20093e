package ml.keneya.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import ml.keneya.server.Messages;
import ml.keneya.server.PageSentences;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The templates of the guide's pages, and what lies beside them. */
final class Templates {

    private static final String FOLDER = "keneya/guide/";

    private final TemplateEngine engine = new TemplateEngine();

    Templates(Messages messages) {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix(FOLDER);
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(templates);
        engine.setMessageResolver(new PageSentences(messages));
    }

    Page page(String template, Locale language, Map<String, Object> content) {
        return new Page(
                "text/html;charset=UTF-8",
                engine.process(template, new Context(language, content)).getBytes(StandardCharsets.UTF_8));
    }

    /** A style or script as it lies there. */
    Page file(String name, String contentType) {
        try (InputStream file = Templates.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException(FOLDER + name + " is missing");
            }
            return new Page(contentType, file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
