package ml.keneya.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The invented cercle is taken by the server, whole, and what the server makes of it is what WHO's tables, the
 * calendars and a register say. With {@code -Ddemo.people} it is as large as wished, and of another month that is over
 * with {@code -Ddemo.month}: who was born in the last eight weeks is expected too.
 */
@FhirServerTest
class DemoLoadTest {

    private static final int PEOPLE = Integer.getInteger("demo.people", 500);
    private static final Span SEPTEMBER = month(YearMonth.of(2025, 9));
    private static final YearMonth MONTH = YearMonth.parse(System.getProperty("demo.month", "2025-09"));
    private static final Span SPAN = month(MONTH);
    /** A token lives for a quarter of an hour. */
    private static final int REQUESTS_BY_A_TOKEN = 500;

    @Autowired
    private TestServer server;

    private FhirClient ehr;
    private int requests;

    private static Span month(YearMonth month) {
        return new Span(month.atDay(1), month.atEndOfMonth());
    }

    @Test
    void theServerTakesItWholeAndComputesWhatTheRecordsSay() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        List<String> refused = new ArrayList<>();
        Sent sent = new Sent();
        Demo.of(2027, PEOPLE, SPAN).transactions().forEach(transaction -> {
            Answer answer = ehr().post("", Endings.untold(transaction));
            if (answer.status() != 200) {
                refused.add(answer.body());
            }
            sent.add(transaction);
        });
        assertThat(refused).isEmpty();

        Map<String, String> stored = new TreeMap<>();
        Map<String, String> expected = new TreeMap<>();
        List<EpisodeOfCare> episodes = new ArrayList<>();
        List<Appointment> kept = new ArrayList<>();
        sent.of(Patient.class).forEach(patient -> {
            stored.putAll(DerivedValues.stored(of(Observation.class, "", patient)));
            expected.putAll(DerivedValues.expected(patient, sent.ofPatient(patient)));
            episodes.addAll(of(EpisodeOfCare.class, "", patient));
            kept.addAll(of(Appointment.class, "&identifier=https://keneya.ml/sid/due-visit|", patient));
        });

        assertThat(stored).hasSizeGreaterThan(PEOPLE / 10).isEqualTo(expected);
        Map<String, String> endings = Endings.of(sent.of(EpisodeOfCare.class));
        assertThat(endings.values())
                .anyMatch(ending -> ending.endsWith(" live-birth"))
                .anyMatch(ending -> ending.endsWith(" gueri"));
        assertThat(Endings.of(episodes.stream())).isEqualTo(endings);
        // By the day of each write the server tells who is too old, or whose contact has begun: one that midnight fell
        // into
        // has no single answer.
        assumeThat(LocalDate.now(ZoneOffset.UTC)).isEqualTo(today);
        DueVisits visits = new DueVisits(sent);
        Map<String, String> due = visits.expected(today);
        assertThat(due.values())
                .extracting(visit -> visit.substring(0, visit.indexOf(' ')))
                .contains("cpn", "cpon", "urenas", "urenam");
        assertThat(DueVisits.stored(kept)).isEqualTo(due);
        assertThat(DueVisits.storedVaccines(kept))
                .hasSizeGreaterThan(PEOPLE / 20)
                .isEqualTo(visits.vaccines(today));
        Map<String, Integer> balance = MonthlyBalance.expected(sent, SPAN);
        assertThat(balance.keySet())
                .extracting(row -> row.substring(row.lastIndexOf(' ') + 1))
                .contains("debut", "admis", "gueris", "fin");
        assertThat(balances(sent)).isEqualTo(balance);
    }

    private <T extends Resource> List<T> of(Class<T> type, String more, Patient patient) {
        Bundle page = ehr().get(type.getSimpleName() + "?_count=500&patient=" + patient.getIdPart() + more)
                .bundle();
        assertThat(page.getLink("next")).isNull();
        return page.getEntry().stream()
                .map(entry -> entry.getResource())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private Map<String, Integer> balances(Sent sent) {
        Map<String, Integer> balances = new TreeMap<>();
        sent.of(Organization.class)
                .map(place -> "Organization/" + place.getIdPart())
                .forEach(place -> {
                    Answer balance = ehr().get(place + "/$malnutrition-balance?month=" + MONTH);
                    assertThat(balance.status()).describedAs(balance.body()).isEqualTo(200);
                    balances.putAll(MonthlyBalance.reported(place, balance.resource(MeasureReport.class)));
                });
        return balances;
    }

    private FhirClient ehr() {
        if (requests++ % REQUESTS_BY_A_TOKEN == 0) {
            ehr = server.renewed(server.ehr());
        }
        return ehr;
    }

    @Test
    void sentAgainItChangesNothing() {
        FhirClient ehr = server.ehr();
        List<Bundle> sent = Demo.of(2028, 40, SEPTEMBER).transactions().limit(2).toList();
        Bundle places = sent.get(0);
        Bundle family = sent.get(1);
        // The other test counts the treatments of the same facilities.
        assertThat(family.getEntry().stream().map(BundleEntryComponent::getResource))
                .noneMatch(record -> record instanceof EpisodeOfCare episode && MonthlyBalance.isOfAUnit(episode));
        assertThat(ehr.post("", places).status()).isEqualTo(200);
        assertThat(ehr.post("", family).status()).isEqualTo(200);

        Answer again = ehr.post("", family);

        assertThat(again.bundle().getEntry())
                .allSatisfy(entry -> assertThat(entry.getResponse().getEtag()).isEqualTo("W/\"1\""));
    }
}
