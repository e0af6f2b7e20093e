import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cqframework.cql.cql2elm.CqlCompilerOptions;
import org.cqframework.cql.cql2elm.CqlTranslator;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.hl7.fhir.r4.model.Library;

/**
 * Puts the CQL of {@code input/cql} into the Libraries of {@code fsh-generated/resources} of the same name, and beside
 * it the ELM that it is translated to, which is what the server evaluates.
 *
 * @see <a href="https://hl7.org/fhir/uv/cql/STU1/using-elm.html">Using CQL with FHIR: ELM</a>
 */
public class LogicLibraries {

    public static void main(String[] arguments) throws IOException {
        FhirContext fhir = FhirContext.forR4();
        try (Stream<Path> sources = Files.list(Path.of("input", "cql"))) {
            for (Path source : sources.sorted().toList()) {
                String name = source.getFileName().toString().replaceFirst("\\.cql$", "");
                Path file = Path.of("fsh-generated", "resources", "Library-" + name + ".json");
                Library library = fhir.newJsonParser().parseResource(Library.class, Files.readString(file));
                String cql = Files.readString(source);
                library.addContent().setContentType("text/cql").setData(cql.getBytes(StandardCharsets.UTF_8));
                library.addContent()
                        .setContentType("application/elm+json")
                        .setData(elm(source, cql).getBytes(StandardCharsets.UTF_8));
                Files.writeString(
                        file, fhir.newJsonParser().setPrettyPrint(true).encodeResourceToString(library) + "\n");
            }
        }
    }

    private static String elm(Path source, String cql) {
        CqlCompilerOptions options = new CqlCompilerOptions(
                CqlCompilerOptions.Options.DisableListDemotion, CqlCompilerOptions.Options.DisableListPromotion);
        CqlTranslator translator = CqlTranslator.fromText(cql, new LibraryManager(new ModelManager(), options));
        List<String> errors = translator.getExceptions().stream()
                .map(error -> error.getLocator() + ": " + error.getMessage())
                .toList();
        if (!errors.isEmpty()) {
            throw new IllegalStateException(source + ": " + errors);
        }
        return translator.toJson();
    }
}
