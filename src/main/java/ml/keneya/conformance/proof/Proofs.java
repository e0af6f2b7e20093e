package ml.keneya.conformance.proof;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Which shapes of resources the validator has found nothing wrong or doubtful with. A resource of such a shape that
 * keeps the rules that weigh values has nothing wrong or doubtful either (docs/decisions, 32).
 *
 * <p>It never says that anything is wrong: what is not proven is asked of the validator.
 */
public final class Proofs {

    /** Some hundred bytes each. Ordinary traffic has some thousand. */
    private static final int SHAPES = 50_000;

    private final ShapeReader reader;
    private final ValueRules rules;
    private final Cache<Shape, Boolean> clean =
            Caffeine.newBuilder().maximumSize(SHAPES).build();

    /**
     * Without a shape yet.
     *
     * @param standard for FHIRPath, the types of R4
     * @param definitions those that resources and their elements are held to, by canonical address, with their
     *     snapshots
     */
    public Proofs(
            FhirContext fhir,
            IValidationSupport standard,
            Function<String, @Nullable StructureDefinition> definitions) {
        this.reader = new ShapeReader(fhir);
        this.rules = new ValueRules(fhir, standard, definitions);
    }

    /**
     * The shape of a resource that keeps all rules that weigh values; empty if it has none or one may be broken: then
     * the validator alone can tell.
     *
     * @param profiles all that it is held to besides the standard
     */
    public Optional<Shape> shape(Resource resource, Collection<String> profiles, Locale language) {
        return reader.read(resource, profiles, language)
                .filter(read -> read.weighed().stream()
                        .allMatch(each -> rules.areKept(resource, each.element(), each.definition())))
                .map(ShapeReader.Read::shape);
    }

    public boolean isClean(Shape shape) {
        return clean.getIfPresent(shape) != null;
    }

    /** The validator has said nothing of a resource of that shape. */
    public void add(Shape shape) {
        clean.put(shape, true);
    }
}
