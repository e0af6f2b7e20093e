package ml.keneya.security.access;

import java.util.Set;

/**
 * The types that say how the server works and what words mean, not how anybody is. Every caller may read them; only
 * administrators may write them.
 */
final class Definitions {

    private static final Set<String> READ_BY_ALL = Set.of(
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

    static boolean contain(String type) {
        return READ_BY_ALL.contains(type);
    }

    /** A subscription sends records elsewhere, whoever asks for it. */
    static boolean areWrittenByAdministrators(String type) {
        return contain(type) || type.equals("Subscription");
    }
}
