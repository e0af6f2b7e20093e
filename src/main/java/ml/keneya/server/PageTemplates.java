package ml.keneya.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The templates of pages in one folder of the class path, with Keneya's own sentences, and what lies beside them. */
public final class PageTemplates {

    private final String folder;
    private final TemplateEngine engine = new TemplateEngine();

    /** @param folder with a slash at its end, {@code keneya/pages/} */
    public PageTemplates(String folder, Messages messages) {
        this.folder = folder;
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix(folder);
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(templates);
        engine.setMessageResolver(new Sentences(messages));
    }

    /** The page in UTF-8. */
    public byte[] page(String template, Locale language, Map<String, Object> content) {
        return engine.process(template, new Context(language, content)).getBytes(StandardCharsets.UTF_8);
    }

    /** A style or script as it lies there. */
    public byte[] file(String name) {
        try (InputStream file = PageTemplates.class.getClassLoader().getResourceAsStream(folder + name)) {
            if (file == null) {
                throw new IllegalStateException(folder + name + " is missing");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the templates ask for them, {@code #{launch.patient.title}}. */
    private static final class Sentences extends AbstractMessageResolver {

        private final Messages messages;

        private Sentences(Messages messages) {
            this.messages = messages;
        }

        @Override
        public String resolveMessage(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
            return messages.text(context.getLocale(), key, parameters == null ? new Object[0] : parameters);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
            return key;
        }
    }
}
