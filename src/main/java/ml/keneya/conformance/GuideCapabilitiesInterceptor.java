package ml.keneya.conformance;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionKind;

/** Says in the CapabilityStatement which profiles each type is checked against: those of the guide. */
@Interceptor
public final class GuideCapabilitiesInterceptor {

    private final Map<String, List<String>> profiles;

    GuideCapabilitiesInterceptor(ImplementationGuide guide) {
        this.profiles = guide.artifacts().stream()
                .map(Artifact::resource)
                .filter(StructureDefinition.class::isInstance)
                .map(StructureDefinition.class::cast)
                .filter(profile -> profile.getKind() == StructureDefinitionKind.RESOURCE && !profile.getAbstract())
                .collect(Collectors.groupingBy(
                        StructureDefinition::getType,
                        TreeMap::new,
                        Collectors.mapping(StructureDefinition::getUrl, Collectors.toList())));
    }

    @Hook(Pointcut.SERVER_CAPABILITY_STATEMENT_GENERATED)
    public void listProfiles(IBaseConformance statement) {
        ((CapabilityStatement) statement)
                .getRest().stream()
                        .flatMap(rest -> rest.getResource().stream())
                        .forEach(resource -> resource.setSupportedProfile(
                                profiles.getOrDefault(resource.getType(), List.of()).stream()
                                        .map(CanonicalType::new)
                                        .toList()));
    }
}
