package ml.keneya.malnutrition;

import static ml.keneya.malnutrition.Examined.DAY;
import static ml.keneya.malnutrition.Examined.ended;
import static ml.keneya.malnutrition.Examined.open;
import static ml.keneya.malnutrition.Examined.well;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an admission is entered, by the treatments before it. */
class AdmissionTypeTest {

    private static Examined severe() {
        return well().noMuac().muac(110).appetite(Appetite.PASSED).noSign();
    }

    @Test
    void whoWasNeverTreatedIsNew() {
        assertThat(severe().admission().type()).contains(AdmissionType.NEW);
        assertThat(well().admission().type()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "gueri, 2026-09-18, readmission",
        "gueri, 2026-09-17, nouveau",
        "abandon, 2026-09-18, retour-abandon",
        "abandon, 2026-09-17, nouveau",
        "traite-succes, 2026-11-10, transfert",
        "traite-succes, 2026-11-09, readmission",
        "traite-succes, 2026-09-17, nouveau",
        "transfert-urenas, 2026-11-10, transfert",
        "transfert-urenas, 2026-11-09, ''",
        "transfert-urenas, 2026-09-17, nouveau",
        "reference-hopital, 2026-11-09, ''",
        "non-repondant, 2026-11-09, ''",
        "'', 2026-11-09, ''",
        "erreur-admission, 2026-11-09, nouveau"
    })
    void byHowTheTreatmentBeforeEnded(String exit, LocalDate end, String type) {
        AdmissionAdvice advice = severe().treated(ended(Unit.URENI, end.minusDays(30), end, exit))
                .admission();

        assertThat(advice.type().map(AdmissionType::code).orElse("")).isEqualTo(type);
    }

    /** A phase that was cured is a relapse where another inpatient stay follows. */
    @Test
    void backInInpatientCareIsARelapse() {
        AdmissionAdvice advice = severe().sign(Sign.CONVULSIONS)
                .treated(ended(Unit.URENI, DAY.minusDays(20), DAY.minusDays(5), "traite-succes"))
                .admission();

        assertThat(advice.type()).contains(AdmissionType.RELAPSE);
    }

    @Test
    void whoIsInTreatmentIsNotAdmittedTwiceButTransferred() {
        Examined same = severe().treated(open(Unit.URENAS, DAY.minusDays(10), "muac"));
        Examined other = severe().sign(Sign.CONVULSIONS).treated(open(Unit.URENAS, DAY.minusDays(10), "muac"));

        assertThat(same.admission().treatment()).contains("EpisodeOfCare/1");
        assertThat(same.admission().type()).isEmpty();
        assertThat(other.admission().type()).contains(AdmissionType.TRANSFER);
        assertThat(other.admission().findings()).anyMatch(each -> each.code().equals("in-treatment"));
    }

    @Test
    void whatEndedLaterWasOpenThen() {
        Treatment later = ended(Unit.URENAS, DAY.minusDays(10), DAY.plusDays(1), "gueri");
        Treatment unknown = new Treatment(
                "EpisodeOfCare/2",
                Unit.URENAS,
                DAY.minusDays(9),
                true,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty());

        assertThat(severe().treated(later).admission().treatment()).isPresent();
        assertThat(severe().treated(unknown).admission().treatment()).isEmpty();
        assertThat(severe().treated(unknown).admission().type()).isEmpty();
    }
}
