package ml.keneya.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import ml.keneya.conformance.proof.Proofs;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The server's own validation, without the server. */
public final class GuideOfKeneya {

    /** One for all tests: reading the standard's own definitions takes seconds. */
    public static final GuideOfKeneya SHARED = new GuideOfKeneya();

    private static final String HERE = "classpath*:ml/keneya/conformance/";

    final FhirContext fhir = FhirContext.forR4();
    final PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
    final ImplementationGuide guide = new ImplementationGuide(fhir, files);
    final Profiles profiles = new Profiles(guide);
    final List<ProfileMatch> rows = guide.matches();
    final ProfileDecisions decisions = new ProfileDecisions(profiles, new ProfileMatches(rows, profiles, fhir));
    final DefaultProfileValidationSupport standard = new DefaultProfileValidationSupport(fhir);
    final ProfileValidator validator = new ProfileValidator(fhir, guide, standard);

    private GuideOfKeneya() {}

    /** With no shape learned yet. */
    Proofs proofs() {
        return new Proofs(fhir, standard, validator::definition);
    }

    /** Why the server would refuse that record, in English; nothing if it would not. */
    public List<String> breaches(String json) {
        Resource resource = (Resource) fhir.newJsonParser().parseResource(json);
        return validator.findings(resource, decisions.about(resource, null).checked(), Locale.ENGLISH).stream()
                .filter(Finding::isBreach)
                .map(finding -> finding.path() + " " + finding.text())
                .toList();
    }

    Resource read(org.springframework.core.io.Resource file) {
        try {
            return (Resource) fhir.newJsonParser().parseResource(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<org.springframework.core.io.Resource> examples() throws IOException {
        return files("classpath*:keneya/profiles/*.json")
                .filter(file -> !file.getFilename().matches("(StructureDefinition|SearchParameter)-.*"));
    }

    static Stream<org.springframework.core.io.Resource> refused() throws IOException {
        return files(HERE + "refused/*.json");
    }

    static Stream<org.springframework.core.io.Resource> warned() throws IOException {
        return files(HERE + "warned/*.json");
    }

    /**
     * The rules that a counter-example breaks, by its name: keys of invariants, lists, slices and elements. A file name
     * cannot hold the colon of a slice everywhere.
     */
    static List<String> rules(org.springframework.core.io.Resource counterExample) {
        String name = counterExample.getFilename();
        return List.of(name.substring(0, name.indexOf("--"))
                .replaceAll("([A-Z]\\w+(?:\\.\\w+)*)-(\\w+)", "$1:$2")
                .split("\\+"));
    }

    /** Whether a finding, all its words together, is about that rule. */
    static boolean speaksOf(String finding, String rule) {
        String all = finding.replaceAll("\\.ofType\\(\\w+\\)", "") + " ";
        return all.matches("(?s).*\\b" + rule + "[^-\\w.].*");
    }

    private static Stream<org.springframework.core.io.Resource> files(String pattern) throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern));
    }
}
