package ml.keneya.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ml.keneya.conformance.proof.Proofs;
import ml.keneya.conformance.proof.Shape;
import ml.keneya.server.MistakenTimes;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** Nothing is proven that HL7's validator finds anything wrong or doubtful with. */
class ProofsTest {

    private static final GuideOfKeneya KENEYA = GuideOfKeneya.SHARED;

    /**
     * As many as the server reads of 3 000 in the build; {@code mvn test -Dtest=ProofsTest -Dmutants=200000} for many.
     */
    private final int mutants = Integer.getInteger("mutants", 3_000);

    private final Proofs proofs = KENEYA.proofs();

    @Test
    void ofAllExamplesMostAreProvenByTheirShape() throws IOException {
        List<Resource> examples = checked(GuideOfKeneya.examples());
        examples.forEach(this::learn);

        List<Resource> clean = examples.stream()
                .filter(resource -> findings(resource).isEmpty())
                .toList();

        assertThat(clean.stream().filter(this::isProven).count()).isGreaterThan(clean.size() * 8L / 10);
    }

    @Test
    void noCounterExampleIsProven() throws IOException {
        checked(GuideOfKeneya.examples()).forEach(this::learn);

        assertThat(checked(Stream.concat(GuideOfKeneya.refused(), GuideOfKeneya.warned())))
                .hasSizeGreaterThan(200)
                .noneMatch(this::isProven);
    }

    @Test
    void noMutantIsProvenThatTheValidatorFindsFaultWith() throws IOException {
        List<Resource> examples =
                checked(Stream.of(GuideOfKeneya.examples(), GuideOfKeneya.refused(), GuideOfKeneya.warned())
                        .flatMap(each -> each));
        examples.forEach(this::learn);
        Mutants made = new Mutants(examples.stream().map(ProofsTest::json).toList(), 20_261_130L);
        int proven = 0;
        int learned = 0;

        for (int i = 0; i < mutants; i++) {
            Optional<Resource> mutant = parsed(made.next());
            if (mutant.isEmpty()) {
                continue;
            }
            if (isProven(mutant.get())) {
                proven++;
                assertThat(findings(mutant.get()))
                        .as(() -> KENEYA.fhir.newJsonParser().encodeResourceToString(mutant.get()))
                        .isEmpty();
            } else if (learn(mutant.get())) {
                learned++;
            }
        }

        System.out.printf("Of %d mutants %d were proven, %d taught a shape%n", mutants, proven, learned);
        assertThat(proven).isGreaterThan(mutants / 50);
    }

    /** Of one shape, each within its limits or not. */
    @Test
    void whatIsWeighedIsWeighedEachTime() {
        Observation weight = (Observation) example("Observation", "ml-body-weight");
        assertThat(learn(weight)).isTrue();

        assertThat(isProven(withValue(weight, "12.4"))).isTrue();
        assertThat(isProven(withValue(weight, "299.9"))).isFalse();
        assertThat(isProven(withValue(weight, "0.19"))).isFalse();
        assertThat(isProven(withValue(weight, "-12.4"))).isFalse();
    }

    @Test
    void whatWasOnlyAskedForIsNoElement() {
        Observation weight = (Observation) example("Observation", "ml-body-weight");
        assertThat(learn(weight)).isTrue();
        Observation asked = weight.copy();
        assertThat(asked.getCode().getTextElement().hasValue()).isFalse();

        assertThat(isProven(asked)).isTrue();
    }

    @Test
    void anotherPersonOfTheSameShapeIsProven() {
        Patient patient = (Patient) example("Patient", "ml-patient");
        assertThat(learn(patient)).isTrue();
        Patient other = patient.copy();
        other.setId("another");
        other.getIdentifier()
                .forEach(identifier -> identifier.setValue(identifier.getValue().replace('1', '2')));
        other.getName().stream().filter(HumanName::hasFamily).forEach(name -> name.setFamily("Coulibaly"));

        assertThat(isProven(other)).isTrue();
        assertThat(isProven(other.copy().addName(other.getNameFirstRep().copy())))
                .isFalse();
    }

    private static Observation withValue(Observation observation, String value) {
        Observation copy = observation.copy();
        ((Quantity) copy.getValue()).setValue(new BigDecimal(value));
        return copy;
    }

    private Resource example(String type, String profile) {
        try {
            return checked(GuideOfKeneya.examples()).stream()
                    .filter(each -> each.fhirType().equals(type))
                    .filter(each -> profiles(each).equals(Set.of(Profiles.BASE + profile)))
                    .filter(each -> findings(each).isEmpty() && shape(each).isPresent())
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Whether the validator has nothing to say of it, and its shape is known from now on. */
    private boolean learn(Resource resource) {
        Optional<Shape> shape = shape(resource);
        if (shape.isEmpty() || !findings(resource).isEmpty()) {
            return false;
        }
        proofs.add(shape.get());
        return true;
    }

    private boolean isProven(Resource resource) {
        return shape(resource).filter(proofs::isClean).isPresent();
    }

    private Optional<Shape> shape(Resource resource) {
        return proofs.shape(resource, ProfileValidator.heldTo(resource, profiles(resource)), Locale.ENGLISH);
    }

    private static List<Finding> findings(Resource resource) {
        return KENEYA.validator.findings(resource, profiles(resource), Locale.ENGLISH);
    }

    private static Collection<String> profiles(Resource resource) {
        return KENEYA.decisions.about(resource, null).checked();
    }

    private static List<Resource> checked(Stream<org.springframework.core.io.Resource> files) {
        return files.map(KENEYA::read)
                .filter(resource -> !ProfileEnforcement.exempts(resource))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static ObjectNode json(Resource resource) {
        try {
            return (ObjectNode)
                    new JsonMapper().readTree(KENEYA.fhir.newJsonParser().encodeResourceToString(resource));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<Resource> parsed(ObjectNode mutant) {
        try {
            return Optional.of((Resource) KENEYA.fhir
                            .newJsonParser()
                            .setParserErrorHandler(new StrictErrorHandler())
                            .parseResource(mutant.toString()))
                    .filter(resource -> MistakenTimes.first(resource).isEmpty());
        } catch (RuntimeException notEvenFhir) {
            // HAPI's parser ends in whatever it meets; the server refuses it.
            return Optional.empty();
        }
    }
}
