import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.ImplementationGuide;
import org.hl7.fhir.r4.model.ImplementationGuide.ImplementationGuideDefinitionComponent;
import org.hl7.fhir.r4.model.ImplementationGuide.ImplementationGuideDefinitionResourceComponent;
import org.hl7.fhir.r4.model.ImplementationGuide.SPDXLicense;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;

/**
 * Writes the guide's ImplementationGuide: what of {@code fsh-generated/resources} belongs to which service, as the
 * folders of the FSH say, and what an example or a transaction is called, which they themselves do not hold.
 *
 * @see <a href="http://hl7.org/fhir/R4/implementationguide.html">FHIR ImplementationGuide</a>
 */
public class GuideResource {

    private static final String CANONICAL = "https://keneya.ml/fhir";
    private static final String ID = "ml.keneya.ig";
    private static final Pattern WORD = Pattern.compile("^([A-Z][A-Za-z]+):\\s*\"?(.*?)\"?\\s*$");
    private static final Path RESOURCES = Path.of("fsh-generated", "resources");

    /** Of an example the title is French and the description says the same in English; the rest has its own words. */
    private record Declared(String id, String title, String english, boolean isExample) {

        Declared with(String word, String value) {
            return switch (word) {
                case "Id" -> new Declared(value, title, english, isExample);
                case "Title" -> new Declared(id, value, english, isExample);
                case "Description" -> new Declared(id, title, value, isExample);
                default -> new Declared(id, title, english, value.equals("#example"));
            };
        }
    }

    public static void main(String[] arguments) throws IOException {
        FhirContext fhir = FhirContext.forR4();
        Map<String, Resource> generated = new TreeMap<>();
        for (Path file : files(RESOURCES, ".json")) {
            Resource resource = (Resource) fhir.newJsonParser().parseResource(Files.readString(file));
            generated.put(resource.getIdElement().getIdPart(), resource);
        }
        ImplementationGuide guide = guide(version(generated));
        try (Reader services = Files.newBufferedReader(Path.of("input", "services.csv"))) {
            for (CSVRecord service : CSVFormat.RFC4180.builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .build()
                    .parse(services)) {
                add(guide.getDefinition(), service, generated);
            }
        }
        try (Reader transactions = Files.newBufferedReader(Path.of("input", "transactions.csv"))) {
            for (CSVRecord transaction : CSVFormat.RFC4180.builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .build()
                    .parse(transactions)) {
                addTransaction(guide.getDefinition(), transaction);
            }
        }
        Files.writeString(
                RESOURCES.resolve("ImplementationGuide-" + ID + ".json"),
                fhir.newJsonParser().setPrettyPrint(true).encodeResourceToString(guide) + "\n");
    }

    private static ImplementationGuide guide(String version) {
        ImplementationGuide guide = new ImplementationGuide();
        guide.setId(ID);
        guide.setLanguage("fr");
        guide.setUrl(CANONICAL + "/ImplementationGuide/" + ID);
        guide.setVersion(version);
        guide.setName("Keneya");
        say(guide.getTitleElement(), "Guide FHIR de Keneya", "Keneya's FHIR guide");
        guide.setStatus(PublicationStatus.ACTIVE);
        guide.setExperimental(false);
        guide.setPublisher("Keneya");
        say(
                guide.getDescriptionElement(),
                "Ce que contiennent les dossiers de soins en temps de crise au Mali : profils, listes de codes, registres.",
                "What records of health care in crisis in Mali hold: profiles, code lists, registers.");
        guide.setPackageId(ID);
        guide.setLicense(SPDXLicense.fromCode("Apache-2.0"));
        guide.addFhirVersion(FHIRVersion._4_0_1);
        return guide;
    }

    private static String version(Map<String, Resource> generated) {
        return ((MetadataResource) generated.get("ml-patient")).getVersion();
    }

    private static void add(
            ImplementationGuideDefinitionComponent definition, CSVRecord service, Map<String, Resource> generated)
            throws IOException {
        String folder = service.get("folder");
        var grouping = definition.addGrouping();
        grouping.setId(folder);
        say(grouping.getNameElement(), service.get("title.fr"), service.get("title.en"));
        say(grouping.getDescriptionElement(), service.get("description.fr"), service.get("description.en"));
        for (Path file : files(Path.of("input", "fsh", folder), ".fsh")) {
            for (Declared declared : declared(file)) {
                Resource resource = generated.get(declared.id());
                ImplementationGuideDefinitionResourceComponent entry = definition.addResource();
                entry.getReference().setReference(resource.fhirType() + "/" + declared.id());
                entry.setGroupingId(folder);
                if (declared.isExample()) {
                    if (declared.title().isEmpty() || declared.english().isEmpty()) {
                        throw new IllegalStateException(
                                file + ": " + declared.id() + " lacks its Title (French) or Description (English)");
                    }
                    say(entry.getNameElement(), declared.title(), declared.english());
                    List<CanonicalType> profiles = resource.getMeta().getProfile();
                    entry.setExample(
                            profiles.isEmpty()
                                    ? new BooleanType(true)
                                    : profiles.get(0).copy());
                } else if (((MetadataResource) resource).hasTitle()) {
                    entry.setNameElement(((MetadataResource) resource).getTitleElement().copy());
                } else {
                    entry.setName(((MetadataResource) resource).getName());
                }
            }
        }
    }

    /** It lies with the demonstration of the server, and not here. */
    private static void addTransaction(ImplementationGuideDefinitionComponent definition, CSVRecord transaction) {
        ImplementationGuideDefinitionResourceComponent entry = definition.addResource();
        entry.getReference().setReference("Bundle/" + transaction.get("bundle"));
        entry.setGroupingId(transaction.get("service"));
        say(entry.getNameElement(), transaction.get("title.fr"), transaction.get("title.en"));
        entry.setExample(new BooleanType(true));
    }

    private static List<Declared> declared(Path file) throws IOException {
        List<Declared> all = new ArrayList<>();
        boolean isOurs = false;
        for (String line : Files.readAllLines(file)) {
            Matcher word = WORD.matcher(line);
            if (!word.find()) {
                continue;
            }
            String value = word.group(2);
            switch (word.group(1)) {
                case "Profile", "Extension", "Instance" -> {
                    all.add(new Declared(value, "", "", false));
                    isOurs = true;
                }
                case "Id", "Title", "Description", "Usage" -> {
                    if (isOurs) {
                        all.add(all.remove(all.size() - 1).with(word.group(1), value));
                    }
                }
                case "Invariant", "RuleSet", "Mapping", "Alias" -> isOurs = false;
                default -> {}
            }
        }
        return all;
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    private static void say(PrimitiveType<String> element, String french, String english) {
        element.setValue(french);
        var translation = element.addExtension();
        translation.setUrl("http://hl7.org/fhir/StructureDefinition/translation");
        translation.addExtension("lang", new CodeType("en"));
        translation.addExtension("content", new StringType(english));
    }
}
