package ml.keneya.pregnancy;

import java.util.Locale;

/** What every pregnant woman is tested for. Whether a test was made is told of, and never its result. */
public enum RoutineTest {
    HIV,
    SYPHILIS,
    HEPATITIS_B;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + "-test-due";
    }
}
