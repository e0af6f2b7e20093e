package ml.keneya.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The folder that holds all the server keeps: the embedded database, the text index, keys and credentials.
 *
 * @param home the folder, created when absent, readable by its owner only; two homes make two independent servers
 */
@ConfigurationProperties("keneya")
public record Home(@DefaultValue("data") Path home) {

    public Home {
        home = home.toAbsolutePath().normalize();
    }

    /** The path of a file or folder of the home; it need not exist. */
    public Path resolve(String name) {
        return home.resolve(name);
    }

    /**
     * A folder of the home, created when absent and closed to everyone but its owner.
     *
     * @throws UncheckedIOException if it cannot be created
     */
    public Path folder(String name) {
        try {
            return createPrivate(createPrivate(home).resolve(name));
        } catch (IOException e) {
            throw new HomeException("The folder " + home.resolve(name) + " cannot be created", e);
        }
    }

    /**
     * A secret of the home, kept in a file that only its owner reads; made and written at once if there is none.
     *
     * @param name the file, below the home
     * @throws UncheckedIOException if it can be neither read nor written
     */
    public String secret(String name, Supplier<String> maker) {
        Path file = resolve(name);
        try {
            if (!Files.exists(file)) {
                replaceSecret(name, maker.get());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Writes a secret whole or not at all, readable by its owner only from the first byte. */
    public void replaceSecret(String name, String content) {
        Path file = resolve(name);
        Path folder = Objects.requireNonNull(file.getParent());
        try {
            createPrivate(folder);
            Path draft = Files.createTempFile(folder, ".", ".draft");
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
                // Otherwise a power cut may leave the name without the content.
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private static Path createPrivate(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return Files.createDirectories(folder);
    }
}
