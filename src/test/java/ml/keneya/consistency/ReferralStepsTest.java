package ml.keneya.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** All steps that there are, from each state to each: the table stands here once more, as docs/referral.md has it. */
class ReferralStepsTest {

    private static final List<String> TASK = List.of(
            "draft",
            "requested",
            "received",
            "accepted",
            "in-progress",
            "on-hold",
            "rejected",
            "completed",
            "failed",
            "cancelled");

    private static final List<String> SERVICE_REQUEST = List.of("draft", "active", "on-hold", "completed", "revoked");

    private final ReferralSteps steps = ReferralSteps.read(new ClassPathResource("keneya/referral-steps.csv"));

    /** To each state in the order above: {@code x} if it may follow. To stay is no step. */
    @ParameterizedTest
    @CsvSource({
        "draft,       x x . . . . . . . x",
        "requested,   . x x x x . x . x x",
        "received,    . . x x x . x . x x",
        "accepted,    . . . x x x . x x x",
        "in-progress, . . . . x x . x x .",
        "on-hold,     . . . . x x . x x x",
        "rejected,    . . . . . . x . . .",
        "completed,   . . . . . . . x . .",
        "failed,      . . . . . . . . x .",
        "cancelled,   . . . . . . . . . x"
    })
    void aTaskGoesFromStateToState(String from, String to) {
        assertThat(allowed("Task", from, TASK)).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "draft,     x x . . x",
        "active,    . x x x x",
        "on-hold,   . x x x x",
        "completed, . . . x .",
        "revoked,   . . . . x"
    })
    void aRequestGoesFromStateToState(String from, String to) {
        assertThat(allowed("ServiceRequest", from, SERVICE_REQUEST)).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({"Task", "ServiceRequest"})
    void anythingMayBeAnErrorAndStaysOne(String type) {
        for (String state : type.equals("Task") ? TASK : SERVICE_REQUEST) {
            assertThat(steps.allow(type, state, "entered-in-error")).as(state).isTrue();
            assertThat(steps.allow(type, "entered-in-error", state)).as(state).isFalse();
        }
    }

    private String allowed(String type, String from, List<String> states) {
        return String.join(
                " ",
                states.stream()
                        .map(to -> steps.allow(type, from, to) ? "x" : ".")
                        .toList());
    }
}
