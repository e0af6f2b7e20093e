package ml.keneya.comparison;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.doIfOrElse;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.exitHereIf;
import static io.gatling.javaapi.core.CoreDsl.forever;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Sends the requests of a file: as fast as so many users can, each waiting for its answer, or at a constant rate,
 * whatever the answers take. Settings are system properties; {@link Phase} gives them.
 */
public final class Replay extends Simulation {

    private static final String NONE = "none";

    private final String endpoint = System.getProperty("endpoint");
    private final int users = Integer.getInteger("users", 0);
    private final int rate = Integer.getInteger("rate", 0);
    private final int seconds = Integer.getInteger("seconds", 20);
    private final Lanes lanes = Lanes.of(Path.of(System.getProperty("requests")), Math.max(users, 1), seconds);

    public Replay() {
        if (rate > 0) {
            setUp(scenario("open")
                            .exec(one())
                            .injectOpen(constantUsersPerSec(rate).during(Duration.ofSeconds(seconds))))
                    .protocols(client().shareConnections());
        } else {
            setUp(scenario("closed").exec(forever().on(one())).injectOpen(atOnceUsers(users)))
                    .protocols(client());
        }
    }

    private HttpProtocolBuilder client() {
        HttpProtocolBuilder client = http.acceptHeader("application/fhir+json")
                .contentTypeHeader("application/fhir+json")
                .userAgentHeader("comparison")
                // Gatling would call its makers.
                .disableWarmUp()
                .disableCaching()
                .disableFollowRedirect()
                .disableUrlEncoding();
        String token = System.getProperty("token", "");
        return token.isEmpty() ? client : client.authorizationHeader("Bearer " + token);
    }

    private ChainBuilder one() {
        return exec(this::next)
                .exec(exitHereIf(session -> session.contains(NONE)))
                .exec(doIfOrElse(session -> session.getString("body").isEmpty())
                        .then(exec(checked(http("request").get("#{address}"))))
                        .orElse(exec(checked(http("request").post("#{address}").body(StringBody("#{body}"))))));
    }

    private static HttpRequestActionBuilder checked(HttpRequestActionBuilder request) {
        return request.check(status().is(session -> session.getInt("status")));
    }

    private Session next(Session session) {
        Optional<Request> request = lanes.next(Math.floorMod(session.userId(), Math.max(users, 1)));
        if (request.isEmpty()) {
            return session.set(NONE, true);
        }
        String path = request.get().path();
        return session.set("address", path.isEmpty() ? endpoint : endpoint + "/" + path)
                .set("status", request.get().status())
                .set("body", request.get().body());
    }
}
