package ml.keneya.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id of what the server derives: always the same of the same record, so that it is stored once, and known without a
 * search.
 *
 * <p>Who does not know the id of the record cannot guess it. Its version, by which the vault knows its own, is that of
 * the record's id (RFC 9562).
 */
public final class DerivedId {

    private static final long VERSION = 0xF000L;
    private static final long VARIANT = 0xC000_0000_0000_0000L;
    private static final long RFC_9562 = 0x8000_0000_0000_0000L;

    private static final Pattern UUID_FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private DerivedId() {}

    /** Whether something can be derived of a record with that id: all are UUIDs. */
    public static boolean canFollowFrom(String id) {
        return UUID_FORM.matcher(id).matches();
    }

    /**
     * The id of what follows from a record.
     *
     * @param record its id, a UUID
     * @param code what is derived
     */
    public static String of(String record, String code) {
        UUID of = UUID.fromString(record);
        ByteBuffer hash = ByteBuffer.wrap(sha256(of + "/" + code));
        return new UUID(
                        (hash.getLong() & ~VERSION) | (of.getMostSignificantBits() & VERSION),
                        (hash.getLong() & ~VARIANT) | RFC_9562)
                .toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
