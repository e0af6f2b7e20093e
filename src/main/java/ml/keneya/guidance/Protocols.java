package ml.keneya.guidance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * Which protocols are followed here.
 *
 * @param folder where files lie that replace built-in ones, each whole and by the same path, such as
 *     {@code malnutrition/protocol.csv} (docs/protocols.md); without it, or without a file there, the built-in one
 *     holds
 */
@ConfigurationProperties("keneya.protocols")
public record Protocols(@Nullable Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(Protocols.class);
    private static final String BUILT_IN = "keneya/";

    /**
     * Looks at the folder.
     *
     * @throws IllegalArgumentException if it is none, or if a table there replaces nothing
     */
    public Protocols {
        if (folder != null) {
            List<String> tables = tables(folder);
            requireNoOthers(folder, tables);
            LOG.info("Protocols of {} instead of the built-in ones: {}", folder, tables);
        }
    }

    private static void requireNoOthers(Path folder, List<String> tables) {
        for (String file : tables) {
            if (ProtocolFile.at(file).isEmpty()) {
                throw new IllegalArgumentException("%s replaces nothing. What can be replaced: %s"
                        .formatted(
                                folder.resolve(file),
                                Arrays.stream(ProtocolFile.values())
                                        .map(ProtocolFile::path)
                                        .collect(Collectors.joining(", "))));
            }
        }
    }

    /** By their paths in the folder. What is hidden is none: Kubernetes keeps there what its links lead to. */
    private static List<String> tables(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + " is no folder");
        }
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.map(folder::relativize)
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".csv") && !isHidden(file))
                    .map(file -> file.toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }

    private static boolean isHidden(Path file) {
        return StreamSupport.stream(file.spliterator(), false)
                .anyMatch(part -> part.toString().startsWith("."));
    }

    /**
     * The figures that hold here, in the units of the built-in ones.
     *
     * @throws ProtocolException if {@link Figures#read} does not take them, or one has another unit
     */
    public <K extends Enum<K>> Figures<K> figures(ProtocolFile file, Class<K> keys) {
        return read(file, table -> Figures.read(table, keys).heldAgainst(Figures.read(builtIn(file), keys), file));
    }

    /**
     * What the table says that holds here.
     *
     * @throws ProtocolException if it cannot be read
     */
    public <T> T read(ProtocolFile file, Function<Resource, T> reader) {
        try {
            return reader.apply(of(file));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new ProtocolException(e);
        }
    }

    /** The table that holds here. */
    Resource of(ProtocolFile file) {
        if (folder != null && Files.exists(folder.resolve(file.path()))) {
            return new FileSystemResource(folder.resolve(file.path()));
        }
        return builtIn(file);
    }

    private static Resource builtIn(ProtocolFile file) {
        return new ClassPathResource(BUILT_IN + file.path());
    }
}
