package ml.keneya.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An invented cercle of fifty thousand people in the month after the rains. */
class InventedCercleTest {

    private static final Span SPAN = new Span(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
    private static final int PEOPLE = 50_000;

    private static List<Resource> records;

    @BeforeAll
    static void generate() {
        records = resources(Demo.of(2027, PEOPLE, SPAN));
    }

    @Test
    void aMonthHasFourHundredMothersAndFifteenHundredChildren() {
        LocalDate fiveYearsBefore = SPAN.last().minusYears(5);
        Set<String> children = of(Patient.class)
                .filter(patient -> born(patient).isAfter(fiveYearsBefore))
                .map(Resource::getIdPart)
                .collect(Collectors.toSet());
        Set<String> mothers = episodes("cpn")
                .map(EpisodeOfCare::getPatient)
                .map(each -> each.getReference())
                .collect(Collectors.toSet());

        assertThat(children).hasSizeGreaterThan(1_500);
        assertThat(mothers).hasSizeGreaterThan(400);
    }

    @Test
    void treatmentsEndInEveryWayTheyDo() {
        assertThat(outcomes("ml-cmam-exit-outcome")).contains("gueri", "abandon", "non-repondant", "transfert-urenas");
        assertThat(outcomes("ml-cmam-admission-type")).contains("nouveau", "readmission", "transfert");
        assertThat(outcomes("ml-anc-closure")).contains("live-birth", "stillbirth", "lost");
        assertThat(of(Patient.class).filter(Patient::hasMultipleBirthIntegerType))
                .isNotEmpty();
        assertThat(of(Encounter.class).filter(visit -> visit.getStatus() == Encounter.EncounterStatus.CANCELLED))
                .isNotEmpty();
        assertThat(of(Observation.class).filter(each -> each.getStatus() == ObservationStatus.CORRECTED))
                .isNotEmpty();
    }

    @Test
    void whatIsCountedIsAsOftenAsAssumed() {
        List<String> exits = outcomes("ml-cmam-exit-outcome");
        assertThat(share(exits, "abandon")).isCloseTo(0.08, within(0.05));
        List<String> closures = outcomes("ml-anc-closure");
        assertThat(share(closures, "stillbirth")).isCloseTo(0.023, within(0.02));
        double light = share(
                of(Observation.class)
                        .filter(each -> code(each).equals("8339-4"))
                        .map(each -> each.getValueQuantity().getValue().doubleValue() < 2500 ? "light" : "not")
                        .toList(),
                "light");
        assertThat(light).isCloseTo(0.14, within(0.08));
    }

    @Test
    void theSameSeedGivesTheSameAndAnotherSomethingElse(@TempDir Path folder) throws IOException {
        Map<String, Integer> counts = Demo.of(7, 2_000, SPAN).write(folder.resolve("a"));
        Demo.of(7, 2_000, SPAN).write(folder.resolve("b"));
        Demo.of(8, 2_000, SPAN).write(folder.resolve("c"));

        assertThat(counts).containsKeys("transactions", "Patient", "Observation", "EpisodeOfCare");
        for (String type : counts.keySet()) {
            Path first = folder.resolve("a").resolve(type + ".ndjson");
            assertThat(first).hasSameTextualContentAs(folder.resolve("b").resolve(type + ".ndjson"));
            assertThat(Files.readAllLines(first)).hasSize(counts.get(type));
        }
        assertThat(Files.mismatch(folder.resolve("a/Patient.ndjson"), folder.resolve("c/Patient.ndjson")))
                .isNotNegative();
    }

    @Test
    void ofWhatChangesTheFilesHaveTheLast(@TempDir Path folder) throws IOException {
        Map<String, Integer> counts = Demo.of(7, 4_000, SPAN).write(folder);
        Set<String> ids = Files.readAllLines(folder.resolve("EpisodeOfCare.ndjson")).stream()
                .map(line -> FhirContext.forR4Cached().newJsonParser().parseResource(EpisodeOfCare.class, line))
                .map(EpisodeOfCare::getIdPart)
                .collect(Collectors.toSet());

        assertThat(ids).hasSize(counts.get("EpisodeOfCare"));
        assertThat(Demo.of(7, 4_000, SPAN)
                        .transactions()
                        .flatMap(each -> each.getEntry().stream())
                        .filter(entry -> entry.getResource() instanceof EpisodeOfCare))
                .hasSizeGreaterThan(ids.size());
    }

    @Test
    void nobodyIsNoCercleAndNoSpanEndsBeforeItBegins() {
        assertThatThrownBy(() -> Demo.of(1, 0, SPAN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Span(SPAN.last(), SPAN.first())).isInstanceOf(IllegalArgumentException.class);
    }

    private static double share(List<String> all, String which) {
        return all.stream().filter(which::equals).count() / (double) all.size();
    }

    private static List<String> outcomes(String extension) {
        return of(EpisodeOfCare.class)
                .flatMap(episode -> episode.getExtension().stream())
                .filter(each -> each.getUrl().endsWith('/' + extension))
                .map(each -> each.getValue().primitiveValue())
                .toList();
    }

    private static Stream<EpisodeOfCare> episodes(String type) {
        return of(EpisodeOfCare.class)
                .filter(each ->
                        each.getTypeFirstRep().getCodingFirstRep().getCode().equals(type));
    }

    private static String code(Observation observation) {
        return observation.getCode().getCodingFirstRep().getCode();
    }

    private static LocalDate born(Patient patient) {
        return LocalDate.parse(patient.getBirthDateElement().getValueAsString());
    }

    private static <R extends Resource> Stream<R> of(Class<R> type) {
        return records.stream().filter(type::isInstance).map(type::cast);
    }

    /** The last of each. */
    private static List<Resource> resources(Demo demo) {
        return List.copyOf(demo.transactions()
                .map(Bundle::getEntry)
                .flatMap(List::stream)
                .map(entry -> entry.getResource())
                .collect(Collectors.toMap(
                        each -> each.fhirType() + '/' + each.getIdPart(), each -> each, (before, after) -> after))
                .values());
    }
}
