package ml.keneya.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import ml.keneya.Application;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** The server as its operator has it: a process with a home, an address, an environment and an output. */
public final class ServerProcess implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path home;
    private final int port = freePort();
    private final Path log;
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String[]> clients = new HashMap<>();
    private final boolean ownsHome;
    private String compiler = "-XX:TieredStopAtLevel=1";
    private Process process;
    private MBeanServerConnection metrics;

    private ServerProcess(Path home, boolean ownsHome) {
        this.home = home;
        this.ownsHome = ownsHome;
        this.log = home.resolveSibling(home.getFileName() + "-" + port + ".log");
    }

    /** A server that has never been started, with an empty home of that name. */
    public static ServerProcess withNewHome(String name) {
        Path home = Path.of("target", "life", name).toAbsolutePath();
        try {
            FileSystemUtils.deleteRecursively(home);
            Files.createDirectories(home.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ServerProcess(home, true);
    }

    /** Another server on the same home. */
    public ServerProcess rival() {
        ServerProcess rival = new ServerProcess(home, false);
        rival.environment.putAll(environment);
        return rival;
    }

    public ServerProcess with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Starts more slowly and works faster: for what lasts longer than some minutes. */
    public ServerProcess compiledThoroughly() {
        compiler = "-XX:TieredStopAtLevel=4";
        return this;
    }

    /** Starts it and does not wait. */
    public ServerProcess launch(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                compiler,
                // Alone, C1 has 48 MB for code, which a long test fills.
                "-XX:ReservedCodeCacheSize=240m",
                // A fifth of a start goes into verifying bytecode that the compiler of Java has just made.
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote",
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-cp",
                classPath(),
                Application.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.matches("(KENEYA|SPRING|SERVER|JAVA_TOOL)_.*"));
        builder.environment().put("KENEYA_HOME", home.toString());
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().putAll(environment);
        builder.redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Starts it and waits until it is ready. */
    public ServerProcess start() {
        launch();
        awaitReady();
        return this;
    }

    public void awaitReady() {
        awaitReady(PATIENCE);
    }

    /** Longer than usual: for a server that starts beside others. */
    public void awaitReady(Duration patience) {
        await("ready", patience, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("Ended with " + process.exitValue() + ":\n" + output());
            }
            return readiness() == 200;
        });
    }

    /** The status of the readiness probe; 0 if nothing answers. */
    public int readiness() {
        try {
            HttpRequest request = HttpRequest.newBuilder(address().resolve("actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Waits until its output has that text; not that it ends. */
    public void awaitOutput(String text) {
        await("output " + text, () -> output().contains(text));
    }

    /** Waits until it ends, and answers its exit code. */
    public int awaitExit() {
        await("exit", () -> !process.isAlive());
        return process.exitValue();
    }

    /** The power of the operator: SIGTERM. */
    public int terminate() {
        process.destroy();
        return awaitExit();
    }

    /** SIGKILL to the server, not to its PostgreSQL. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** SIGKILL to the main process of its PostgreSQL. */
    public void killPostgresql() {
        postmaster().ifPresent(ProcessHandle::destroyForcibly);
    }

    /** The main process of its PostgreSQL, if it runs. */
    public Optional<ProcessHandle> postmaster() {
        try {
            Path file = home.resolve("postgresql/postmaster.pid");
            return Files.exists(file)
                    ? ProcessHandle.of(Long.parseLong(
                                    Files.readAllLines(file).get(0).strip()))
                            .filter(handle -> handle.info().command().orElse("").endsWith("postgres"))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that runs from the binaries in its home. */
    public List<ProcessHandle> postgresqlProcesses() {
        return ProcessHandle.allProcesses()
                .filter(handle -> handle.info().command().orElse("").startsWith(home + "/postgresql-binaries"))
                .toList();
    }

    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path home() {
        return home;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Its embedded store as the owner sees it: all rows. */
    public JdbcClient database() {
        try {
            String port = Files.readAllLines(home.resolve("postgresql/postmaster.pid"))
                    .get(3)
                    .strip();
            return JdbcClient.create(new DriverManagerDataSource(
                    "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                    "postgres",
                    Files.readString(home.resolve("credentials/postgresql")).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What Hikari counts of that pool, such as {@code ActiveConnections}. The server must have been started with
     * {@code SPRING_DATASOURCE_HIKARI_REGISTERMBEANS}.
     */
    @SuppressWarnings("BanJNDI") // The server is the test's own.
    public int connections(String pool, String attribute) {
        try {
            if (metrics == null) {
                VirtualMachine machine = VirtualMachine.attach(String.valueOf(process.pid()));
                metrics = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()))
                        .getMBeanServerConnection();
                machine.detach();
            }
            return (Integer)
                    metrics.getAttribute(new ObjectName("com.zaxxer.hikari:type=Pool (" + pool + ")"), attribute);
        } catch (AttachNotSupportedException | IOException | JMException e) {
            throw new AssertionError(e);
        }
    }

    /** The first administrator, with a new token. */
    public FhirClient administrator() {
        JsonNode credentials = read(home.resolve("credentials/admin.json"));
        Answer token = FhirClient.token(
                address(),
                credentials.path("client_id").asText(),
                credentials.path("client_secret").asText(),
                "system/*.cruds");
        return new FhirClient(
                address().resolve("fhir/"), token.json().path("access_token").asText());
    }

    /** A record system, registered when first asked for, with a new token. */
    public FhirClient recordSystem() {
        return clientFor("system/*.cruds");
    }

    /** A client of that scope, registered when first asked for, with a new token. */
    public FhirClient clientFor(String scope) {
        String[] client = clients.computeIfAbsent(scope, wanted -> {
            String id = "test-" + UUID.randomUUID();
            Answer registered = administrator()
                    .to(address())
                    .post(
                            "admin/clients",
                            "application/json",
                            "{\"client_id\":\"%s\",\"client_name\":\"Test\",\"scope\":\"%s\"}".formatted(id, wanted));
            return new String[] {id, registered.json().path("client_secret").asText()};
        });
        Answer token = FhirClient.token(address(), client[0], client[1], scope);
        return new FhirClient(
                address().resolve("fhir/"), token.json().path("access_token").asText());
    }

    /** Kills whatever is left of it. */
    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroy();
            try {
                process.waitFor(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            process.destroyForcibly();
        }
        if (ownsHome) {
            postgresqlProcesses().forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** Waits until that holds, for five minutes at most. */
    public static void await(String what, BooleanSupplier holds) {
        await(what, PATIENCE, holds);
    }

    private static void await(String what, Duration patience, BooleanSupplier holds) {
        long end = System.nanoTime() + patience.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Never came: " + what);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
