package ml.keneya.conformance;

import java.util.Set;
import org.hl7.fhir.r4.model.ResourceType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is asked of a resource beyond the standard.
 *
 * @param refuseUnprofiled types of which only what conforms to a profile of the guide is taken, such as
 *     {@code Observation,Encounter}, or {@code *} for all; the rest of any other type is taken as plain FHIR R4, and
 *     tagged
 */
@ConfigurationProperties("keneya.conformance")
public record ConformanceProperties(@DefaultValue Set<String> refuseUnprofiled) {

    private static final String ALL = "*";

    public ConformanceProperties {
        refuseUnprofiled = Set.copyOf(refuseUnprofiled);
        // Refuses what is no type of R4.
        refuseUnprofiled.stream().filter(type -> !type.equals(ALL)).forEach(ResourceType::valueOf);
    }

    boolean takesUnprofiled(String type) {
        return !refuseUnprofiled.contains(ALL) && !refuseUnprofiled.contains(type);
    }
}
