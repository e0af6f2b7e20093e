package ml.keneya.immunization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import ml.keneya.guidance.Figures;
import ml.keneya.server.Table;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/** The calendar as a file: what it must say, and what it may not contradict. */
class VaccineCalendarTest {

    private static final String HEAD = "vaccine,counts,begun,dose,age,after,until,girls,districts,status,source\n";

    private final VaccineCalendar calendar =
            VaccineCalendar.read(new ClassPathResource("keneya/immunization/calendar.csv"));
    private final VaccineSchedule vaccines =
            VaccineSchedule.read(new ClassPathResource("keneya/immunization/vaccines.csv"));

    @Test
    void dosesThatAreNotNumberedInTheirOrderAreRefused() {
        assertThatThrownBy(() -> VaccineCalendar.read(file("VAR,,,2,P9M,,,,,[M],x\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("VAR");
    }

    @Test
    void itsVaccinesAreOfTheList() {
        List<String> list = new Table(new ClassPathResource("keneya/terminology/codesystems/ml-vaccine.csv"))
                .rows().stream().map(row -> row.get("code")).toList();

        assertThat(list).containsAll(calendar.counted());
        assertThat(vaccines.vaccines()).containsAll(calendar.counted());
    }

    @Test
    void aVaccineOfTheCalendarThatTheOtherFileLacksIsRefused() throws IOException {
        ClassPathResource file = new ClassPathResource("keneya/immunization/vaccines.csv");
        String lacking = file.getContentAsString(StandardCharsets.UTF_8).replaceFirst("\nRota,.*", "");
        VaccineSchedule schedule =
                VaccineSchedule.read(new ByteArrayResource(lacking.getBytes(StandardCharsets.UTF_8)));
        Figures<ImmunizationFigure> figures =
                Figures.read(new ClassPathResource("keneya/immunization/figures.csv"), ImmunizationFigure.class);

        assertThatThrownBy(() -> new ImmunizationForecast(calendar, schedule, figures))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("immunization/calendar.csv has the vaccine Rota, immunization/vaccines.csv has not:"
                        + " give it a row there, or take it out of the calendar");
    }

    @Test
    void noDoseIsDueBeforeItMayBeGiven() {
        assertThat(calendar.vaccines())
                .allSatisfy(vaccine -> assertThat(calendar.of(vaccine))
                        .allSatisfy(series -> assertThat(series.doses())
                                .allSatisfy(dose -> assertThat(LocalDate.EPOCH.plus(dose.age()))
                                        .isAfterOrEqualTo(LocalDate.EPOCH.plus(vaccines.of(vaccine)
                                                .orElseThrow()
                                                .earliest()
                                                .orElse(Period.ZERO))))));
    }

    private static ByteArrayResource file(String rows) {
        return new ByteArrayResource((HEAD + rows).getBytes(StandardCharsets.UTF_8));
    }
}
