package ml.keneya.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.ServerProcess;
import ml.keneya.support.Someone;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What row-level security costs: the same server and store, with it switched on and off in turn, to an ordinary client
 * and to one cleared for the vault, which holds as many observations as there are ordinary ones. Not part of the build:
 *
 * <pre>mvn test -Dtest=RowSecurityCost [-Dpatients=2000] [-Drounds=10]</pre>
 *
 * <p>Writes {@code target/row-security-cost.md}: CPU seconds of server and PostgreSQL together, from
 * {@code /proc/<pid>/stat}; medians of the time of a request; and plans. On a busy machine read the CPU only.
 */
class RowSecurityCost {

    private static final String SYSTEM = "https://example.org/register";
    private static final String CLEARANCE = "?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V";
    private static final int REQUESTS = 200;

    private final int patients = Integer.getInteger("patients", 2_000);
    private final int rounds = Integer.getInteger("rounds", 10);
    private final Random random = new Random(7);
    private final List<String> ids = new ArrayList<>();
    private final List<String> hiddenIds = new ArrayList<>();

    private ServerProcess server;
    private FhirClient ordinary;
    private FhirClient cleared;
    private JdbcClient owner;

    @Test
    void compare() throws IOException {
        try (ServerProcess started =
                ServerProcess.withNewHome("row-security-cost").start()) {
            server = started;
            ordinary = server.recordSystem();
            cleared = server.clientFor("system/*.cruds system/*.cruds" + CLEARANCE);
            owner = JdbcClient.create(new DriverManagerDataSource(
                    "jdbc:postgresql://127.0.0.1:" + port() + "/postgres",
                    "postgres",
                    Files.readString(server.home().resolve("credentials/postgresql"))));
            fill();
            owner.sql("VACUUM ANALYZE").update();
            Map<String, IntConsumer> kinds = new LinkedHashMap<>();
            kinds.put("read", number -> ordinary.get("Patient/" + any()));
            kinds.put("search", number -> ordinary.get(search(number)));
            kinds.put("write", number -> ordinary.post("Observation", weight("Patient/" + any(), number)));
            kinds.put("read, cleared", number -> cleared.get("Observation/" + anyHidden()));
            kinds.put("search, cleared", number -> cleared.get(search(number)));
            kinds.put("write, cleared", number -> cleared.post("Observation", hidden("Patient/" + any(), number)));
            kinds.values().forEach(kind -> measure(kind, new Sample(this::cpuSeconds)));
            StringBuilder report =
                    new StringBuilder("| | CPU s on | CPU s off | on / off | median ms on | median ms off |\n"
                            + "| --- | --- | --- | --- | --- | --- |\n");
            kinds.forEach((name, kind) -> report.append(compare(name, kind)));
            report.append(plans());
            Files.writeString(Path.of("target/row-security-cost.md"), report);
        }
    }

