package ml.keneya.support;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who tells of the canary patient is heard. */
class LogWatchTest {

    private final LoggerContext logs = new LoggerContext();
    private final Logger server = logs.getLogger("ml.keneya.server");
    private final LogWatch watch = new LogWatch(logs, CanaryPatient.WORDS);

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void eachOfHisWordsIsHeardOnce() {
        server.info("Found {}", CanaryPatient.FAMILY);
        server.info("Called {}", CanaryPatient.PHONE);
        logs.getLogger(PostgresqlLog.NAME).info("DETAIL: Key (hash)=({}1) exists", CanaryPatient.NUMBERS);

        assertThat(watch.found())
                .containsExactly(
                        "ml.keneya.server: Found Zoumanakanari",
                        "ml.keneya.server: Called 76009177331",
                        PostgresqlLog.NAME + ": DETAIL: Key (hash)=(CANARI-1) exists");
    }

    @Test
    void heIsHeardInTheCauseOfAFailure() {
        server.warn("Failed", new IllegalStateException("outside", new IllegalStateException(CanaryPatient.FAMILY)));

        assertThat(watch.found()).singleElement().asString().contains(CanaryPatient.FAMILY);
    }

    @Test
    void othersAreNotHeard() {
        server.info("Found {}", "Diarra", new IllegalStateException("Traoré"));

        assertThat(watch.found()).isEmpty();
    }

    @Test
    void heIsHeardAgainAfterLoggingWasSetUpAnew() {
        logs.stop();
        logs.reset();
        assertThat(watch.isWatching()).isFalse();

        watch.watch();
        assertThat(watch.isWatching()).isTrue();
        server.info(CanaryPatient.FAMILY);
        logs.getLogger(PostgresqlLog.NAME).info(CanaryPatient.FAMILY);

        assertThat(watch.found())
                .containsExactly("ml.keneya.server: Zoumanakanari", PostgresqlLog.NAME + ": Zoumanakanari");
    }

    @Test
    void whatIsClosedHearsNothing() {
        watch.close();

        server.info(CanaryPatient.FAMILY);

        assertThat(watch.found()).isEmpty();
    }
}
