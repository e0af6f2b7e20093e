package ml.keneya.benchmark;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import ml.keneya.conformance.ImplementationGuide;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What a guide that did not change adds to a start: reading it, and seeing by its hash that the store has it. Not part
 * of the build:
 *
 * <pre>mvn test -Dtest=GuideCost</pre>
 *
 * <p>Writes {@code target/guide-cost.md}: CPU milliseconds of the thread, once, in a virtual machine that has read
 * HL7's own definitions and nothing else. Every server reads those, with a guide or without.
 */
class GuideCost {

    @Test
    void readOnce() throws IOException {
        FhirContext fhir = FhirContext.forR4();
        int standard = new DefaultProfileValidationSupport(fhir)
                .fetchAllStructureDefinitions()
                .size();
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        ImplementationGuide guide = new ImplementationGuide(fhir, new PathMatchingResourcePatternResolver());
        String sha256 = guide.sha256();

        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        String result = "%d ms CPU to read the %d resources of guide %s, after %d of HL7's%n"
                .formatted(
                        TimeUnit.NANOSECONDS.toMillis(took),
                        guide.artifacts().size(),
                        sha256.substring(0, 8),
                        standard);
        Files.writeString(Path.of("target", "guide-cost.md"), result);
    }
}
