package ml.keneya.storage.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A file beside the text index that tells, at the next start, since when the index may lack what the database holds.
 *
 * <p>Writing to the index trails the database by a second or two, so that no write waits for a commit of Lucene; what
 * was under way when the server was killed is read again from the database. If the folder is lost, so is the mark, and
 * the whole index is made again.
 */
final class TextIndexMark {

    private static final String CLOSED = "closed";
    private static final String OPEN = "open";

    /** Far above how long indexing can trail: its queue is bounded, and makes writers wait when it is full. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final Path file;

    TextIndexMark(Path folder) {
        this.file = folder.resolve("keneya.mark");
    }

    /** Since when resources may be missing; empty if none is. */
    Optional<Instant> missingSince() {
        try {
            if (!Files.exists(file)) {
                return Optional.of(Instant.EPOCH);
            }
            return Files.readString(file).equals(CLOSED)
                    ? Optional.empty()
                    : Optional.of(Files.getLastModifiedTime(file).toInstant().minus(MARGIN));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** The index is complete but for what comes from now on. */
    void open() {
        write(OPEN);
    }

    /** The index is complete, and closed; only to be called if {@link #open} was. */
    void close() {
        write(CLOSED);
    }

    private void write(String state) {
        try {
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(state.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
