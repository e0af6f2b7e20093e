package ml.keneya.growth.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code $z-score}, asked over HTTP. */
@FhirServerTest
class ZScoreOperationTest {

    private static final CSVFormat TABLE =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build();

    private static final Map<String, String> COLUMNS = Map.of(
            "waz", "wfa-z",
            "haz", "lhfa-z",
            "whz", "wfh-z",
            "bmiz", "bmifa-z",
            "acz", "acfa-z");

    @Autowired
    private TestServer server;

    @Test
    void aStrangerIsTurnedAway() {
        assertThat(server.stranger().post("$z-score", asked(aGirl())).status()).isEqualTo(401);
    }

    /** What a child is does not belong in an address, which is logged and kept. */
    @Test
    void itIsPosted() {
        Answer refused = server.ehr().get("$z-score");

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.outcome().getIssueFirstRep().getDiagnostics())
                .isEqualTo("Cette opération ne se demande pas par GET : employez POST.");
    }

    @Test
    void whateverTheScopeItIsAnswered() {
        assertThat(server.clientFor("system/Location.r")
                        .post("$z-score", asked(aGirl()))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "muac | valueDecimal 11.4 | muac va de 60 à 500 mm | muac is from 60 to 500 mm",
                "weight | valueString lourd | weight est un nombre en kg | weight is a number in kg",
                "weight | valueQuantity 7900 g | weight est un nombre en kg | weight is a number in kg",
                "sex | valueCode fille | sex est l’un de : male, female, other, unknown | sex is one of: male",
                "position | valueCode assis | position est l’un de : lying, standing, unknown | position is one of: lying",
                "ageInDays | valueInteger -1 | ageInDays est un nombre entier | ageInDays is a whole number",
                "birthDate | valueDate 2025-06-12 | Avec birthDate il faut | With birthDate the day",
                "measured | valueString hier | measured est le jour de la mesure, une date entière | measured is the day of the measurement, a whole date",
                "measured | valueDate 2026-11 | measured est le jour de la mesure, une date entière | measured is the day of the measurement, a whole date",
                "poids | valueDecimal 7.9 | Cette partie n’existe pas. Les parties possibles : id, sex, | There is no such part. The possible ones: id, sex,",
            })
    void whatCannotBeTakenIsToldWithWhereAndHowToMendIt(String part, String value, String french, String english) {
        Parameters asked = asked(aGirl());
        asked.getParameterFirstRep().getPart().removeIf(each -> each.getName().equals(part));
        asked.getParameterFirstRep().addPart().setName(part).setValue(value(value));

        Answer refused = server.ehr().post("$z-score", asked);
        Answer inEnglish = server.ehr().with("Accept-Language", "en").post("$z-score", asked);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        OperationOutcomeIssueComponent issue = refused.outcome().getIssueFirstRep();
        assertThat(issue.getDiagnostics()).contains(french);
        assertThat(issue.getExpression().get(0).getValue()).startsWith("Parameters.parameter[0]");
        assertThat(inEnglish.outcome().getIssueFirstRep().getDiagnostics()).contains(english);
    }

    @ParameterizedTest
    @CsvSource({"ageInDays, Integer", "measured, Date", "muac, Decimal", "id, String"})
    void whyAValueIsNotKnownIsNoValue(String part, String type) {
        String asked = """
                {"resourceType": "Parameters", "parameter": [{"name": "child", "part": [
                  {"name": "%s", "_value%s": {"extension": [
                    {"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "unknown"}]}}]}]}
                """.formatted(part, type);

        Answer refused = server.ehr().post("$z-score", "application/fhir+json", asked);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.outcome().getIssue()).singleElement().satisfies(issue -> {
            assertThat(issue.getDiagnostics()).isEqualTo(part + " n’a pas de valeur : la donner, ou l’enlever.");
            assertThat(issue.getExpression().get(0).getValue()).isEqualTo("Parameters.parameter[0].part[0]");
        });
    }

    /** Its answer would be a parameter without a value, which is none (inv-1). */
    @Test
    void aChildOfWhomNothingWasMeasuredIsRefused() {
        for (ParametersParameterComponent child :
                List.of(child(Map.of()), child(Map.of("sex", new CodeType("male"), "ageInDays", new IntegerType(9))))) {
            Answer refused = server.ehr().with("Accept-Language", "en").post("$z-score", asked(child));

            assertThat(refused.status()).as(refused.body()).isEqualTo(400);
            assertThat(refused.outcome().getIssueFirstRep().getDiagnostics())
                    .isEqualTo("Nothing was measured of this child. Give at least one part of: weight, length,"
                            + " headCircumference, muac, oedema.");
        }
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Parameters asked = asked(
                child(Map.of("muac", new DecimalType("11.4"), "sex", new CodeType("x"))),
                aGirl(),
                child(Map.of("ageInDays", new IntegerType(3), "ageInMonths", new IntegerType(3))));

        OperationOutcome outcome = server.ehr().post("$z-score", asked).outcome();

        assertThat(outcome.getIssue())
                .extracting(issue -> issue.getExpression().get(0).getValue().replaceAll("part\\[\\d].*", "part"))
                .containsExactlyInAnyOrder(
                        "Parameters.parameter[0].part", "Parameters.parameter[0].part", "Parameters.parameter[2]");
    }

    @Test
    void itIsAskedOfOneChildAtLeastAndOfAThousandAtMost() {
        Parameters many = new Parameters();
        for (int i = 0; i <= 1_000; i++) {
            many.addParameter(child(Map.of("muac", new DecimalType(112))));
        }

        assertThat(server.ehr().post("$z-score", new Parameters()).status()).isEqualTo(400);
        assertThat(server.ehr().post("$z-score", many).status()).isEqualTo(400);
        many.getParameter().remove(0);
        assertThat(server.ehr().post("$z-score", many).status()).isEqualTo(200);
    }

    @Test
    void eachWorkedExampleHasItsScoresToAHundredth() throws IOException {
        List<CSVRecord> examples = examples();
        Parameters asked = new Parameters();
        examples.forEach(example -> asked.addParameter(child(example)));

        Answer answer = server.ehr().post("$z-score", asked);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<ParametersParameterComponent> children =
                answer.resource(Parameters.class).getParameter();
        assertThat(children).hasSameSizeAs(examples);
        for (int i = 0; i < children.size(); i++) {
            for (Map.Entry<String, String> column : COLUMNS.entrySet()) {
                String known = examples.get(i).get(column.getKey());
                if (known.equals("none")) {
                    assertThat(text(score(children.get(i), column.getValue()), "reason"))
                            .as("%s %s", examples.get(i), column)
                            .isNotEmpty();
                } else if (!known.isEmpty()) {
                    assertThat(number(score(children.get(i), column.getValue()), "value"))
                            .as("%s %s", examples.get(i), column)
                            .isCloseTo(new BigDecimal(known), within(new BigDecimal("0.01")));
                }
            }
        }
    }

    @Test
    void theHeadIsScoredToo() {
        // The median of a girl at birth.
        ParametersParameterComponent girl = answered(child(Map.of(
                "sex",
                new CodeType("female"),
                "ageInDays",
                new IntegerType(0),
                "headCircumference",
                new DecimalType("33.8787"))));

        assertThat(number(score(girl, "hcfa-z"), "value")).isEqualByComparingTo("0");
    }

    @Test
    void malnutritionIsToldByEachCriterionApartWithItsSource() {
        ParametersParameterComponent answer = answered(child(Map.of(
                "sex", new CodeType("female"),
                "ageInDays", new IntegerType(400),
                "weight", quantity("6.3", "kg"),
                "length", quantity("70", "cm"),
                "position", new CodeType("lying"),
                "muac", quantity("114", "mm"),
                "oedema", new BooleanType(false))));

        assertThat(classes(answer)).containsExactly("muac-sam true", "whz-mam true", "oedema-normal true");
        assertThat(part(answer, "classification").getPart())
                .filteredOn(part -> part.getName().equals("source"))
                .singleElement()
                .satisfies(source -> assertThat(source.getValue().toString()).contains("2023"));
        assertThat(text(part(answer, "classification"), "text"))
                .isEqualTo("Selon le PB : malnutrition aiguë sévère (MAS).");
        assertThat(text(score(answer, "wfh-z"), "text")).isEqualTo("Poids pour taille : -3,00 z.");
    }

    @Test
    void withOedemaNothingOfWeightIsComputed() {
        ParametersParameterComponent answer = answered(child(Map.of(
                "sex", new CodeType("male"),
                "ageInDays", new IntegerType(400),
                "weight", quantity("7", "kg"),
                "length", quantity("70", "cm"),
                "oedema", new CodeType("plus2"))));

        assertThat(List.of("wfa-z", "wfh-z", "bmifa-z"))
                .allSatisfy(
                        code -> assertThat(text(score(answer, code), "reason")).isEqualTo("oedema"));
        assertThat(score(answer, "lhfa-z").getPart())
                .anyMatch(part -> part.getName().equals("value"));
        assertThat(classes(answer)).containsExactly("oedema-sam true");
    }

    @Test
    void anInfantsThresholdIsStillToBeConfirmed() {
        ParametersParameterComponent answer = answered(child(Map.of(
                "sex",
                new CodeType("female"),
                "ageInDays",
                new IntegerType(90),
                "weight",
                quantity("4.5", "kg"),
                "length",
                quantity("60.4", "cm"))));

        assertThat(classes(answer)).containsExactly("whz-sam false");
        assertThat(text(part(answer, "classification"), "text")).endsWith("Seuil à confirmer [M].");
    }

    @Test
    void aMonthOfBirthGivesARangeAndAnUnknownSexAReason() {
        ParametersParameterComponent born = answered(child(Map.of(
                "sex", new CodeType("male"),
                "birthDate", new DateType("2025-06"),
                "measured", new DateType("2026-11-17"),
                "weight", quantity("7.9", "kg"))));
        ParametersParameterComponent known = answered(child(Map.of(
                "sex",
                new CodeType("unknown"),
                "ageInMonths",
                new IntegerType(14),
                "weight",
                quantity("7.9", "kg"),
                "muac",
                quantity("124", "mm"))));

        ParametersParameterComponent range = score(born, "wfa-z");
        assertThat(number(range, "least")).isLessThan(number(range, "most"));
        assertThat(text(range, "text")).contains("car le jour de naissance n’est pas connu");
        assertThat(text(score(known, "wfa-z"), "reason")).isEqualTo("sex-unknown");
        assertThat(classes(known)).containsExactly("muac-mam true");
    }

    /** The thresholds of MUAC begin on that day. */
    @Test
    void whoHasCompletedSixMonthsIsClassifiedByMuac() {
        ParametersParameterComponent answer = answered(child(Map.of(
                "sex", new CodeType("female"), "ageInMonths", new IntegerType(6), "muac", quantity("110", "mm"))));

        assertThat(classes(answer)).containsExactly("muac-sam true");
    }

    /** Of whoever is older his height is wanted: one standard, and nothing is corrected. */
    @Test
    void whoHasCompletedTwoYearsIsComparedWithHeightsAlone() {
        ParametersParameterComponent answer = answered(child(Map.of(
                "sex", new CodeType("female"),
                "ageInMonths", new IntegerType(24),
                "weight", quantity("11.8", "kg"),
                "length", quantity("86", "cm"),
                "position", new CodeType("standing"))));

        assertThat(score(answer, "wfh-z").getPart())
                .extracting(ParametersParameterComponent::getName)
                .contains("value")
                .doesNotContain("least", "most");
    }

    @Test
    void anImplausibleScoreIsKeptAndFlagged() {
        ParametersParameterComponent answer = answered(child(Map.of(
                "sex", new CodeType("male"),
                "ageInDays", new IntegerType(200),
                "weight", quantity("20", "kg"),
                "length", quantity("70", "cm"),
                "position", new CodeType("standing"),
                "id", new StringType("n° 7"))));

        assertThat(text(score(answer, "wfh-z"), "plausible")).isEqualTo("false");
        assertThat(text(score(answer, "wfh-z"), "text")).contains("Mesurer encore");
        assertThat(text(answer, "remark")).contains("neuf mois");
        assertThat(text(answer, "id")).isEqualTo("n° 7");
    }

    private static List<CSVRecord> examples() throws IOException {
        try (Reader table = new InputStreamReader(
                ZScoreOperationTest.class.getResourceAsStream("/ml/keneya/growth/worked-examples.csv"),
                StandardCharsets.UTF_8)) {
            return TABLE.parse(table).getRecords();
        }
    }

    private static ParametersParameterComponent child(CSVRecord example) {
        ParametersParameterComponent child = child(Map.of(
                "sex", new CodeType(example.get("sex").toLowerCase(java.util.Locale.ROOT)),
                "ageInDays", new IntegerType(example.get("days")),
                "oedema", new BooleanType(example.get("oedema").equals("PRESENT"))));
        add(child, "weight", example.get("kg"), "kg");
        add(child, "length", example.get("cm"), "cm");
        add(child, "muac", example.get("muac_mm"), "mm");
        if (!example.get("position").isEmpty()) {
            child.addPart()
                    .setName("position")
                    .setValue(new CodeType(example.get("position").toLowerCase(java.util.Locale.ROOT)));
        }
        return child;
    }

    private static void add(ParametersParameterComponent child, String name, String value, String unit) {
        if (!value.isEmpty()) {
            child.addPart().setName(name).setValue(quantity(value, unit));
        }
    }

    private static ParametersParameterComponent aGirl() {
        return child(Map.of("sex", new CodeType("female"), "weight", quantity("7.9", "kg")));
    }

    private static ParametersParameterComponent child(Map<String, Type> parts) {
        ParametersParameterComponent child = new ParametersParameterComponent();
        child.setName("child");
        parts.forEach((name, value) -> child.addPart().setName(name).setValue(value));
        return child;
    }

    private static Parameters asked(ParametersParameterComponent... children) {
        Parameters asked = new Parameters();
        for (ParametersParameterComponent child : children) {
            asked.addParameter(child);
        }
        return asked;
    }

    private ParametersParameterComponent answered(ParametersParameterComponent child) {
        Answer answer = server.ehr().post("$z-score", asked(child));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.resource(Parameters.class).getParameterFirstRep();
    }

    private static Type value(String text) {
        String[] words = text.split(" ");
        return switch (words[0]) {
            case "valueDecimal" -> new DecimalType(words[1]);
            case "valueInteger" -> new IntegerType(words[1]);
            case "valueQuantity" -> quantity(words[1], words[2]);
            case "valueCode" -> new CodeType(words[1]);
            case "valueDate" -> new DateType(words[1]);
            default -> new StringType(words[1]);
        };
    }

    private static Quantity quantity(String value, String unit) {
        return new Quantity()
                .setValue(new BigDecimal(value))
                .setSystem("http://unitsofmeasure.org")
                .setCode(unit);
    }

    private static ParametersParameterComponent score(ParametersParameterComponent child, String code) {
        return child.getPart().stream()
                .filter(part -> part.getName().equals("score")
                        && ((Coding) part(part, "code").getValue()).getCode().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + code));
    }

    private static List<String> classes(ParametersParameterComponent child) {
        return child.getPart().stream()
                .filter(part -> part.getName().equals("classification"))
                .map(part -> ((Coding) part(part, "class").getValue()).getCode() + ' ' + text(part, "confirmed"))
                .toList();
    }

    private static ParametersParameterComponent part(ParametersParameterComponent parent, String name) {
        return parent.getPart().stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + name));
    }

    private static String text(ParametersParameterComponent parent, String name) {
        return part(parent, name).getValue().primitiveValue();
    }

    private static BigDecimal number(ParametersParameterComponent parent, String name) {
        return ((DecimalType) part(parent, name).getValue()).getValue();
    }
}
