package ml.keneya.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ml.keneya.conformance.ProfileDecisions.Decision;
import ml.keneya.server.Messages;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which profiles a resource has, and what becomes of one that has none. */
class ProfileMatchesTest {

    private static final GuideOfKeneya KENEYA = GuideOfKeneya.SHARED;
    private static final String SERVICES = "https://keneya.ml/fhir/CodeSystem/ml-service";

    /**
     * Profiles that no code alone tells. What is written of a survivor is known by whom it is about; a visit was missed
     * by its status; lengths, people and ordinary consents are written by the same codes everywhere. No consent of a
     * survivor is turned away for its form, for it may be the one that takes a permission back.
     */
    private static final Set<String> CLAIMED = Set.of(
            "ml-child-length",
            "ml-consent-care",
            "ml-consent-gbv",
            "ml-consent-gbv-reporting",
            "ml-consent-gbv-services",
            "ml-gbv-careplan",
            "ml-gbv-immunization",
            "ml-gbv-measure-report",
            "ml-gbv-medication",
            "ml-gbv-procedure",
            "ml-gbv-referral",
            "ml-gbv-referral-task",
            "ml-gbv-test",
            "ml-missed-visit",
            "ml-outreach-site",
            "ml-patient-pseudonymous",
            "ml-practitioner");

    @Test
    void everyProfileIsReachedByARowOrMustBeClaimed() {
        Set<String> reached = KENEYA.rows.stream().map(ProfileMatch::profile).collect(Collectors.toSet());

        Set<String> unreached = KENEYA.profiles.all().stream()
                .filter(profile -> !ProfileEnforcement.exempts(profile.getType()))
                .map(StructureDefinition::getIdElement)
                .map(id -> id.getIdPart())
                .filter(id -> !reached.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unreached).isEqualTo(new TreeSet<>(CLAIMED));
    }

    @Test
    void rowsAreSorted() {
        assertThat(KENEYA.rows)
                .isSortedAccordingTo(Comparator.comparing(ProfileMatch::profile)
                        .thenComparing(ProfileMatch::element)
                        .thenComparing(ProfileMatch::system)
                        .thenComparing(ProfileMatch::code));
    }

    @ParameterizedTest
    @MethodSource("ml.keneya.conformance.GuideOfKeneya#examples")
    void anExampleConformsToAllThatItMatches(org.springframework.core.io.Resource file) {
        Resource example = KENEYA.read(file);
        Decision decision = KENEYA.decisions.about(example, null);

        assertThat(KENEYA.validator.findings(example, decision.checked(), Locale.FRENCH))
                .filteredOn(Finding::isBreach)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ml-muac,Patient,,,",
        "ml-no-such,Observation,,,",
        "ml-muac,Observation,kode,http://loinc.org,1",
        "ml-muac,Observation,code,http://loinc.org,",
        "ml-muac,Observation,code,,*",
        "ml-muac,Observation,,http://loinc.org,1",
        "'',Observation,,,"
    })
    void aRowThatMeansNothingIsRefusedAtTheStart(
            String profile, String type, String element, String system, String code) {
        assertThatThrownBy(() -> new ProfileMatches(
                        List.of(new ProfileMatch(profile, type, empty(element), empty(system), empty(code))),
                        KENEYA.profiles,
                        KENEYA.fhir))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCodeDecidesBeforeItsSystem() {
        assertThat(about(encounter("cpn"), null).checked()).containsExactly(Profiles.BASE + "ml-anc-encounter");
        assertThat(about(encounter("vaccination"), null).stamps()).containsExactly(Profiles.BASE + "ml-encounter");
    }

    @Test
    void whatNothingTellsOfHasNoProfile() {
        assertThat(about(new Encounter(), null).isUnprofiled()).isTrue();
        assertThat(about(new Observation(), null).isUnprofiled()).isTrue();
        assertThat(about(new Patient(), null).isUnprofiled()).isFalse();
    }

    @Test
    void aClaimDoesNotExemptFromWhatIsMorePrecise() {
        Encounter contact = encounter("cpn");
        contact.getMeta().addProfile(Profiles.BASE + "ml-encounter");

        Decision decision = about(contact, null);

        assertThat(decision.checked()).containsExactly(Profiles.BASE + "ml-anc-encounter");
        assertThat(decision.claims()).containsExactly(Profiles.BASE + "ml-encounter");
        assertThat(decision.stamps()).containsExactly(Profiles.BASE + "ml-anc-encounter");
    }

    @Test
    void aProfileOutgrownIsDroppedAndAFalseClaimIsNot() {
        Encounter before = encounter("cpn");
        Encounter after = encounter("vaccination");
        after.getMeta().addProfile(Profiles.BASE + "ml-anc-encounter");

        assertThat(about(after, before).checked()).containsExactly(Profiles.BASE + "ml-encounter");
        assertThat(about(after, null).checked()).containsExactly(Profiles.BASE + "ml-anc-encounter");
    }

    @Test
    void aDeploymentMayRefuseWhatHasNoProfile() throws IOException {
        Messages messages = new Messages();
        ProfileEnforcement strict = new ProfileEnforcement(
                KENEYA.profiles,
                KENEYA.validator,
                KENEYA.proofs(),
                new Displays(KENEYA.guide, KENEYA.fhir, messages),
                new ConformanceProperties(Set.of("Encounter")),
                messages);

        Finding french = strict.contradictions(new Encounter(), about(new Encounter(), null), Locale.FRENCH)
                .get(0);
        Finding english = strict.contradictions(new Encounter(), about(new Encounter(), null), Locale.ENGLISH)
                .get(0);

        assertThat(french.isBreach()).isTrue();
        assertThat(french.sentence()).startsWith("Ici, une ressource Encounter").contains("ml-anc-encounter");
        assertThat(english.sentence()).startsWith("Here Encounter").contains("ml-anc-encounter");
        assertThat(strict.contradictions(new Observation(), about(new Observation(), null), Locale.FRENCH))
                .isEmpty();
        assertThat(new ConformanceProperties(Set.of("*")).takesUnprofiled("Observation"))
                .isFalse();
        assertThatThrownBy(() -> new ConformanceProperties(Set.of("Observations")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Decision about(Resource resource, @org.jspecify.annotations.Nullable Resource before) {
        return KENEYA.decisions.about(resource, before);
    }

    private static Encounter encounter(String service) {
        Encounter encounter = new Encounter();
        encounter.addType().addCoding().setSystem(SERVICES).setCode(service);
        return encounter;
    }

    private static String empty(@org.jspecify.annotations.Nullable String cell) {
        return cell == null ? "" : cell;
    }
}
