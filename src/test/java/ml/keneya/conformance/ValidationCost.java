package ml.keneya.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.validation.FhirValidator;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ml.keneya.conformance.ProfileDecisions.Decision;
import ml.keneya.conformance.proof.Proofs;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What it costs to hold a resource to the guide, for the examples of each profile: by its shape where it has one, by
 * the validator, and beside it by HAPI's own over the same chain. Not part of the build:
 *
 * <pre>mvn test -Dtest=ValidationCost [-Drounds=50]</pre>
 *
 * <p>Writes {@code target/validation-cost.md}: milliseconds of CPU of the one thread that validates.
 */
class ValidationCost {

    private static final double NANOSECONDS = 1e6;
    private static final double MICROSECONDS = 1e3;

    private final int rounds = Integer.getInteger("rounds", 50);
    private final FhirContext fhir = FhirContext.forR4();
    private final PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();

    @Test
    void measure() throws IOException {
        fhir.setParserErrorHandler(new StrictErrorHandler());
        StringBuilder report = new StringBuilder();
        double start = milliseconds();
        ImplementationGuide guide = new ImplementationGuide(fhir, files);
        report.append("Reading the guide: %.0f ms%n".formatted(milliseconds() - start));
        start = milliseconds();
        Profiles profiles = new Profiles(guide);
        ProfileDecisions decisions =
                new ProfileDecisions(profiles, new ProfileMatches(guide.matches(), profiles, fhir));
        ProfileValidator ours = new ProfileValidator(fhir, guide, new DefaultProfileValidationSupport(fhir));
        FhirValidator hapis = hapis(guide);
        report.append("Making the validators: %.0f ms%n".formatted(milliseconds() - start));
        start = milliseconds();
        new ValidatorWarmUp(ours).run(null);
        report.append("Warming ours: %.0f ms%n%n".formatted(milliseconds() - start));
        Proofs proofs = new Proofs(fhir, new DefaultProfileValidationSupport(fhir), ours::definition);
        report.append("| | examples | with a shape | µs by shape | ms | ms of HAPI's | HAPI's / ours |\n"
                + "| --- | --- | --- | --- | --- | --- | --- |\n");
        kinds(decisions).forEach((kind, resources) -> {
            Runnable validate = () -> resources.forEach(resource -> {
                Decision decision = decisions.about(resource, null);
                ours.findings(resource, decision.checked(), Locale.FRENCH);
            });
            Predicate<Resource> prove = resource -> proofs.shape(
                            resource,
                            ProfileValidator.heldTo(
                                    resource, decisions.about(resource, null).checked()),
                            Locale.FRENCH)
                    .filter(shape -> !proofs.isClean(shape))
                    .isPresent();
            Runnable stock = () -> resources.forEach(hapis::validateWithResult);
            double us = cost(validate) / resources.size();
            double them = cost(stock) / resources.size();
            long shaped = resources.stream().filter(prove).count();
            double proof = cost(() -> {
                        if (resources.stream().filter(prove).count() != shaped) {
                            throw new IllegalStateException("The same have another shape now");
                        }
                    })
                    / resources.size();
            report.append("| %s | %d | %d | %.0f | %.1f | %.1f | %.1f |%n"
                    .formatted(kind, resources.size(), shaped, proof * MICROSECONDS, us, them, them / us));
        });
        Files.writeString(Path.of("target/validation-cost.md"), report);
    }

    private double cost(Runnable work) {
        for (int round = 0; round < rounds; round++) {
            work.run();
        }
        double start = milliseconds();
        for (int round = 0; round < rounds; round++) {
            work.run();
        }
        return (milliseconds() - start) / rounds;
    }

    private FhirValidator hapis(ImplementationGuide guide) {
        return fhir.newValidator()
                .registerValidatorModule(new FhirInstanceValidator(new ValidationSupportChain(
                        new DefaultProfileValidationSupport(fhir),
                        new GuideValidationSupport(fhir, guide),
                        new SnapshotGeneratingValidationSupport(fhir),
                        new InMemoryTerminologyServerValidationSupport(fhir),
                        new CommonCodeSystemsTerminologyService(fhir))));
    }

    /** The examples by the profiles that they are held to. */
    private TreeMap<String, List<Resource>> kinds(ProfileDecisions decisions) throws IOException {
        return GuideOfKeneya.examples()
                .map(ValidationCost::text)
                .map(text -> (Resource) fhir.newJsonParser().parseResource(text))
                .filter(resource -> !ProfileEnforcement.exempts(resource))
                .collect(Collectors.groupingBy(
                        resource -> kind(resource, decisions), TreeMap::new, Collectors.toList()));
    }

    private static String kind(Resource resource, ProfileDecisions decisions) {
        return resource.fhirType() + ": "
                + decisions.about(resource, null).checked().stream()
                        .map(profile -> profile.substring(Profiles.BASE.length()))
                        .sorted()
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(", "), names -> names.isEmpty() ? "FHIR R4" : names));
    }

    private static String text(org.springframework.core.io.Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static double milliseconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / NANOSECONDS;
    }
}
