package ml.keneya.guidance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    private static final String BUILT_IN = "keneya/";

    /**
     * Looks at the folder.
     *
     * @throws IllegalArgumentException if it is none, or if a table there replaces nothing
     */
    public Protocols {
        if (folder != null) {
            requireNoOthers(folder);
        }
    }

    private static void requireNoOthers(Path folder) {
        for (String file : tables(folder)) {
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

    /** By their paths in the folder. */
    private static List<String> tables(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + " is no folder");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }

    /** The numbers that hold here. */
    public Resource of(ProtocolFile file) {
        if (folder != null && Files.exists(folder.resolve(file.path()))) {
            return new FileSystemResource(folder.resolve(file.path()));
        }
        return new ClassPathResource(BUILT_IN + file.path());
    }
}
