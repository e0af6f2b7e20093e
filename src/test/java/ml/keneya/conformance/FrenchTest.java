package ml.keneya.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** Who asks for French is told in French what is wrong, in the standard's rules too. */
class FrenchTest {

    private static final GuideOfKeneya KENEYA = GuideOfKeneya.SHARED;

    /** What no French sentence has, but for names between quotation marks. */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)\\b(the|is|are|of|not|must|shall|should|if|unknown|found|with|value|was|but|for|and)\\b");

    private static final Pattern QUOTED =
            Pattern.compile("«[^»]*»|'[^']*'|\\S*https?://\\S*|\\([^)]*\\)|\\S*[.:|#]\\S+");

    @Test
    void noFindingAboutACounterExampleIsInEnglish() throws IOException {
        Set<String> untranslated = new TreeSet<>();
        int findings = 0;
        for (Resource resource : all()) {
            Set<String> profiles = KENEYA.decisions.about(resource, null).checked();
            List<Finding> french = KENEYA.validator.findings(resource, profiles, Locale.FRENCH);
            List<Finding> english = KENEYA.validator.findings(resource, profiles, Locale.ENGLISH);
            assertThat(french).hasSameSizeAs(english);
            for (int i = 0; i < french.size(); i++) {
                findings++;
                String sentence = french.get(i).sentence();
                boolean same = sentence.equals(english.get(i).sentence());
                if (same
                        || ENGLISH.matcher(QUOTED.matcher(sentence).replaceAll(""))
                                .find()) {
                    untranslated.add(french.get(i).rule() + " | " + sentence);
                }
            }
        }

        assertThat(findings).isGreaterThan(50);
        assertThat(untranslated).isEmpty();
    }

    private static List<Resource> all() throws IOException {
        List<Resource> all = new ArrayList<>(Stream.concat(GuideOfKeneya.refused(), GuideOfKeneya.warned())
                .map(KENEYA::read)
                .toList());
        // What breaks the standard alone.
        all.add(new Observation());
        all.add(new Encounter());
        all.add(new Condition());
        Patient patient = new Patient();
        patient.addContact();
        patient.addLink();
        patient.addIdentifier().getPeriod().setStart(new java.util.Date(1)).setEnd(new java.util.Date(0));
        all.add(patient);
        Observation unknown = new Observation();
        unknown.setStatus(Observation.ObservationStatus.FINAL);
        unknown.getCode().addCoding().setSystem("http://snomed.info/sct").setCode("1234567");
        unknown.addCategory()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/observation-category")
                .setCode("no-such");
        unknown.getSubject().setReference("Encounter/1");
        unknown.getMeta().addProfile("http://example.org/unknown");
        all.add(unknown);
        return all;
    }
}
