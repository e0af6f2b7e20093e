package ml.keneya.pregnancy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/** The schedules of contacts as a file: what it may not leave out or contradict. */
class ContactSchedulesTest {

    @Test
    void aContactThatIsDueOutsideItsOwnDaysIsRefused() {
        assertThatThrownBy(() -> read("national,3,210,224,308", "national,3,210,224,220"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(
                        "Contact 3 of the schedule national is due on day 224, outside its own days, 210 to 220");
        assertThatThrownBy(() -> read("who,12,0,84,111", "who,12,90,84,111"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Contact 12 of the schedule who is due on day 84");
    }

    @Test
    void aFileWithoutOneOfTheSchedulesIsRefused() {
        assertThatThrownBy(() -> read("\npostnatal,.*", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no contact of the schedule postnatal");
    }

    private static ContactSchedules read(String row, String other) throws IOException {
        String builtIn = new ClassPathResource("keneya/pregnancy/contact-schedules.csv")
                .getContentAsString(StandardCharsets.UTF_8);
        return ContactSchedules.read(
                new ByteArrayResource(builtIn.replaceAll(row, other).getBytes(StandardCharsets.UTF_8)));
    }
}
