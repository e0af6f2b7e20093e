package ml.keneya.guidance;

import java.util.Arrays;
import java.util.Optional;

/** A spreadsheet of the numbers that protocols set. A programme, or a country, can have another. */
public enum ProtocolFile {
    MALNUTRITION("malnutrition/protocol.csv"),
    PREGNANCY("pregnancy/figures.csv"),
    CONTACT_SCHEDULES("pregnancy/contact-schedules.csv"),
    ULTRASOUND_TOLERANCES("pregnancy/ultrasound-tolerances.csv"),
    VACCINE_CALENDAR("immunization/calendar.csv"),
    VACCINES("immunization/vaccines.csv"),
    IMMUNIZATION("immunization/figures.csv");

    private final String path;

    ProtocolFile(String path) {
        this.path = path;
    }

    /** Where it lies in a folder of protocols. */
    public String path() {
        return path;
    }

    static Optional<ProtocolFile> at(String path) {
        return Arrays.stream(values()).filter(file -> file.path.equals(path)).findFirst();
    }
}
