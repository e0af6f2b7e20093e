package ml.keneya.security.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {

    private static final String V = "_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V";
    private static final int MANY = 2_000;

    private final Random random = new Random(20261120);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "openid",
                "launch/patient",
                "system/*.",
                "system/Patient",
                "system/Patient.sr",
                "system/Patient.rr",
                "system/Patient.rsu",
                "system/Patient.R",
                "system/patient.rs",
                "System/Patient.rs",
                "system/Patient.rs ",
                "system/Patient.rs?",
                "system/Patient.rs?name",
                "system/Patient.rs?name=",
                "system/Patient.rs?=x",
                "system/Patient.rs?name=%zz",
                "system/Patient.rs?general-practitioner.name=x",
                "system/Patient.rs?_has:Observation:patient:code=x",
                "system/Condition.rs?_security:not=V",
                "system/Patient.rs?_security=https://keneya.ml/sid/shared-with|csref-sevare",
                "system/Patient.rs?_security=https%3A%2F%2Fkeneya.ml%2Fsid%2Fshared-with%7Ccsref-sevare",
                "system/Condition.rs?code:in=x",
                "system/Pat*.rs",
                "system/**.rs",
                "system/*/*.rs",
                "group/Patient.rs",
                "system/Patient.cruds.rs",
                "system/Patient.readwrite"
            })
    void whatDoesNotFollowTheGrammarIsNoScope(String text) {
        assertThat(Scope.parse(text)).isEmpty();
    }

    @Test
    void aScopeThatIsTooLongIsNone() {
        assertThat(Scope.parse("system/Patient.rs?name=" + "x".repeat(500))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "system/Patient.read, system/Patient.rs",
        "system/Patient.write, system/Patient.cud",
        "system/*.*, system/*.cruds",
        "user/Patient.rs, user/Patient.rs",
        "patient/Observation.s, patient/Observation.s",
        "system/Observation.rs?category=laboratory&status=final, system/Observation.rs?category=laboratory&status=final",
        "system/Observation.rs?category=a%20b, system/Observation.rs?category=a%20b",
        "system/Encounter.rs?_security=http%3A%2F%2Fterminology.hl7.org%2FCodeSystem%2Fv3-Confidentiality%7CV,"
                + " system/Encounter.rs?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V"
    })
    void aScopeIsWrittenAsVersion2WritesIt(String text, String written) {
        assertThat(Scope.parse(text).orElseThrow()).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "system/*.cruds",
                "system/Encounter.rs",
                "system/*.rs?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|R",
                "system/*.rs?_security=V",
                "system/*.rs?_security=|V",
                "system/*.rs?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V,N",
                "system/*.rs?_tag=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V"
            })
    void noOtherScopeClearsForVeryRestrictedRecords(String text) {
        assertThat(Scope.parse(text).orElseThrow().clearsForVeryRestricted()).isFalse();
    }

    @Test
    void onlyTheLabelInTheQueryClears() {
        assertThat(Scope.parse("system/Encounter.rs?" + V).orElseThrow().clearsForVeryRestricted())
                .isTrue();
    }

    @Test
    void aWildcardDoesNotCoverAClearanceNorAClearanceAnOrdinaryScope() {
        Scope everything = Scope.parse("system/*.cruds").orElseThrow();
        Scope clearance = Scope.parse("system/Encounter.rs?" + V).orElseThrow();
        Scope ordinary = Scope.parse("system/Encounter.rs").orElseThrow();

        assertThat(everything.covers(clearance)).isFalse();
        assertThat(everything.intersect(clearance)).isEmpty();
        assertThat(clearance.covers(ordinary)).isFalse();
        assertThat(clearance.intersect(ordinary)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "system/*.cruds, system/Observation.rs, system/Observation.rs",
        "system/Observation.rs, system/*.cruds, system/Observation.rs",
        "system/*.rs, system/Observation.cr, system/Observation.r",
        "system/Observation.rs?category=lab, system/*.rs, system/Observation.rs?category=lab",
        "system/*.rs?status=final, system/Observation.rs?category=lab,"
                + " system/Observation.rs?status=final&category=lab",
        "system/*.rs, user/*.rs,",
        "system/Patient.rs, system/Observation.rs,",
        "system/Patient.c, system/Patient.rs,"
    })
    void twoScopesHaveInCommonWhatBothAllow(String one, String other, String common) {
        assertThat(Scope.parse(one).orElseThrow().intersect(Scope.parse(other).orElseThrow()))
                .isEqualTo(Optional.ofNullable(common).flatMap(Scope::parse));
    }

    @Test
    void whatIsUnreadableInAListIsLeftOut() {
        assertThat(Scope.parseAll(" openid system/Patient.rs  system/Patient.sr "))
                .extracting(Scope::toString)
                .containsExactly("system/Patient.rs");
    }

    @Test
    void writingAndReadingGivesTheSameScope() {
        for (int i = 0; i < MANY; i++) {
            Scope scope = anyScope();

            assertThat(Scope.parse(scope.toString())).contains(scope);
        }
    }

    @Test
    void whatIsCommonIsCoveredByBothAndCoveringMakesCommon() {
        for (int i = 0; i < MANY; i++) {
            Scope one = anyScope();
            Scope other = anyScope();

            one.intersect(other).ifPresent(common -> {
                assertThat(one.covers(common)).as("%s covers %s", one, common).isTrue();
                assertThat(other.covers(common))
                        .as("%s covers %s", other, common)
                        .isTrue();
                assertThat(common.clearsForVeryRestricted())
                        .isEqualTo(one.clearsForVeryRestricted() && other.clearsForVeryRestricted());
            });
            if (one.covers(other)) {
                Scope common = one.intersect(other).orElseThrow();
                assertThat(common.covers(other) && other.covers(common)).isTrue();
            }
            assertThat(one.covers(one)).isTrue();
        }
    }

    @Test
    void nothingIsGrantedThatWasNotRegistered() {
        for (int i = 0; i < MANY; i++) {
            Set<Scope> asked = Set.of(anyScope());
            Set<Scope> registered = Set.of(anyScope());

            for (Scope granted : Scope.intersect(asked, registered)) {
                assertThat(registered).anyMatch(each -> each.covers(granted));
                assertThat(asked).anyMatch(each -> each.covers(granted));
            }
        }
    }

    private Scope anyScope() {
        Set<Permission> permissions = EnumSet.of(any(Permission.values()));
        for (Permission permission : Permission.values()) {
            if (random.nextBoolean()) {
                permissions.add(permission);
            }
        }
        List<Scope.Parameter> query = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            query.add(new Scope.Parameter(
                    "_security", "http://terminology.hl7.org/CodeSystem/v3-Confidentiality|" + any("V", "R", "N")));
        }
        if (random.nextInt(3) == 0) {
            query.add(new Scope.Parameter(any("status", "category"), any("a b", "é&=?#%", "x|y,z", "+\\\"")));
        }
        return new Scope(any(Scope.Level.values()), any("*", "Patient", "Observation"), permissions, query);
    }

    @SafeVarargs
    private <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
