package ml.keneya.comparison;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The virtual machine of a server: plain {@code java}, as it comes. */
final class ServerJvm {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path log;
    private final String heap;
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = freePort();
    private final Process process;

    private ServerJvm(Path log, String heap, List<String> arguments, Map<String, String> environment) {
        this.log = log;
        this.heap = heap;
        this.process = launched(arguments, environment);
    }

    /**
     * @param arguments of {@code java}; {@code %port%} stands for where it is to listen
     * @param environment of the process; {@code %port%} stands for the same
     */
    static ServerJvm launch(Path log, String heap, List<String> arguments, Map<String, String> environment) {
        return new ServerJvm(log, heap, arguments, environment);
    }

    private Process launched(List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx" + heap));
        arguments.forEach(argument -> command.add(withPort(argument)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.matches("(KENEYA|SPRING|SERVER|JAVA_TOOL|JDK_JAVA)_.*"));
        environment.forEach((name, value) -> builder.environment().put(name, withPort(value)));
        try {
            Files.createDirectories(log.getParent());
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** That of the tests and benchmarks, without Keneya's own classes. */
    static String classPathWithoutKeneya() {
        return String.join(
                File.pathSeparator,
                List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
                        .filter(entry -> !Path.of(entry).endsWith("classes"))
                        .toList());
    }

    private String withPort(String text) {
        return text.replace("%port%", String.valueOf(port));
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    long pid() {
        return process.pid();
    }

    /** Waits until it answers there. */
    Start awaitAnswer(String path) {
        long begin = System.nanoTime();
        while (!answers(path)) {
            if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException("No answer: see " + log);
            }
            pause(50);
        }
        return new Start(Cpu.ofProcess(pid()), (System.nanoTime() - begin) / 1e9);
    }

    private boolean answers(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address().resolve(path))
                    .timeout(Duration.ofMinutes(1))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    long residentBytes() {
        return residentBytes(pid());
    }

    static long residentBytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    * 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
