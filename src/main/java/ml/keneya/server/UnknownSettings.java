package ml.keneya.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Refuses to start with a {@code keneya.*} setting, from a file, an argument or the environment, that nothing reads: a
 * misspelt setting would leave its safe-looking default in force.
 */
final class UnknownSettings implements BeanFactoryPostProcessor {

    private static final String PREFIX = "keneya.";

    /** Written by the compiler from the properties records of all features. */
    private static final String METADATA = "classpath*:META-INF/spring-configuration-metadata.json";

    private final ConfigurableEnvironment environment;

    UnknownSettings(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /** @throws UnknownSettingException if a setting is unknown */
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Set<String> known = known();
        environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .filter(name -> comparable(name).startsWith(comparable(PREFIX)))
                .filter(name ->
                        known.stream().noneMatch(setting -> comparable(setting).equals(comparable(name))))
                .findFirst()
                .ifPresent(name -> {
                    throw new UnknownSettingException(name, known);
                });
    }

    private static Set<String> known() {
        Set<String> names = new TreeSet<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(METADATA)) {
                for (JsonNode property : new ObjectMapper()
                        .readTree(file.getContentAsByteArray())
                        .path("properties")) {
                    names.add(property.path("name").asText());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The list of settings cannot be read", e);
        }
        names.removeIf(name -> !name.startsWith(PREFIX));
        return names;
    }

    /**
     * {@code KENEYA_TEXTINDEX_BACKEND}, {@code keneya.textIndex.backend} and {@code keneya.text-index.backend} are one.
     */
    private static String comparable(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace('_', '.');
    }
}
