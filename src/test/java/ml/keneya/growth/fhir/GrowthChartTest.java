package ml.keneya.growth.fhir;

import static ml.keneya.growth.fhir.ChildRecords.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code Patient/$growth-chart}, asked over HTTP. Who may ask is in {@link GrowthOperationTest}. */
@FhirServerTest
class GrowthChartTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 17);

    @Autowired
    private TestServer server;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "format=gif | format est l’un de : svg, png | format is one of: svg, png",
                "width=100 | width va de 320 à | width is from 320 to",
                "width=100000 | width va de 320 à | width is from 320 to",
                "index=wfa-z&index=bmi | index est l’un de : wfa-z, lhfa-z | index is one of: wfa-z, lhfa-z",
            })
    void whatCannotBeTakenIsToldWithWhereAndHowToMendIt(String query, String french, String english) {
        String girl = weighed();

        Answer refused = server.ehr().get("Patient/" + girl + "/$growth-chart?" + query);
        Answer inEnglish =
                server.ehr().with("Accept-Language", "en").get("Patient/" + girl + "/$growth-chart?" + query);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        OperationOutcomeIssueComponent issue = refused.outcome().getIssueFirstRep();
        assertThat(issue.getDiagnostics()).contains(french);
        assertThat(issue.getExpression().get(0).getValue()).contains(query.replaceFirst("=.*", ""));
        assertThat(inEnglish.outcome().getIssueFirstRep().getDiagnostics()).contains(english);
    }

    @Test
    void withoutASexThereIsNoStandard() {
        Patient child = ChildRecords.girl();
        child.setGender(AdministrativeGender.UNKNOWN);
        String id = server.ehr().post("Patient", child).id();

        Answer refused = server.ehr().get("Patient/" + id + "/$growth-chart");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("l’OMS a une norme pour les garçons");
    }

    @Test
    void itIsAnSvgInFrenchUnlessSomethingElseIsAskedFor() {
        String girl = weighed();

        Answer answer = server.ehr().get("Patient/" + girl + "/$growth-chart");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("image/svg+xml"));
        assertThat(texts(answer.body()))
                .contains(
                        "Fanta Touré",
                        "Fille, née le 3 janvier 2025",
                        "Poids pour âge (kg)",
                        "Taille pour âge (cm)",
                        "Poids pour taille, couché (kg)",
                        "PB pour âge (mm)",
                        "112 Œ",
                        "MAS < 115",
                        "MAM < 125")
                .doesNotContain(
                        "Périmètre crânien pour âge (cm)", "IMC pour âge (kg/m²)", "Poids pour taille, debout (kg)");
        assertThat(texts(server.ehr()
                        .with("Accept-Language", "en")
                        .get("Patient/" + girl + "/$growth-chart")
                        .body()))
                .contains("Girl, born on 3 January 2025", "Weight for age (kg)", "112 O", "SAM < 115");
    }

    @Test
    void itShowsThePanelsThatAreAskedFor() {
        String girl = weighed();

        assertThat(texts(server.ehr()
                        .get("Patient/" + girl + "/$growth-chart?index=bmifa-z&index=hcfa-z")
                        .body()))
                .contains("IMC pour âge (kg/m²)", "Périmètre crânien pour âge (cm)")
                .doesNotContain("Poids pour âge (kg)");
    }

    @Test
    void anAppTakesItAsAnImageAndAsFhir() throws IOException {
        String girl = weighed();
        FhirClient ehr = server.ehr();

        Answer png = ehr.with("Accept", "image/png").get("Patient/" + girl + "/$growth-chart?width=360");
        Answer fhir = ehr.with("Accept", "application/fhir+json")
                .get("Patient/" + girl + "/$growth-chart?format=png&width=360");

        assertThat(png.status()).isEqualTo(200);
        assertThat(png.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("image/png"));
        Binary binary = fhir.resource(Binary.class);
        assertThat(binary.getContentType()).isEqualTo("image/png");
        assertThat(binary.getSecurityContext().getReference()).isEqualTo("Patient/" + girl);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(binary.getData()));
        assertThat(image.getWidth()).isEqualTo(720);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image/svg+xml;q=0.1, image/png | image/png",
                "image/png;q=0.9, image/svg+xml | image/svg+xml",
                "image/png, image/svg+xml | image/png",
                "image/png;q=0 | image/svg+xml",
                "image/webp, */* | image/svg+xml",
                "image/png;q=much | image/svg+xml",
                "picture | image/svg+xml",
            })
    void itIsAnImageOfThePreferredType(String accept, String type) {
        String girl = server.ehr().post("Patient", ChildRecords.girl()).id();

        Answer answer = server.ehr().with("Accept", accept).get("Patient/" + girl + "/$growth-chart?width=360");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(answered -> assertThat(answered).startsWith(type));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-01-01 | Fille, née le 1er janvier 2025 | Girl, born on 1 January 2025",
                "2025-06 | Fille, née en juin 2025 | Girl, born in June 2025",
                "2025 | Fille, née en 2025 | Girl, born in 2025",
            })
    void theBirthIsToldAsExactlyAsItIsKnown(String birth, String french, String english) {
        Patient child = ChildRecords.girl();
        child.setBirthDateElement(new DateType(birth));
        String chart = "Patient/" + server.ehr().post("Patient", child).id() + "/$growth-chart";

        assertThat(texts(server.ehr().get(chart).body())).contains(french);
        assertThat(texts(server.ehr().with("Accept-Language", "en").get(chart).body()))
                .contains(english);
    }

    @Test
    void ofWhomNobodyKnowsTheBirthThereIsWeightForLengthAlone() {
        FhirClient ehr = server.ehr();
        Patient child = ChildRecords.girl();
        DateType unknown = new DateType();
        unknown.addExtension("http://hl7.org/fhir/StructureDefinition/data-absent-reason", new CodeType("unknown"));
        child.setBirthDateElement(unknown);
        String girl = ehr.post("Patient", child).id();
        List.of(ChildRecords.weight(girl, "10.4"), ChildRecords.length(girl, "82.1"))
                .forEach(each ->
                        assertThat(ehr.post("Observation", each).status()).isEqualTo(201));

        Answer answer = ehr.get("Patient/" + girl + "/$growth-chart");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(texts(answer.body()))
                .contains("Fille, naissance inconnue", "Poids pour taille, couché (kg)")
                .doesNotContain("Poids pour âge (kg)", "Taille pour âge (cm)", "PB pour âge (mm)");
    }

    @Test
    void whoseAgeWasEstimatedStandsAtItAsUncertain() {
        FhirClient ehr = server.ehr();
        Patient child = ChildRecords.girl();
        child.setBirthDateElement(null);
        Extension estimate = child.addExtension().setUrl(EstimatedAge.URL);
        estimate.addExtension(
                "age",
                new Quantity()
                        .setValue(18)
                        .setSystem("http://unitsofmeasure.org")
                        .setCode("mo"));
        estimate.addExtension("recorded", new DateType(DAY.toString()));
        String girl = ehr.post("Patient", child).id();
        assertThat(ehr.post("Observation", ChildRecords.weight(girl, "10.4")).status())
                .isEqualTo(201);

        assertThat(texts(ehr.get("Patient/" + girl + "/$growth-chart").body()))
                .contains("Fille, naissance inconnue", "Poids pour âge (kg)")
                .anyMatch(legend -> legend.contains("âge incertain"));
    }

    /** With oedema there is no score that would say so. */
    @Test
    void aLengthOutsideTheStandardHasNoPlaceOnIt() {
        FhirClient ehr = server.ehr();
        String girl = ehr.post("Patient", ChildRecords.girl()).id();
        List.of(
                        ChildRecords.oedema(girl, "plus2"),
                        ChildRecords.weight(girl, "10.4"),
                        ChildRecords.measure(girl, "http://loinc.org", "8308-9", "162", "cm"))
                .forEach(each ->
                        assertThat(ehr.post("Observation", each).status()).isEqualTo(201));

        Answer answer = ehr.get("Patient/" + girl + "/$growth-chart");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(texts(answer.body()))
                .contains("Poids pour âge (kg)", "Taille pour âge (cm)")
                .doesNotContain("Poids pour taille, couché (kg)", "Poids pour taille, debout (kg)");
    }

    @Test
    void aHeightAfterTwoYearsHasItsOwnPanel() {
        FhirClient ehr = server.ehr();
        Patient child = ChildRecords.girl();
        child.setBirthDateElement(new DateType("2024-01-03"));
        String girl = ehr.post("Patient", child).id();
        List.of(
                        on(DAY.minusDays(400), ChildRecords.weight(girl, "9.9")),
                        on(DAY.minusDays(400), ChildRecords.length(girl, "81")),
                        ChildRecords.weight(girl, "12.9"),
                        ChildRecords.measure(girl, "http://loinc.org", "8308-9", "91.3", "cm"))
                .forEach(each ->
                        assertThat(ehr.post("Observation", each).status()).isEqualTo(201));

        assertThat(texts(ehr.get("Patient/" + girl + "/$growth-chart").body()))
                .contains("Poids pour taille, couché (kg)", "Poids pour taille, debout (kg)");
    }

    @Test
    void whoIsKnownByACodeIsCalledByIt() {
        FhirClient cleared = server.clearedEhr();
        String code = "S-" + java.util.UUID.randomUUID();
        Patient survivor = Someone.survivor(code);
        survivor.setBirthDateElement(new DateType("2025-01"));
        String id = cleared.post("Patient", survivor).id();

        assertThat(texts(cleared.get("Patient/" + id + "/$growth-chart").body()))
                .contains(code, "Fille, née en janvier 2025");
    }

    /** A girl of whom five things were measured on two days. */
    private String weighed() {
        FhirClient ehr = server.ehr();
        String girl = ehr.post("Patient", ChildRecords.girl()).id();
        List.of(
                        on(DAY.minusDays(90), ChildRecords.weight(girl, "10.4")),
                        on(DAY.minusDays(90), ChildRecords.length(girl, "82.1")),
                        on(DAY.minusDays(90), ChildRecords.measure(girl, GrowthIndex.SYSTEM, "muac", "131", "mm")),
                        ChildRecords.measure(girl, GrowthIndex.SYSTEM, "muac", "112", "mm"),
                        ChildRecords.oedema(girl, "plus2"))
                .forEach(each ->
                        assertThat(ehr.post("Observation", each).status()).isEqualTo(201));
        return girl;
    }

    @Test
    void oedemaIsShownOnADayOnWhichNothingElseWasMeasured() {
        FhirClient ehr = server.ehr();
        String girl = ehr.post("Patient", ChildRecords.girl()).id();
        ehr.post("Observation", on(DAY.minusDays(7), ChildRecords.weight(girl, "10.4")));
        ehr.post("Observation", ChildRecords.oedema(girl, "plus3"));

        assertThat(texts(ehr.get("Patient/" + girl + "/$growth-chart").body()))
                .contains("Œ")
                .anyMatch(text -> text.contains("Œ : œdèmes"));
    }

    @Test
    void whoIsGrownHasNoChart() {
        FhirClient ehr = server.ehr();
        Patient woman = ChildRecords.girl();
        woman.setBirthDateElement(new DateType("1990-01-01"));
        String id = ehr.post("Patient", woman).id();
        ehr.post("Observation", ChildRecords.weight(id, "60"));

        Answer refused = ehr.get("Patient/" + id + "/$growth-chart");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.outcome().getIssueFirstRep().getDiagnostics()).contains("plus de cinq ans");
    }

    private static List<String> texts(String svg) {
        Document document = Jsoup.parse(svg, Parser.xmlParser());
        return document.select("text").eachText();
    }
}
