package ml.keneya.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Looks for the canary patient after each class of tests of the server: the class during which he is told of fails, and
 * each one after it.
 */
final class CanaryExtension implements BeforeAllCallback, AfterAllCallback {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(CanaryExtension.class);

    @Override
    public void beforeAll(ExtensionContext tests) {
        Canary canary = SpringExtension.getApplicationContext(tests).getBean(Canary.class);
        canary.settle();
        tests.getStore(HERE).put(Canary.class, canary);
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        Canary canary = tests.getStore(HERE).get(Canary.class, Canary.class);
        assertThat(canary.isWatched())
                .as("what was logged was read until the end")
                .isTrue();
        assertThat(canary.traces())
                .as("what the server logged or measured of the canary patient")
                .isEmpty();
    }
}
