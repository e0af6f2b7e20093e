package ml.keneya.malnutrition;

import java.util.Optional;
import java.util.stream.Stream;

/** Where acute malnutrition is treated, by the codes of {@code ml-nutrition-unit}. */
public enum Unit {
    /** Inpatient care of severe acute malnutrition. */
    URENI("ureni"),
    /** Outpatient care of severe acute malnutrition. */
    URENAS("urenas"),
    /** Outpatient care of moderate acute malnutrition. */
    URENAM("urenam"),
    /** By a community health worker, with a dose of the programme. */
    COMMUNITY("asc-simplifie");

    private final String code;

    Unit(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The unit of that code. */
    public static Optional<Unit> of(String code) {
        return Stream.of(values()).filter(unit -> unit.code.equals(code)).findFirst();
    }
}