    private String compare(String name, IntConsumer kind) {
        Sample on = new Sample(this::cpuSeconds);
        Sample off = new Sample(this::cpuSeconds);
        for (int round = 0; round < rounds; round++) {
            // A B, B A, A B: what warms up or fills helps both alike.
            for (boolean protect : round % 2 == 0 ? new boolean[] {true, false} : new boolean[] {false, true}) {
                rowSecurity(protect);
                kind.accept(0);
                measure(kind, protect ? on : off);
            }
        }
        rowSecurity(true);
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.3f | %.2f | %.2f |%n",
                name,
                on.cpuSeconds(),
                off.cpuSeconds(),
                on.cpuSeconds() / off.cpuSeconds(),
                on.median(),
                off.median());
    }

    private void measure(IntConsumer kind, Sample sample) {
        AtomicInteger number = new AtomicInteger();
        sample.add(REQUESTS, () -> kind.accept(number.getAndIncrement()));
    }

    private void rowSecurity(boolean on) {
        owner.sql("SELECT DISTINCT polrelid::regclass::text FROM pg_policy")
                .query(String.class)
                .list()
                .forEach(table -> owner.sql(
                                "ALTER TABLE " + table + (on ? " ENABLE" : " DISABLE") + " ROW LEVEL SECURITY")
                        .update());
    }

    private void fill() {
        fillCare();
        fillTheVault();
    }

    /** Two observations of each patient, as in ordinary care, under the same codes and dates. */
    private void fillTheVault() {
        for (int done = 0; done < patients; done += 50) {
            Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
            for (int i = done; i < done + 50; i++) {
                add(bundle, "urn:uuid:" + UUID.randomUUID(), hidden("Patient/" + ids.get(i), i));
                add(bundle, "urn:uuid:" + UUID.randomUUID(), hidden("Patient/" + ids.get(i), i + 7));
            }
            cleared.post("", bundle).bundle().getEntry().stream()
                    .map(entry -> entry.getResponse().getLocation())
                    .map(location -> location.substring(12, 48))
                    .forEach(hiddenIds::add);
        }
    }

    private static Observation hidden(String patient, int number) {
        Observation observation = weight(patient, number);
        observation
                .getMeta()
                .addSecurity()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-Confidentiality")
                .setCode("V");
        return observation;
    }

    private void fillCare() {
        for (int done = 0; done < patients; done += 50) {
            Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
            for (int i = done; i < done + 50; i++) {
                String url = "urn:uuid:" + UUID.randomUUID();
                Patient patient = Someone.unnamed();
                patient.addIdentifier().setSystem(SYSTEM).setValue("" + i);
                patient.addName().setFamily(family(i)).addGiven("Awa");
                add(bundle, url, patient);
                add(bundle, "urn:uuid:" + UUID.randomUUID(), weight(url, i));
                add(bundle, "urn:uuid:" + UUID.randomUUID(), weight(url, i + 7));
            }
            Answer answer = ordinary.post("", bundle);
            answer.bundle().getEntry().stream()
                    .map(entry -> entry.getResponse().getLocation())
                    .filter(location -> location.startsWith("Patient/"))
                    .map(location -> location.substring(8, 44))
                    .forEach(ids::add);
        }
    }

    private String search(int number) {
        return switch (number % 5) {
            case 0 -> "Patient?family=" + family(random.nextInt(patients));
            case 1 -> "Patient?identifier=" + SYSTEM + "|" + random.nextInt(patients);
            case 2 -> "Observation?subject=Patient/" + any() + "&date=ge2026-01-10";
            case 3 -> "Observation?code=http://loinc.org|29463-7&value-quantity=lt11&_count=20";
            default -> "Patient?_id=" + any() + "&_revinclude=Observation:subject";
        };
    }

    /**
     * The statements behind such searches, as the roles that serve them: index or not, and what the planner expects.
     */
    private String plans() {
        StringBuilder text = new StringBuilder();
        for (String where : List.of(
                "hfj_spidx_string WHERE hash_norm_prefix = (SELECT hash_norm_prefix FROM hfj_spidx_string"
                        + " WHERE sp_name = 'family' LIMIT 1) AND sp_value_normalized ^@ 'FAB12'",
                "hfj_spidx_token WHERE hash_sys_and_value = 42",
                "hfj_spidx_date WHERE hash_identity = 42 AND sp_value_low_date_ordinal >= 20260110",
                "hfj_spidx_quantity WHERE hash_identity = 42 AND sp_value < 11",
                "hfj_res_link WHERE target_resource_id = 42 AND src_path = 'Observation.subject'",
                "hfj_resource WHERE res_id IN (1, 2, 3)")) {
            text.append("\n`").append(where).append("`\n\n");
            String statement = "SELECT %s FROM %s AND partition_id IN (%s)"
                    .formatted(where.startsWith("hfj_res_link") ? "src_resource_id" : "res_id", where, "%s");
            for (boolean on : new boolean[] {false, true}) {
                rowSecurity(on);
                text.append(on ? "on:\n" : "off:\n")
                        .append(plan("postgres_care", statement.formatted("1000")))
                        .append(on ? "on, cleared:\n" : "off, cleared:\n")
                        .append(plan("postgres_vault", statement.formatted("1000, 2000")));
            }
        }
        return text.toString();
    }

    private String plan(String role, String statement) {
        try (SingleConnectionDataSource connection = new SingleConnectionDataSource(
                "jdbc:postgresql://127.0.0.1:" + port() + "/postgres",
                "postgres",
                Files.readString(server.home().resolve("credentials/postgresql")),
                true)) {
            JdbcClient serving = JdbcClient.create(connection);
            serving.sql("SET ROLE " + role).update();
            return serving.sql("EXPLAIN " + statement).query(String.class).list().stream()
                    .map(line -> "    " + line + "\n")
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private double cpuSeconds() {
        return CpuTime.seconds(
                Stream.concat(ProcessHandle.current().children(), server.postgresqlProcesses().stream()));
    }

    private String port() {
        try {
            return Files.readAllLines(server.home().resolve("postgresql/postmaster.pid"))
                    .get(3)
                    .strip();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String any() {
        return ids.get(random.nextInt(ids.size()));
    }

    private String anyHidden() {
        return hiddenIds.get(random.nextInt(hiddenIds.size()));
    }

    private static String family(int number) {
        return "Fa" + Integer.toHexString(number * 7919) + "touré";
    }

    private static Observation weight(String patient, int number) {
        Observation observation = new Observation();
        observation.setStatus(Observation.ObservationStatus.FINAL);
        observation.getCode().addCoding().setSystem("http://loinc.org").setCode("29463-7");
        observation.setSubject(new Reference(patient));
        observation.setEffective(new DateTimeType("2026-01-%02d".formatted(1 + number % 28)));
        observation.setValue(new Quantity()
                .setValue(3 + number % 90)
                .setUnit("kg")
                .setSystem("http://unitsofmeasure.org")
                .setCode("kg"));
        return observation;
    }

    private static void add(Bundle bundle, String url, Resource resource) {
        bundle.addEntry()
                .setFullUrl(url)
                .setResource(resource)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.POST)
                .setUrl(resource.fhirType());
    }
}
