package ml.keneya.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What HAPI's terminology is known to get wrong, each on lists of the test's own. */
@FhirServerTest
class TerminologyTrapsTest {

    @Autowired
    TestServer server;

    private final String url = "https://example.org/list-" + UUID.randomUUID();

    /** HAPI defers lists of more than 100 codes and drops codes of those whose transaction is not committed yet. */
    @Test
    void noCodeOfALongListIsLostToDeferredStorage() {
        store("CodeSystem", list(codes(300)));
        store("ValueSet", whole());

        assertThat(expanded("")).hasSize(300);
        assertThat(valid("code-300")).isTrue();
    }

    /** HAPI expands from the text index, which lags, and keeps what it found there for ten minutes. */
    @Test
    void aListIsWholeForWhoeverAsksAtOnce() {
        for (int round = 0; round < 5; round++) {
            String other = url + "-" + round;
            CodeSystem list = list(List.of("a", "b", "c"));
            list.setUrl(other);
            store("CodeSystem", list);

            assertThat(server.ehr()
                            .post("ValueSet/$expand", asked(other))
                            .resource(ValueSet.class)
                            .getExpansion()
                            .getContains())
                    .hasSize(3);
        }
    }

    /** HAPI answers from an expansion made before, for ten minutes or until a job renews it. */
    @Test
    void aCodeAddedToAListIsExpandedAndValidAtOnce() {
        String id = store("CodeSystem", list(List.of("a")));
        store("ValueSet", whole());
        assertThat(expanded("")).containsExactly("a");
        assertThat(valid("d")).isFalse();

        CodeSystem grown = list(List.of("a", "d"));
        grown.setId(id);
        grown.setVersion("2");
        assertThat(server.administrator().put("CodeSystem/" + id, grown).status())
                .isEqualTo(200);

        assertThat(valid("d")).isTrue();
        assertThat(expanded("")).containsExactlyInAnyOrder("a", "d");
    }

    /** The same for a translation. */
    @Test
    void aMappingAddedIsTranslatedAtOnce() {
        ConceptMap map = new ConceptMap();
        map.setUrl(url);
        map.setVersion("1");
        map.setStatus(PublicationStatus.ACTIVE);
        map.addGroup().setSource(url).setTarget("https://example.org/other");
        add(map, "a", "x");
        String id = store("ConceptMap", map);
        assertThat(translates("d")).isFalse();

        add(map, "d", "y");
        map.setId(id);
        assertThat(server.administrator().put("ConceptMap/" + id, map).status()).isEqualTo(200);

        assertThat(translates("d")).isTrue();
    }

    /** HAPI looks LOINC up by the id {@code loinc} and by no other. */
    @Test
    void loincIsKnownByItsAddress() {
        Parameters weight = server.ehr()
                .get("CodeSystem/$lookup?system=http://loinc.org&code=29463-7")
                .resource(Parameters.class);

        assertThat(weight.getParameter("display").getValue().primitiveValue()).isEqualTo("Body weight");
        assertThat(server.ehr()
                        .get("CodeSystem/$lookup?system=http://loinc.org&code=29463-7&displayLanguage=fr")
                        .resource(Parameters.class)
                        .getParameter("display")
                        .getValue()
                        .primitiveValue())
                .isEqualTo("Poids corporel");
    }

    /** HAPI leaves out, in silence, what a value set names and the stored part of a system does not hold. */
    @Test
    void aFragmentLosesNoCodeThatAValueSetNames() {
        CodeSystem fragment = list(List.of("a"));
        fragment.setContent(CodeSystemContentMode.FRAGMENT);
        store("CodeSystem", fragment);
        ValueSet named = whole();
        named.getCompose().getIncludeFirstRep().addConcept().setCode("a");
        named.getCompose().getIncludeFirstRep().addConcept().setCode("d").setDisplay("Delta");
        store("ValueSet", named);
        FhirClient ehr = server.ehr();
        String identifier = UUID.randomUUID().toString();
        String delta = ehr.post("Observation", observation(identifier)).id();

        assertThat(expanded("")).containsExactlyInAnyOrder("a", "d");
        assertThat(expanded("&filter=delt")).containsExactly("d");
        assertThat(ehr.get("Observation?identifier=" + identifier + "&code:in=" + url + "/all")
                        .bundle()
                        .getEntryFirstRep()
                        .getResource()
                        .getIdElement()
                        .getIdPart())
                .isEqualTo(delta);
    }

