package ml.keneya.server;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A home that this server cannot use. */
final class HomeException extends UncheckedIOException {

    HomeException(String message, IOException cause) {
        super(message, cause);
    }
}
