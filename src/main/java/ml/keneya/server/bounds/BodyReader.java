package ml.keneya.server.bounds;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import ml.keneya.server.Refusal;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.util.unit.DataSize;

/** Reads a body once, inflates it, and stops at the bound whatever its headers say, and when it only trickles. */
final class BodyReader {

    /** How long a body may take whatever its rate: the network of a phone comes and goes. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final BoundsProperties bounds;
    private final int most;
    private final Clock clock;

    BodyReader(BoundsProperties bounds, DataSize most, Clock clock) {
        this.bounds = bounds;
        this.most = Math.toIntExact(most.toBytes());
        this.clock = clock;
    }

    /** The body as its sender wrote it before compressing it. */
    byte[] read(HttpServletRequest request) {
        String encoding = request.getHeader("Content-Encoding");
        boolean gzip = encoding != null && isGzip(encoding);
        if (request.getContentLengthLong() > most) {
            throw tooLong();
        }
        try (Sent sent = new Sent(request.getInputStream())) {
            byte[] body = gzip ? inflate(sent) : sent.readNBytes(most + 1);
            if (body.length > most) {
                throw tooLong();
            }
            if (gzip && body.length > (long) bounds.maxInflationRatio() * sent.count) {
                throw new RefusedException(
                        Refusal.of(413, IssueType.TOOLONG, "bounds.inflation", bounds.maxInflationRatio()));
            }
            return body;
        } catch (IOException interrupted) {
            throw new RefusedException(Refusal.of(400, IssueType.INCOMPLETE, "bounds.incomplete"));
        }
    }

    private byte[] inflate(Sent sent) throws IOException {
        try (InputStream inflated = new GZIPInputStream(sent, 8192)) {
            return inflated.readNBytes(most + 1);
        } catch (ZipException malformed) {
            throw new RefusedException(Refusal.of(400, IssueType.STRUCTURE, "bounds.gzip"));
        }
    }

    private static boolean isGzip(String encoding) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> false;
            case "gzip", "x-gzip" -> true;
            default -> throw new RefusedException(Refusal.of(415, IssueType.NOTSUPPORTED, "bounds.content-encoding"));
        };
    }

    private RefusedException tooLong() {
        return new RefusedException(Refusal.of(
                413, IssueType.TOOLONG, "bounds.body", DataSize.ofBytes(most).toKilobytes()));
    }

    /** What came over the network, counted and timed: members of gzip may inflate to nothing, without end. */
    private final class Sent extends FilterInputStream {

        private final Instant begin = clock.instant();
        private int count;

        Sent(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            count += read;
            if (count > most) {
                throw tooLong();
            }
            long seconds = Duration.between(begin, clock.instant()).minus(GRACE).toSeconds();
            if (seconds > 0 && count < seconds * bounds.minBodyRate().toBytes()) {
                throw new RefusedException(Refusal.of(
                        408,
                        IssueType.TIMEOUT,
                        "bounds.slow",
                        bounds.minBodyRate().toBytes()));
            }
        }
    }
}
