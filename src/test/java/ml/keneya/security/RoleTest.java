package ml.keneya.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import ml.keneya.security.smart.Permission;
import ml.keneya.security.smart.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The most that a role may do, whatever scopes say. */
class RoleTest {

    private static final String V = "?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V";

    @ParameterizedTest
    @CsvSource({
        "clinician, cruds, c",
        "gbv-case-worker, cruds, cruds",
        "gbv-supervisor, rs, rs",
        "data-manager, cruds, ''",
        "researcher, rs, ''",
        "exchange, cruds, cruds",
        "steward, cruds, cruds",
        "auditor, rs, rs",
        "administrator, cruds, ''"
    })
    void theCeilingIsWhatTheTableSays(String name, String ordinary, String veryRestricted) {
        Ceiling ceiling = Role.parse(name).orElseThrow().ceiling();

        assertThat(letters(ceiling.ordinary())).isEqualTo(ordinary);
        assertThat(letters(ceiling.veryRestricted())).isEqualTo(veryRestricted);
        assertThat(ceiling.scopes(Scope.Level.SYSTEM)).allMatch(ceiling::covers);
    }

    private static String letters(Set<Permission> permissions) {
        StringBuilder letters = new StringBuilder();
        permissions.forEach(permission -> letters.append(permission.letter()));
        return letters.toString();
    }

    @ParameterizedTest
    @CsvSource({"auditor, AuditEvent, true", "auditor, Patient, false", "researcher, Patient, true"})
    void aRoleHasToDoWithSomeTypes(String name, String type, boolean reaches) {
        assertThat(Role.parse(name).orElseThrow().ceiling().reaches(type)).isEqualTo(reaches);
    }

    @Test
    void aTokenOfWhateverIssuerIsCutToTheRole() {
        for (Role role : EnumSet.allOf(Role.class)) {
            Caller caller = caller(role, "system/*.cruds", "system/*.cruds" + V);

            assertThat(caller.scopes()).as(role.toString()).allMatch(role.ceiling()::covers);
            assertThat(caller.clearedForVeryRestricted("Encounter"))
                    .as(role.toString())
                    .isEqualTo(EnumSet.of(Role.GBV_CASE_WORKER, Role.GBV_SUPERVISOR, Role.EXCHANGE, Role.STEWARD)
                            .contains(role));
            assertThat(caller.clearedToFileVeryRestricted("Encounter"))
                    .as(role.toString())
                    .isEqualTo(EnumSet.of(Role.CLINICIAN, Role.GBV_CASE_WORKER, Role.EXCHANGE, Role.STEWARD)
                            .contains(role));
            assertThat(caller.isConfinedToResearch()).isEqualTo(role == Role.RESEARCHER);
        }
    }

    @Test
    void whatIsAboutAUserOrAPatientNeedsOne() {
        Caller caller = caller(Role.EXCHANGE, "user/*.rs", "patient/*.rs", "system/Patient.r");

        assertThat(caller.scopes()).extracting(Scope::toString).containsExactly("system/Patient.r");
    }

    @Test
    void thePatientInContextIsNoWayIntoTheVault() {
        Caller caller = new Caller(
                "app",
                Role.GBV_CASE_WORKER,
                Set.of(Scope.parse("patient/*.cruds" + V).orElseThrow()),
                Optional.empty(),
                Optional.of(new Caller.User("u", Optional.empty())),
                Optional.of("p"),
                false);

        assertThat(caller.scopes()).isEmpty();
        assertThat(caller.clearedForVeryRestricted()).isFalse();
    }

    private static Caller caller(Role role, String... scopes) {
        return new Caller(
                "client",
                role,
                Scope.parseAll(String.join(" ", scopes)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
