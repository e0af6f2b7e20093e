package ml.keneya.malnutrition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import ml.keneya.guidance.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/** When somebody in treatment is expected, and until when he is absent and has not defaulted. */
class ExpectedVisitTest {

    private static final ClassPathResource BUILT_IN = new ClassPathResource("keneya/malnutrition/protocol.csv");
    private static final LocalDate SEEN = LocalDate.of(2026, 11, 17);

    @ParameterizedTest
    @CsvSource({
        "URENI, 2026-11-18, 2026-11-19",
        "URENAS, 2026-11-24, 2026-12-01",
        "COMMUNITY, 2026-11-24, 2026-12-01",
        "URENAM, 2026-12-01, 2026-12-15"
    })
    void everyUnitExpectsByItsOwnInterval(Unit unit, LocalDate due, LocalDate until) {
        Protocol protocol = new Protocol(Figures.read(BUILT_IN, ProtocolFigure.class));

        assertThat(ExpectedVisit.after(SEEN, unit, protocol)).isEqualTo(new ExpectedVisit(due, until));
    }

    @Test
    void aProgrammesOwnFiguresDecide() throws Exception {
        String figures = BUILT_IN.getContentAsString(UTF_8)
                .replace("visit-interval-urenas,7,", "visit-interval-urenas,14,")
                .replace("default-absences-urenas,2,", "default-absences-urenas,3,");
        Protocol protocol =
                new Protocol(Figures.read(new ByteArrayResource(figures.getBytes(UTF_8)), ProtocolFigure.class));

        assertThat(ExpectedVisit.after(SEEN, Unit.URENAS, protocol))
                .isEqualTo(new ExpectedVisit(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 29)));
    }
}
