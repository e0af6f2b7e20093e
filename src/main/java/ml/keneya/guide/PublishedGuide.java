package ml.keneya.guide;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import ml.keneya.conformance.ImplementationGuide;
import ml.keneya.conformance.Snapshots;
import ml.keneya.server.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The guide of this version as it is published: pages, and a package. */
public final class PublishedGuide {

    /** Where the package lies among the pages. */
    static final String PACKAGE = "package.tgz";

    /** Bytes of pages that are kept, so that they are not made for each reader: some hundred. */
    private static final long KEPT = 16L << 20;

    private final Contents contents;
    private final Site site;
    private final Cache<String, Page> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((String address, Page page) -> page.content().length)
            .build();

    private @Nullable Page packed;

    /**
     * @param refused the types of which this server takes nothing without a profile, if it is a server that shows it
     */
    PublishedGuide(
            FhirContext fhir,
            ImplementationGuide guide,
            Snapshots snapshots,
            Messages messages,
            Optional<Set<String>> refused) {
        this.contents = new Contents(guide);
        this.site = new Site(fhir, contents, snapshots, messages, refused);
    }

    /** The guide that this program brings, without a server. */
    public static PublishedGuide ofThisProgram() {
        FhirContext fhir = FhirContext.forR4();
        ImplementationGuide guide = new ImplementationGuide(fhir, new PathMatchingResourcePatternResolver());
        return new PublishedGuide(
                fhir,
                guide,
                new Snapshots(fhir, guide, new DefaultProfileValidationSupport(fhir)),
                new Messages(),
                Optional.empty());
    }

    /**
     * Writes the pages into a folder, where a browser can read them without a server, and the package beside them. What
     * lies there by the same names is replaced.
     */
    public void export(Path folder) throws IOException {
        for (String address : site.addresses()) {
            Path file = folder.resolve(address);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, site.page(address).orElseThrow().content());
        }
        Files.write(folder.resolve(PACKAGE), packed().content());
    }

    /** Writes the package into a folder, by its name and version; that file. */
    public Path pack(Path folder) throws IOException {
        return Files.write(Files.createDirectories(folder).resolve(empty().fileName()), packed().content());
    }

    /** A file of the site, such as {@code en/index.html}. */
    Optional<Page> page(String address) {
        return address.equals(PACKAGE)
                ? Optional.of(packed())
                : Optional.ofNullable(kept.get(address, each -> site.page(each).orElse(null)));
    }

    Page missing(Locale language) {
        return site.missing(language);
    }

    private GuidePackage empty() {
        return new GuidePackage(contents.description());
    }

    /** Made once: completing all profiles takes seconds. */
    private synchronized Page packed() {
        Page ready = packed == null ? new Page("application/gzip", pack()) : packed;
        packed = ready;
        return ready;
    }

    private byte[] pack() {
        GuidePackage all = empty();
        all.define(file(contents.description()), json(file(contents.description())));
        contents.shared().stream().map(PublishedGuide::file).forEach(file -> all.define(file, json(file)));
        contents.examples().stream().map(Contents.Example::file).forEach(file -> all.exemplify(file, json(file)));
        contents.transactions().stream()
                .map(transaction -> transaction.file("json"))
                .forEach(file -> all.exemplify(file, json(file)));
        return all.bytes();
    }

    private byte[] json(String file) {
        return site.page(file).orElseThrow().content();
    }

    private static String file(org.hl7.fhir.r4.model.Resource resource) {
        return Contents.file(resource, "json");
    }
}