    /** HAPI keeps no fragment in its tables, and of what it does not keep there it knows one display of each code. */
    @Test
    void aFragmentIsNamedInBothLanguagesToo() {
        String list = "http://hl7.org/fhir/sid/icd-10";
        String set = "https://example.org/icd-" + UUID.randomUUID();
        ValueSet measles = new ValueSet();
        measles.setUrl(set);
        measles.setStatus(PublicationStatus.ACTIVE);
        measles.getCompose().addInclude().setSystem(list).addConcept().setCode("B05");
        store("ValueSet", measles);

        assertThat(server.ehr()
                        .get("ValueSet/$expand?displayLanguage=en&url=" + set)
                        .resource(ValueSet.class)
                        .getExpansion()
                        .getContains())
                .singleElement()
                .satisfies(code -> {
                    assertThat(code.getDisplay()).isEqualTo("Measles");
                    assertThat(code.getDesignationFirstRep().getValue()).isEqualTo("Rougeole");
                    assertThat(code.getDesignationFirstRep().getLanguage()).isEqualTo("fr");
                });
        for (String display : List.of("Rougeole", "Measles")) {
            Parameters answer = server.ehr()
                    .get("CodeSystem/$validate-code?url=" + list + "&code=B05&display=" + display)
                    .resource(Parameters.class);
            assertThat(answer.getParameterBool("result")).isTrue();
            assertThat(answer.hasParameter("message")).isFalse();
        }
    }

    /** A fragment cannot tell that a code is wrong. */
    @Test
    void aCodeBeyondAFragmentIsWarnedOfAndNotRefused() {
        Observation lassa = observation(UUID.randomUUID().toString());
        lassa.getCode()
                .getCodingFirstRep()
                .setSystem("http://hl7.org/fhir/sid/icd-10")
                .setCode("A96.2");

        assertThat(server.ehr().post("Observation/$validate", lassa).outcome().getIssue())
                .noneMatch(issue -> issue.getSeverity() == IssueSeverity.ERROR)
                .anySatisfy(issue -> {
                    assertThat(issue.getSeverity()).isEqualTo(IssueSeverity.WARNING);
                    assertThat(issue.getDiagnostics()).contains("A96.2");
                });
    }

    @Test
    void aCodeOfAFragmentIsAboveOthersAndEquivalentToItself() {
        String pcodes = "https://keneya.ml/fhir/CodeSystem/ocha/pcode/2020";

        assertThat(subsumes(pcodes, "ML05", "ML0505")).isEqualTo("subsumes");
        assertThat(subsumes(pcodes, "ML0505", "ML05")).isEqualTo("subsumed-by");
        assertThat(subsumes(pcodes, "ML05", "ML05")).isEqualTo("equivalent");
        assertThat(subsumes(pcodes, "ML05", "ML0701")).isEqualTo("not-subsumed");
    }

    /** But a code that a whole list does not hold is in no value set. */
    @Test
    void aWholeListGainsNoCodeThatAValueSetNames() {
        store("CodeSystem", list(List.of("a")));
        ValueSet named = whole();
        named.getCompose().getIncludeFirstRep().addConcept().setCode("a");
        named.getCompose().getIncludeFirstRep().addConcept().setCode("d");
        store("ValueSet", named);

        assertThat(expanded("")).containsExactly("a");
    }

