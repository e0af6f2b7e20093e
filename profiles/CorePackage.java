import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Resource;

/**
 * Lays out the FHIR R4 definitions of HAPI's validation jar as the package cache that SUSHI reads.
 *
 * @see <a href="https://confluence.hl7.org/spaces/FHIR/pages/66928417/FHIR+Package+Cache">FHIR package cache</a>
 */
public class CorePackage {

    private static final String DEFINITIONS = "/org/hl7/fhir/r4/model/";

    private static final List<String> BUNDLES = List.of(
            "profile/profiles-types.xml",
            "profile/profiles-resources.xml",
            "profile/profiles-others.xml",
            "extension/extension-definitions.xml",
            "valueset/valuesets.xml",
            "valueset/v2-tables.xml",
            "valueset/v3-codesystems.xml");

    private static final List<String> STAND_INS =
            List.of("hl7.fhir.uv.tools.r4", "hl7.terminology.r4", "hl7.fhir.uv.extensions.r4");

    public static void main(String[] arguments) throws IOException {
        Path packages = Path.of(arguments[0]);
        FhirContext fhir = FhirContext.forR4();

        Path core = describe(packages, "hl7.fhir.r4.core", "4.0.1");
        for (String bundle : BUNDLES) {
            unpack(bundle, fhir, core);
        }
        for (String name : STAND_INS) {
            describe(packages, name, "0.0.0-stub");
        }
    }

    private static Path describe(Path packages, String name, String version) throws IOException {
        Path folder = Files.createDirectories(packages.resolve(name + "#" + version).resolve("package"));
        Files.writeString(
                folder.resolve("package.json"),
                """
                {"name": "%s", "version": "%s", "fhirVersions": ["4.0.1"], "type": "Core"}
                """
                        .formatted(name, version));
        return folder;
    }

    private static void unpack(String name, FhirContext fhir, Path folder) throws IOException {
        IParser json = fhir.newJsonParser();
        for (Bundle.BundleEntryComponent entry : read(name, fhir).getEntry()) {
            Resource resource = entry.getResource();
            if (resource instanceof DomainResource narrated) {
                narrated.setText(null);
            }
            String file = resource.fhirType() + "-" + resource.getIdElement().getIdPart() + ".json";
            Files.writeString(folder.resolve(file), json.encodeResourceToString(resource));
        }
    }

    private static Bundle read(String name, FhirContext fhir) throws IOException {
        try (InputStream stream = CorePackage.class.getResourceAsStream(DEFINITIONS + name);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return fhir.newXmlParser().parseResource(Bundle.class, reader);
        }
    }
}
