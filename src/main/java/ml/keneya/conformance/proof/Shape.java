package ml.keneya.conformance.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * All of a resource that the validator's verdict hangs on, but for rules that weigh values: the SHA-256 of what
 * {@link ShapeReader} reads. Nothing of a person can be told from it, and no two resources can be made to share one.
 */
public record Shape(long first, long second, long third, long fourth) {

    static Shape of(String text) {
        try {
            ByteBuffer hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new Shape(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
