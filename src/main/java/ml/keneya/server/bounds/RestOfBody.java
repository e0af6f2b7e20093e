package ml.keneya.server.bounds;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Ends a request that was answered before its body had come. Tomcat reads the rest, up to two megabytes at whatever
 * pace, so that the client sees the answer before the connection ends: whoever is refused and sends on a byte a second
 * would keep the thread for weeks. Here it is read for two seconds, of a few at a time; of the others the connection is
 * closed at once.
 */
final class RestOfBody extends ValveBase {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final long PAUSE_MILLISECONDS = 20;
    private static final int AT_ONCE = 50;

    private final Semaphore waiting = new Semaphore(AT_ONCE);

    RestOfBody() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        try {
            getNext().invoke(request, response);
        } finally {
            org.apache.coyote.Request rest = request.getCoyoteRequest();
            if (!request.isAsync() && !isRead(rest) && !isWaitedFor(rest)) {
                rest.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }

    private boolean isWaitedFor(org.apache.coyote.Request rest) {
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            return comes(rest);
        } finally {
            waiting.release();
        }
    }

    private static boolean comes(org.apache.coyote.Request rest) {
        Discarded discarded = new Discarded();
        long begin = System.nanoTime();
        try {
            while (!isRead(rest)) {
                if (System.nanoTime() - begin > LONGEST.toNanos()) {
                    return false;
                }
                rest.action(ActionCode.AVAILABLE, true);
                if (rest.getAvailable() > 0) {
                    rest.doRead(discarded);
                } else {
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
                }
            }
            return true;
        } catch (IOException hungUp) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isRead(org.apache.coyote.Request rest) {
        AtomicBoolean read = new AtomicBoolean();
        rest.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return read.get();
    }

    private static final class Discarded implements ApplicationBufferHandler {

        private ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // What comes brings its own buffer.
        }
    }
}
