package ml.keneya.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.ServerProcess;
import ml.keneya.support.Someone;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** One client asks too much, or too slowly; the others are served, with the limits that the server comes with. */
@EnabledIfSystemProperty(
        named = "overload",
        matches = "true",
        disabledReason = "It asks for minutes and a quiet machine")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverloadTest {

    /** More than the server has threads, let alone connections to the database. */
    private static final int AT_ONCE = 450;

    /** About five megabytes: more than the kernel keeps for who does not read. */
    private static final int PATIENTS = 400;

    private static final int UNREAD = 40;
    private static final int CONNECTIONS = 10;

    /** On an idle machine some hundredths of this: what is told apart is being served and standing behind the flood. */
    private static final Duration AT_ONCE_IS = Duration.ofSeconds(5);

    private static final Duration IN_TIME = Duration.ofSeconds(45);
    private static final String LARGE = "Patient?_count=" + PATIENTS;

    /** Small: it is the number that floods. A hundred large ones would fill the memory of this machine. */
    private static final String SMALL = "Patient?_count=5";

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ServerProcess server =
            ServerProcess.withNewHome("overload").with("SPRING_DATASOURCE_HIKARI_REGISTERMBEANS", "true");

    private FhirClient greedy;
    private FhirClient modest;
    private String patient;

    @BeforeAll
    void start() {
        server.start();
        greedy = server.recordSystem();
        modest = server.administrator();
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        for (int i = 0; i < PATIENTS; i++) {
            Patient each = Someone.unnamed();
            each.addName().setFamily("Touré").addGiven("Awa");
            each.addPhoto().setContentType("image/png").setData(new byte[9_000]);
            bundle.addEntry()
                    .setResource(each)
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl("Patient");
        }
        Answer stored = greedy.post("", bundle);
        patient = stored.bundle().getEntryFirstRep().getResponse().getLocation().substring(0, 44);
        greedy.get(LARGE);
        for (int i = 0; i < 30; i++) {
            greedy.get(SMALL);
            modest.get(patient);
        }
    }

    /** A test may take minutes, a token is good for a quarter of an hour. */
    @BeforeEach
    void takeNewTokens() {
        greedy = server.recordSystem();
        modest = server.administrator();
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void aFloodOfOneClientTroublesNoOther() {
        // Not the client that the time is taken with, which would have to wait for itself.
        HttpClient flooding = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve("fhir/" + SMALL))
                .header("Authorization", "Bearer " + greedy.token())
                .timeout(PATIENCE)
                .build();
        Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
        Queue<HttpHeaders> refused = new ConcurrentLinkedQueue<>();
        Queue<Exception> unanswered = new ConcurrentLinkedQueue<>();
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> flood = IntStream.range(0, AT_ONCE)
                .mapToObj(number -> new Thread(() -> {
                    while (!over.get()) {
                        try {
                            HttpResponse<Void> answer = flooding.send(request, BodyHandlers.discarding());
                            statuses.computeIfAbsent(answer.statusCode(), status -> new AtomicInteger())
                                    .incrementAndGet();
                            if (answer.statusCode() != 200) {
                                refused.add(answer.headers());
                                pause(Duration.ofSeconds(1));
                            }
                        } catch (IOException | InterruptedException e) {
                            unanswered.add(e);
                            return;
                        }
                    }
                }))
                .toList();
        flood.forEach(Thread::start);
        try {
            ServerProcess.await(
                    "the flood", () -> !refused.isEmpty() || !unanswered.isEmpty() || total(statuses) > AT_ONCE);

            List<Integer> waiting = new ArrayList<>();
            List<Long> served = IntStream.range(0, 40)
                    .mapToObj(number -> {
                        long time = timed(() -> modest.get(patient));
                        waiting.add(server.connections("care", "ThreadsAwaitingConnection"));
                        return time;
                    })
                    .toList();

            // Half of them: the flood itself runs on this machine too.
            assertThat(served.stream().sorted().skip(served.size() / 2).findFirst())
                    .as(served.toString())
                    .hasValueSatisfying(median -> assertThat(median).isLessThan(AT_ONCE_IS.toMillis()));
            assertThat(waiting).as("waiting for connections").allMatch(count -> count < CONNECTIONS);
        } finally {
            over.set(true);
            join(flood);
        }
        assertThat(unanswered).isEmpty();
        assertThat(statuses.keySet()).containsOnly(200, 429);
        assertThat(refused)
                .allMatch(headers -> headers.firstValue("Retry-After")
                        .filter(seconds -> Integer.parseInt(seconds) > 0)
                        .isPresent());
        awaitNoConnectionInUse();
    }

    @Test
    void headsThatTrickleAreEndedAndTroubleNobody() throws IOException {
        assertTroubleNobody("GET /fhir/metadata HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ", "a");
    }

    @Test
    void bodiesThatTrickleAreEndedAndTroubleNobody() throws IOException {
        assertTroubleNobody(
                "POST /fhir/Patient HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + greedy.token()
                        + "\r\nContent-Type: application/fhir+json\r\nContent-Length: 9000\r\n\r\n{",
                " ");
    }

    @Test
    void answersThatNobodyReadsAreCutOffAndTroubleNobody() throws IOException {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < UNREAD; i++) {
                sockets.add(open("GET /fhir/" + LARGE
                        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAuthorization: Bearer " + greedy.token()
                        + "\r\n\r\n"));
            }
            List<Long> served = new ArrayList<>();
            long begin = System.nanoTime();
            while (System.nanoTime() - begin < IN_TIME.toNanos()) {
                served.add(timed(() -> modest.get(patient)));
                pause(Duration.ofSeconds(1));
            }

            assertThat(served).isNotEmpty().allMatch(milliseconds -> milliseconds < AT_ONCE_IS.toMillis());
            awaitNoConnectionInUse();
            // The kernel may hold a whole one.
            assertThat(sockets)
                    .extracting(OverloadTest::rest)
                    .doesNotContain("still open")
                    .contains("cut off");
        } finally {
            close(sockets);
        }
    }

    /** Connections that send the beginning and then a piece each second. */
    private void assertTroubleNobody(String beginning, String piece) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        long begin = System.nanoTime();
        try {
            for (int i = 0; i < AT_ONCE; i++) {
                sockets.add(open(beginning));
            }
            List<Long> served = new ArrayList<>();
            List<Socket> open = new ArrayList<>(sockets);
            while (!open.isEmpty() && System.nanoTime() - begin < IN_TIME.toNanos()) {
                served.add(timed(() -> modest.get(patient)));
                pause(Duration.ofSeconds(1));
                open.removeIf(socket -> !send(socket, piece) || isEnded(socket));
            }

            assertThat(served).isNotEmpty().allMatch(milliseconds -> milliseconds < AT_ONCE_IS.toMillis());
            assertThat(open).as("not ended").isEmpty();
        } finally {
            close(sockets);
        }
    }

    /** The server's own jobs use one now and then, for a moment. */
    private void awaitNoConnectionInUse() {
        ServerProcess.await("a moment without work", () -> server.connections("care", "ActiveConnections") == 0);
    }

    private Socket open(String beginning) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(2_048);
        socket.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), server.address().getPort()));
        socket.getOutputStream().write(beginning.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** What becomes of the answer: a whole one, sent in chunks, ends with an empty chunk. */
    private static String rest(Socket socket) {
        String end = "";
        try {
            socket.setSoTimeout(5_000);
            byte[] buffer = new byte[65_536];
            InputStream in = socket.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                end = end + new String(buffer, Math.max(0, read - 5), Math.min(5, read), StandardCharsets.US_ASCII);
                end = end.substring(Math.max(0, end.length() - 5));
            }
        } catch (SocketTimeoutException open) {
            return "still open";
        } catch (IOException cut) {
            return "cut off";
        }
        return end.equals("0\r\n\r\n") ? "whole" : "cut off";
    }

    private static boolean send(Socket socket, String piece) {
        try {
            socket.getOutputStream().write(piece.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException ended) {
            return false;
        }
    }

    /** Whether the server has hung up, whatever it said before. */
    private static boolean isEnded(Socket socket) {
        try {
            socket.setSoTimeout(1);
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[65_536];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                // The answer.
            }
            return true;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException ended) {
            return true;
        }
    }

    private static long timed(Supplier<Answer> request) {
        long begin = System.nanoTime();
        assertThat(request.get().status()).isEqualTo(200);
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static int total(Map<Integer, AtomicInteger> statuses) {
        return statuses.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(List<Thread> threads) {
        threads.forEach(thread -> {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        });
    }
}