    /** HAPI takes the language as a wish for fewer designations. */
    @Test
    void aListOfSomebodyElseIsShownInTheLanguageAskedFor() {
        CodeSystem list = list(List.of("a"));
        list.setLanguage("en");
        list.getConceptFirstRep()
                .setDisplay("Well")
                .addDesignation()
                .setLanguage("fr")
                .setValue("Puits");
        store("CodeSystem", list);
        store("ValueSet", whole());

        assertThat(expanded("")).containsExactly("a");
        assertThat(shown("&displayLanguage=fr")).containsExactly("Puits");
        assertThat(shown("&displayLanguage=en")).containsExactly("Well");
        assertThat(shown("&displayLanguage=de")).containsExactly("Well");
        assertThat(shown("")).containsExactly("Well");
    }

    /** HAPI says that a list of more than a thousand codes is too costly; the filter brings it back into bounds. */
    @Test
    void aListTooLongToExpandCanStillBeFiltered() {
        CodeSystem list = list(codes(1_200));
        list.getConcept().get(700).setDisplay("Kwashiorkor");
        store("CodeSystem", list);
        store("ValueSet", whole());

        assertThat(expanded("&filter=kwash")).containsExactly("code-701");
    }

    private static List<String> codes(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "code-" + number)
                .toList();
    }

    private CodeSystem list(List<String> codes) {
        CodeSystem list = new CodeSystem();
        list.setUrl(url);
        list.setVersion("1");
        list.setStatus(PublicationStatus.ACTIVE);
        list.setContent(CodeSystemContentMode.COMPLETE);
        codes.forEach(code -> list.addConcept().setCode(code).setDisplay("Name of " + code));
        return list;
    }

    private ValueSet whole() {
        ValueSet set = new ValueSet();
        set.setUrl(url + "/all");
        set.setStatus(PublicationStatus.ACTIVE);
        set.getCompose().addInclude().setSystem(url);
        return set;
    }

    /** A value set sent along. */
    private static Parameters asked(String list) {
        ValueSet set = new ValueSet();
        set.setStatus(PublicationStatus.ACTIVE);
        set.getCompose().addInclude().setSystem(list);
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("valueSet").setResource(set);
        return parameters;
    }

    private static void add(ConceptMap map, String code, String target) {
        map.getGroupFirstRep()
                .addElement()
                .setCode(code)
                .addTarget()
                .setCode(target)
                .setEquivalence(ConceptMapEquivalence.EQUIVALENT);
    }

    private Observation observation(String identifier) {
        Observation observation = new Observation();
        observation.addIdentifier().setValue(identifier);
        observation.setStatus(Observation.ObservationStatus.FINAL);
        observation.getCode().addCoding().setSystem(url).setCode("d");
        return observation;
    }

    private String store(String type, Resource definition) {
        Answer answer = server.administrator().post(type, definition);
        assertThat(answer.status()).isEqualTo(201);
        return answer.id();
    }

    private List<ValueSetExpansionContainsComponent> contains(String more) {
        Answer answer = server.ehr().get("ValueSet/$expand?url=" + url + "/all" + more);
        assertThat(answer.status()).isEqualTo(200);
        return answer.resource(ValueSet.class).getExpansion().getContains();
    }

    private List<String> expanded(String more) {
        return contains(more).stream()
                .map(ValueSetExpansionContainsComponent::getCode)
                .toList();
    }

    private List<String> shown(String more) {
        return contains(more).stream()
                .map(ValueSetExpansionContainsComponent::getDisplay)
                .toList();
    }

    private boolean valid(String code) {
        return server.ehr()
                .get("ValueSet/$validate-code?url=" + url + "/all&system=" + url + "&code=" + code)
                .resource(Parameters.class)
                .getParameterBool("result");
    }

    private String subsumes(String system, String a, String b) {
        return server.ehr()
                .get("CodeSystem/$subsumes?system=" + system + "&codeA=" + a + "&codeB=" + b)
                .resource(Parameters.class)
                .getParameter("outcome")
                .getValue()
                .primitiveValue();
    }

    private boolean translates(String code) {
        return server.ehr()
                .get("ConceptMap/$translate?system=" + url + "&code=" + code)
                .resource(Parameters.class)
                .getParameterBool("result");
    }
}
