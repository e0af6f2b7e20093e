package ml.keneya.consistency;

import static ml.keneya.consistency.Care.child;
import static ml.keneya.consistency.Care.dose;
import static ml.keneya.consistency.Care.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Vaccines are given at their age, apart and in their order. */
class VaccinationTest extends OfOnePatient {

    @Test
    void dosesLieApart() {
        assertThat(warnings(ehr, dose(patient, "2026-06-01", "Penta", 1))).isEmpty();

        assertThat(warnings(ehr, dose(patient, "2026-06-28", "Penta", 2))).containsExactly("ml-x-dose-interval");
        assertThat(warnings(ehr, dose(patient, "2026-06-28", "Rota", 1))).isEmpty();
        assertThat(warnings(ehr, dose(patient, "2026-07-26", "Penta", 3))).isEmpty();
    }

    @Test
    void dosesAreNumberedAsTheyWereGiven() {
        assertThat(warnings(ehr, dose(patient, "2026-06-01", "Penta", 2))).isEmpty();

        assertThat(warnings(ehr, dose(patient, "2026-05-01", "Penta", 3))).containsExactly("ml-x-dose-order");
        assertThat(warnings(ehr, dose(patient, "2026-08-01", "Penta", 2))).containsExactly("ml-x-dose-order");
        assertThat(warnings(ehr, dose(patient, "2026-09-01", "Penta", 4))).isEmpty();
    }

    @Test
    void aVaccineHasItsAge() {
        String born = "2026-03-02";

        assertThat(warnings(ehr, dose(child(ehr, born), "2026-04-12", "Penta", 1)))
                .containsExactly("ml-x-vaccine-age");
        assertThat(warnings(ehr, dose(child(ehr, born), "2026-04-13", "Penta", 1)))
                .isEmpty();
        assertThat(warnings(ehr, dose(child(ehr, born), "2026-03-04", "HepB0", 1)))
                .containsExactly("ml-x-vaccine-age");
        assertThat(warnings(ehr, dose(child(ehr, born), "2026-03-03", "HepB0", 1)))
                .isEmpty();
        assertThat(warnings(ehr, dose(child(ehr, "2022-03-02"), "2026-03-03", "R21", 4)))
                .isEmpty();
    }
}
