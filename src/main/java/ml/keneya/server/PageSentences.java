package ml.keneya.server;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/** Keneya's own sentences as the templates of pages ask for them, {@code #{launch.patient.title}}. */
public final class PageSentences extends AbstractMessageResolver {

    private final Messages messages;

    public PageSentences(Messages messages) {
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
