package ml.keneya.guide;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.hl7.fhir.r4.model.ImplementationGuide;
import org.hl7.fhir.utilities.npm.NpmPackageIndexBuilder;

/**
 * The guide as a FHIR package, which servers and validators install. The index is made by HL7's library; the archive is
 * not, because that one writes the time of day into it, and the same guide shall be the same file.
 *
 * @see <a href="https://confluence.hl7.org/spaces/FHIR/pages/35718629/NPM+Package+Specification">FHIR NPM package
 *     specification</a>
 */
final class GuidePackage {

    private static final String CORE = "hl7.fhir.r4.core";
    private static final String FHIR = "4.0.1";

    private final ImplementationGuide guide;
    private final Map<String, byte[]> definitions = new TreeMap<>();
    private final Map<String, byte[]> examples = new TreeMap<>();

    GuidePackage(ImplementationGuide guide) {
        this.guide = guide;
    }

    /** Adds a file of the guide itself. */
    void define(String name, byte[] json) {
        definitions.put(name, json);
    }

    void exemplify(String name, byte[] json) {
        examples.put(name, json);
    }

    /** What it is called on a disk, {@code ml.keneya.ig-0.1.0.tgz}. */
    String fileName() {
        return guide.getPackageId() + '-' + guide.getVersion() + ".tgz";
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream archive =
                new TarArchiveOutputStream(new GZIPOutputStream(bytes), StandardCharsets.UTF_8.name())) {
            archive.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            add(archive, "package/package.json", json(manifest()));
            add(archive, "package/", definitions);
            add(archive, "package/example/", examples);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Map<String, Object> manifest() {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("name", guide.getPackageId());
        manifest.put("version", guide.getVersion());
        manifest.put("tools-version", 3);
        manifest.put("type", "IG");
        manifest.put("license", guide.getLicense().toCode());
        manifest.put("canonical", guide.getUrl().substring(0, guide.getUrl().indexOf("/ImplementationGuide/")));
        manifest.put("title", guide.getTitle());
        manifest.put("description", guide.getDescription());
        manifest.put("fhirVersions", List.of(FHIR));
        manifest.put("dependencies", Map.of(CORE, FHIR));
        manifest.put("author", guide.getPublisher());
        manifest.put("directories", new TreeMap<>(Map.of("lib", "package", "example", "example")));
        manifest.put("jurisdiction", "urn:iso:std:iso:3166#ML");
        return manifest;
    }

    private static void add(TarArchiveOutputStream archive, String folder, Map<String, byte[]> files)
            throws IOException {
        NpmPackageIndexBuilder index = new NpmPackageIndexBuilder();
        index.start(null);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            index.seeFile(file.getKey(), file.getValue());
            add(archive, folder + file.getKey(), file.getValue());
        }
        add(archive, folder + ".index.json", index.build().getBytes(StandardCharsets.UTF_8));
    }

    private static void add(TarArchiveOutputStream archive, String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setModTime(0);
        entry.setSize(content.length);
        archive.putArchiveEntry(entry);
        archive.write(content);
        archive.closeArchiveEntry();
    }

    private static byte[] json(Map<String, Object> object) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts can be written", e);
        }
    }
}
