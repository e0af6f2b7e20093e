package ml.keneya.cdshooks;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Ids of cards and suggestions. They follow from the call, which its client names uniquely: whoever asks again after a
 * lost answer gets the same cards, and feedback on them is of both.
 */
record CardIds(Call call, CdsService service) {

    /** @param what is unlike for each card and each suggestion of an answer */
    String of(String what) {
        String name = String.join("/", call.hookInstance(), service.id(), what);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
