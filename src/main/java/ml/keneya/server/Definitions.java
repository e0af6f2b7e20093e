package ml.keneya.server;

import java.util.Set;

/**
 * The types that say how the server works and what words mean, not how anybody is.
 *
 * <p>Every caller may read them, only administrators write them, and they lie in a partition of their own; HAPI keeps
 * most of them in its default partition by itself, and the rest go with them.
 */
public final class Definitions {

    private static final Set<String> TYPES = Set.of(
            "ActivityDefinition",
            "CapabilityStatement",
            "CodeSystem",
            "CompartmentDefinition",
            "ConceptMap",
            "GraphDefinition",
            "ImplementationGuide",
            "Library",
            "Measure",
            "MessageDefinition",
            "NamingSystem",
            "OperationDefinition",
            "PlanDefinition",
            "Questionnaire",
            "SearchParameter",
            "StructureDefinition",
            "StructureMap",
            "TerminologyCapabilities",
            "ValueSet");

    private Definitions() {}

    public static boolean contain(String type) {
        return TYPES.contains(type);
    }
}
