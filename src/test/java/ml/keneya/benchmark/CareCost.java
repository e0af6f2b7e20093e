package ml.keneya.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ml.keneya.demo.Demo;
import ml.keneya.demo.Span;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What the lists of a day cost, in a store with the appointments of one cercle and of many, and what advice costs, the
 * first time and later. The records are those of an invented month and of the days since. Not part of the build:
 *
 * <pre>mvn test -Dtest=CareCost [-Dpeople=1500] [-Dcercles=200] [-Dtimes=100]</pre>
 *
 * <p>Writes {@code target/care-cost.md}. Client and server are one process here.
 */
@FhirServerTest
class CareCost {

    private static final String FACILITY = "demo-cscom-1";
    private static final int A_TIME = 20;

    private final int people = Integer.getInteger("people", 1_500);
    private final int cercles = Integer.getInteger("cercles", 200);
    private final int times = Integer.getInteger("times", 100);

    @Autowired
    TestServer server;

    private FhirClient ehr;

    @Test
    void ofListsAndAdvice() throws IOException {
        ehr = server.ehr();
        YearMonth month = YearMonth.now(ZoneOffset.UTC);
        Demo.of(2027, people, new Span(month.minusMonths(1).atDay(1), LocalDate.now(ZoneOffset.UTC)))
                .transactions()
                .forEach(transaction -> answered(ehr.post("", transaction), 200));
        StringBuilder report = new StringBuilder("| | first, ms | median ms | CPU ms |\n| --- | --- | --- | --- |\n");
        advice().forEach((name, request) -> report.append(row(name, request)));
        lists().forEach((name, path) -> row(name, () -> ehr.get(path)));
        lists().forEach((name, path) -> report.append(row(name + ", " + appointments(), () -> ehr.get(path))));
        multiply();
        lists().forEach((name, path) -> report.append(row(name + ", " + appointments(), () -> ehr.get(path))));
        Files.writeString(Path.of("target/care-cost.md"), report);
    }

    private interface Request {
        Answer send();
    }

    private String row(String name, Request request) {
        long begin = System.nanoTime();
        answered(request.send(), 200);
        double first = (System.nanoTime() - begin) / 1e6;
        Sample.of(server).add(A_TIME, request::send);
        Sample sample = Sample.of(server);
        sample.add(times, request::send);
        return String.format(Locale.ROOT, "| %s | %.0f | %.1f | %.1f |%n", name, first, sample.median(), sample.cpu());
    }

    private static Map<String, String> lists() {
        String facility = "supporting-info=Organization/" + FACILITY;
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("`$visits-due` of a CSCom", "Organization/" + FACILITY + "/$visits-due");
        lists.put("search: due today", "Appointment?status=proposed&" + facility + "&date=" + today);
        lists.put(
                "search: absent",
                "Appointment?status=proposed&" + facility + "&date=lt" + today + "&requested-period=ge" + today);
        lists.put("search: overdue", "Appointment?status=proposed&" + facility + "&requested-period=eb" + today);
        lists.put("search: at a stop, today", "Appointment?status=proposed&location=demo-stop-1&date=" + today);
        return lists;
    }

    private Map<String, Request> advice() {
        String child = patientOf("urenas");
        String mother = patientOf("cpn");
        Map<String, Request> advice = new LinkedHashMap<>();
        advice.put(
                "`$apply` of the antenatal plan",
                () -> ehr.get("PlanDefinition/ml-antenatal-care/$apply?subject=" + mother));
        advice.put("`$antenatal-follow-up`", () -> ehr.get(mother + "/$antenatal-follow-up"));
        advice.put("CDS Hooks, `antenatal-patient-view`", () -> hook("antenatal-patient-view", mother));
        advice.put("CDS Hooks, `malnutrition-patient-view`", () -> hook("malnutrition-patient-view", child));
        advice.put("`$malnutrition-follow-up`", () -> ehr.get(child + "/$malnutrition-follow-up"));
        advice.put("`$immunizations-due`", () -> ehr.get(child + "/$immunizations-due"));
        advice.put("`$malnutrition-balance`", () -> ehr.get("Organization/" + FACILITY + "/$malnutrition-balance"));
        advice.put("`$growth-chart`, SVG", () -> ehr.get(child + "/$growth-chart"));
        advice.put("`$growth-chart`, PNG", () -> ehr.get(child + "/$growth-chart?format=png"));
        return advice;
    }

    private Answer hook(String service, String patient) {
        return ehr.to(server.address())
                .post(
                        "cds-services/" + service,
                        "application/json",
                        "{\"hook\":\"patient-view\",\"hookInstance\":\"%s\",\"context\":{\"userId\":\"Practitioner/1\",\"patientId\":\"%s\"}}"
                                .formatted(UUID.randomUUID(), patient.substring("Patient/".length())));
    }

    private String patientOf(String care) {
        Bundle found =
                ehr.get("EpisodeOfCare?status=active&_count=1&type=" + care).bundle();
        return ((EpisodeOfCare) found.getEntryFirstRep().getResource())
                .getPatient()
                .getReference();
    }

    private static void answered(Answer answer, int status) {
        if (answer.status() != status) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
    }

    private String appointments() {
        return server.database()
                .sql("SELECT count(*) || ' appointments' FROM hfj_resource WHERE res_type = 'Appointment'")
                .query(String.class)
                .single();
    }

    /**
     * The same appointments in so many other cercles, as rows: each of other people, at other facilities and stops, so
     * that the lists of one facility stay as long as they are.
     */
    private void multiply() {
        copy("hfj_resource", "res_type", Set.of("res_id"));
        copy("hfj_res_ver", "res_type", Set.of("pid", "res_id"));
        for (String index : List.of("hfj_spidx_date", "hfj_spidx_token", "hfj_spidx_string")) {
            copy(index, "res_type", Set.of("sp_id", "res_id"));
        }
        copy("hfj_res_link", "source_resource_type", Set.of("pid", "src_resource_id", "target_resource_id"));
        server.database().sql("VACUUM ANALYZE").update();
    }

    /**
     * Of a table the rows that are of appointments.
     *
     * @param type the column that says so
     * @param ids the columns with ids, which are others in each cercle
     */
    private void copy(String table, String type, Set<String> ids) {
        List<String> columns = server.database()
                .sql(
                        "SELECT column_name FROM information_schema.columns WHERE table_name = ? AND table_schema = 'public'"
                                + " AND is_generated = 'NEVER'")
                .param(table)
                .query(String.class)
                .list();
        String values = columns.stream()
                .map(column -> "t." + column + other(column, ids))
                .collect(Collectors.joining(", "));
        server.database()
                .sql(
                        "INSERT INTO %s (%s) SELECT %s FROM %s t, generate_series(1::bigint, %d) k WHERE %s = 'Appointment'"
                                .formatted(table, String.join(", ", columns), values, table, cercles, type))
                .update();
    }

    private static String other(String column, Set<String> ids) {
        if (column.equals("fhir_id")) {
            return " || '-' || k";
        }
        return ids.contains(column) ? " + k * 1000000000" : "";
    }
}
