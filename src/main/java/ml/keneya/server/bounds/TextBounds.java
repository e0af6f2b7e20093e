package ml.keneya.server.bounds;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import ml.keneya.server.Refusal;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Which text may pass: UTF-8 without U+0000, which PostgreSQL cannot store, and without half a character. */
final class TextBounds {

    /** Those bytes as text. */
    String decode(byte[] bytes) {
        try {
            // A new decoder reports what it cannot read; String would replace it and store what nobody wrote.
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new RefusedException(Refusal.of(400, IssueType.STRUCTURE, "bounds.utf8"));
        }
    }

    /** Refuses text that an escape made impossible to store. */
    void check(String text, Supplier<String> where) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || (Character.isSurrogate(c) && !startsPair(text, i))) {
                throw new RefusedException(
                        Refusal.of(400, IssueType.VALUE, "bounds.character").at(where.get()));
            }
            if (Character.isHighSurrogate(c)) {
                i++;
            }
        }
    }

    private static boolean startsPair(String text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }
}
