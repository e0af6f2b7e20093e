package ml.keneya.server.bounds;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * HTTP as Tomcat speaks it, which hangs up on who takes too long to say what he wants. Tomcat bounds the time between
 * two pieces of the head of a request and not that of the whole, so whoever sends a letter every nine seconds keeps his
 * connection for days, and who has eight thousand keeps all there are.
 *
 * <p>Public, for Tomcat makes it by its name.
 */
public final class ImpatientProtocol extends Http11NioProtocol {

    /** A token and an address of 8 kB come at 240 bytes a second, the slowest that a body may come, within it. */
    private static final Duration LONGEST_HEAD = Duration.ofSeconds(30);

    private @Nullable ScheduledFuture<?> watch;

    @Override
    public void start() throws Exception {
        super.start();
        watch = getUtilityExecutor().scheduleWithFixedDelay(this::hangUp, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (watch != null) {
            watch.cancel(false);
        }
        super.stop();
    }

    private void hangUp() {
        long now = System.nanoTime();
        for (SocketWrapperBase<?> connection : getEndpoint().getConnections()) {
            // Those that wait for more of a head; whatever is worked on has taken its processor.
            if (connection.getCurrentProcessor() instanceof Processor processor
                    && !processor.isAsync()
                    && isLate(processor.getRequest(), now)) {
                connection.close();
            }
        }
    }

    private static boolean isLate(@Nullable Request request, long now) {
        return request != null
                && request.getStartTimeNanos() >= 0
                && now - request.getStartTimeNanos() > LONGEST_HEAD.toNanos();
    }
}
