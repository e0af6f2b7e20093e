package ml.keneya.server.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildExtension;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The elements we call decimals, compared with every definition of R4. */
class DecimalElementsTest {

    private final FhirContext fhir = FhirContext.forR4Cached();
    private final Set<String> missed = new TreeSet<>();
    private final Set<String> mistaken = new TreeSet<>();
    private final Set<String> seen = new HashSet<>();

    @Test
    void everyDecimalOfR4IsOneOfThem() {
        fhir.getResourceTypes().forEach(type -> walk(type, fhir.getResourceDefinition(type)));
        walk("extension", Objects.requireNonNull(fhir.getElementDefinition("Extension")));

        assertThat(missed).isEmpty();
        assertThat(mistaken)
                .as("text taken for a decimal: none that people write by hand")
                .isSubsetOf(
                        "assert.value",
                        "authorisationReferenceNumber.value",
                        "cTerminalModificationId.value",
                        "component.value",
                        "crossReference.value",
                        "dependsOn.value",
                        "element.value",
                        "immediatePackaging.value",
                        "nTerminalModificationId.value",
                        "organismId.value",
                        "outerPackaging.value",
                        "parameter.value",
                        "parentSubstanceId.value",
                        "patientCharacteristics.value",
                        "predecessor.value",
                        "product.value",
                        "reference.value",
                        "requestHeader.value",
                        "target.value",
                        "version.value");
    }

    private void walk(String name, BaseRuntimeElementDefinition<?> definition) {
        if (!(definition instanceof BaseRuntimeElementCompositeDefinition<?> composite)
                || !seen.add(name + " " + definition.getName() + " " + definition.getImplementingClass())) {
            return;
        }
        for (BaseRuntimeChildDefinition child : composite.getChildren()) {
            if (child instanceof RuntimeChildExtension) {
                continue;
            }
            for (String childName : child.getValidChildNames()) {
                BaseRuntimeElementDefinition<?> type = child.getChildByName(childName);
                if (type == null) {
                    continue;
                }
                boolean decimal = type.getName().equals("decimal");
                boolean called = DecimalElements.mayBe(childName, name);
                if (decimal && !called) {
                    missed.add(name + "." + childName);
                } else if (!decimal
                        && called
                        && Set.of("string", "code", "id", "uri").contains(type.getName())) {
                    mistaken.add(name + "." + childName);
                }
                walk(childName, type);
            }
        }
    }
}
