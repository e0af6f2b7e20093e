package ml.keneya.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The hash that ties a row of the log to the row before: SHA-256 over the hash before and every column, in the order of
 * the table, each text as its length and its bytes in UTF-8, an absent one as length -1, a list as its length and its
 * texts, numbers as 64 bits, yes and no as a byte. A row with a reason, or about someone's access, says so by its
 * format.
 */
final class RowHash {

    private static final int FORMAT = 1;
    private static final int FORMAT_WITH_REASON = 2;
    private static final int FORMAT_WITH_ACCESS = 3;

    private RowHash() {}

    /** What the first row of a chain is tied to. */
    static String genesis(Chain chain) {
        return hex(("keneya audit " + chain.partition()).getBytes(StandardCharsets.UTF_8));
    }

    static String of(String before, Chain chain, long sequence, AuditRecord row) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            int format = format(row);
            out.writeByte(format);
            out.write(HexFormat.of().parseHex(before));
            out.writeLong(chain.partition());
            out.writeLong(sequence);
            text(out, row.id().toString());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, row.recorded()));
            text(out, row.requestId());
            text(out, row.agent().client());
            text(out, row.agent().user());
            text(out, row.agent().fhirUser());
            text(out, row.agent().role());
            text(out, row.agent().facility());
            text(out, row.agent().purpose());
            text(out, row.source());
            text(out, row.method());
            text(out, row.path());
            text(out, row.interaction().code());
            out.writeLong(row.status());
            text(out, row.query());
            list(out, row.patients());
            list(out, row.entities());
            list(out, row.refused());
            if (format != FORMAT) {
                text(out, row.reason());
            }
            if (row.access().isPresent()) {
                access(out, row.access().get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hex(bytes.toByteArray());
    }

    private static int format(AuditRecord row) {
        if (row.access().isPresent()) {
            return FORMAT_WITH_ACCESS;
        }
        return row.reason().isPresent() ? FORMAT_WITH_REASON : FORMAT;
    }

    private static void access(DataOutputStream out, AuditRecord.Access access) throws IOException {
        text(out, access.type());
        text(out, access.id());
        text(out, access.change());
        text(out, access.role());
        text(out, access.facility());
        text(out, access.veryRestricted());
        out.writeBoolean(access.breaksTheGlass());
    }

    private static void list(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(out, text);
        }
    }

    private static void text(DataOutputStream out, Optional<String> text) throws IOException {
        if (text.isEmpty()) {
            out.writeInt(-1);
        } else {
            text(out, text.get());
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String hex(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
