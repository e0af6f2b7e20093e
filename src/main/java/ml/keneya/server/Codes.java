package ml.keneya.server;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;

/**
 * Codes of one system, of which a record has one or not.
 *
 * @param system their system
 * @param codes the codes
 */
public record Codes(String system, Set<String> codes) {

    public static final String KENEYA = "https://keneya.ml/fhir/CodeSystem/";
    public static final String LOINC = "http://loinc.org";

    /** The units that treat acute malnutrition; support groups do not. */
    public static final Codes NUTRITION_UNIT =
            new Codes(KENEYA + "ml-nutrition-unit", Set.of("ureni", "urenas", "urenam", "asc-simplifie"));

    public static final Codes ANTENATAL_CARE = new Codes(KENEYA + "ml-service", Set.of("cpn"));

    public static final Codes MATERNITY = new Codes(KENEYA + "ml-service", Set.of("accouchement"));

    public static final Codes WEIGHT = new Codes(LOINC, Set.of("29463-7"));

    /** However measured, lying and standing. */
    public static final Codes LENGTH = new Codes(LOINC, Set.of("8302-2", "8306-3", "8308-9"));

    public Codes {
        codes = Set.copyOf(codes);
    }

    public boolean are(CodeableConcept concept) {
        return concept.getCoding().stream().anyMatch(this::is);
    }

    public boolean are(Collection<CodeableConcept> concepts) {
        return concepts.stream().anyMatch(this::are);
    }

    /** Whether an encounter is for one of them, by its type or by its service. */
    public boolean areOf(Encounter encounter) {
        return are(encounter.getType()) || are(encounter.getServiceType());
    }

    /** The first of them that is there. */
    public Optional<String> oneOf(Collection<CodeableConcept> concepts) {
        return concepts.stream()
                .flatMap(concept -> concept.getCoding().stream())
                .filter(this::is)
                .map(Coding::getCode)
                .findFirst();
    }

    private boolean is(Coding coding) {
        return system.equals(coding.getSystem()) && coding.hasCode() && codes.contains(coding.getCode());
    }

    /** As a token of a search. */
    public String query() {
        return codes.stream().sorted().map(code -> system + '|' + code).collect(joining(","));
    }
}
