package ml.keneya.pregnancy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import ml.keneya.guidance.Finding;
import ml.keneya.guidance.Source;
import ml.keneya.guidance.Urgency;

/** A test of which the reader finds no result. What the results are is in their records, for who may see these. */
final class TestsDue implements PregnancyRule {

    private static final Source TESTS = new Source("WHO ANC: ANC.B9, tests at the first contact", true);

    @Override
    public Stream<Finding> findings(Pregnancy pregnancy) {
        return Arrays.stream(RoutineTest.values())
                .filter(test -> !pregnancy.tests().contains(test))
                .map(test -> new Finding(
                        test.code(),
                        Urgency.WARNING,
                        "pregnancy." + test.code(),
                        List.of(),
                        List.of(TESTS),
                        List.of()));
    }
}
