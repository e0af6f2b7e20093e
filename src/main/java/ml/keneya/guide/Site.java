package ml.keneya.guide;

import ca.uhn.fhir.context.FhirContext;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ml.keneya.conformance.Snapshots;
import ml.keneya.server.Messages;
import ml.keneya.server.PageTemplates;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * The files of the guide by their addresses: French pages at the top, English ones under {@code en/}, every resource as
 * JSON beside them. All links are relative, so that the same files are served and lie on a disk.
 */
final class Site {

    static final String ENGLISH = "en/";
    private static final String JSON = "application/fhir+json;charset=UTF-8";

    private final FhirContext fhir;
    private final Snapshots snapshots;
    private final PageTemplates templates;
    private final Map<String, Supplier<Page>> files = new LinkedHashMap<>();
    private final Cache<String, StructureDefinition> completed =
            Caffeine.newBuilder().maximumSize(4).build();

    Site(FhirContext fhir, Contents contents, Snapshots snapshots, Messages messages, Optional<Set<String>> refused) {
        this.fhir = fhir;
        this.snapshots = snapshots;
        this.templates = new PageTemplates("keneya/guide/", messages);
        files.put("style.css", () -> new Page("text/css;charset=UTF-8", templates.file("style.css")));
        files.put("icon.svg", () -> new Page("image/svg+xml", templates.file("icon.svg")));
        files.put("search.js", () -> new Page("text/javascript;charset=UTF-8", templates.file("search.js")));
        Stream.concat(
                        Stream.of(contents.description()),
                        Stream.concat(
                                contents.examples().stream().map(Contents.Example::resource),
                                contents.transactions().stream().map(Contents.Transaction::bundle)))
                .forEach(resource -> files.put(Contents.file(resource, "json"), () -> json(resource)));
        List<Pages> languages = Stream.of(Locale.FRENCH, Locale.ENGLISH)
                .map(language -> new Pages(fhir, new Links(contents, new Speech(language)), refused))
                .toList();
        for (Pages pages : languages) {
            put(pages, "index.html", "index", pages::index);
            put(pages, "matches.html", "matches", pages::matches);
            put(pages, "to-confirm.html", "to-confirm", pages::toConfirm);
            put(pages, "terminology.html", "terminology", pages::terminology);
            put(pages, "search.html", "search", Map::of);
            contents.services().forEach(service -> put(pages, service.file(), "service", () -> pages.service(service)));
            contents.transactions()
                    .forEach(transaction ->
                            put(pages, transaction.file("html"), "Bundle", () -> pages.transaction(transaction)));
            files.put(
                    folder(pages.language()) + "search-index.js",
                    () -> new SearchIndex(contents, pages.language(), messages).page());
        }
        for (MetadataResource resource : contents.resources()) {
            files.put(Contents.file(resource, "json"), () -> json(complete(resource)));
            for (Pages pages : languages) {
                put(
                        pages,
                        Contents.file(resource, "html"),
                        resource.fhirType(),
                        () -> pages.resource(complete(resource)));
            }
        }
    }

    /** Every file that there is. */
    List<String> addresses() {
        return new ArrayList<>(files.keySet());
    }

    Optional<Page> page(String address) {
        return Optional.ofNullable(files.get(address)).map(Supplier::get);
    }

    /** Says that there is no such page, and where to go on. */
    Page missing(Locale language) {
        Map<String, Object> content = common(language, "index.html");
        content.put("base", "/ig/" + folder(language));
        content.put("root", "/ig/");
        content.put("other", "/ig/" + folder(other(language)));
        return html("missing", language, content);
    }

    static Locale language(String address) {
        return address.startsWith(ENGLISH) ? Locale.ENGLISH : Locale.FRENCH;
    }

    private void put(Pages pages, String file, String template, Supplier<Map<String, Object>> content) {
        Locale language = pages.language();
        files.put(folder(language) + file, () -> {
            Map<String, Object> all = common(language, file);
            all.putAll(content.get());
            return html(template, language, all);
        });
    }

    private static Map<String, Object> common(Locale language, String file) {
        Map<String, Object> content = new HashMap<>();
        content.put("locale", language);
        content.put("language", language.getLanguage());
        content.put("fr", Locale.FRENCH);
        content.put("en", Locale.ENGLISH);
        content.put("base", "");
        content.put("root", language.equals(Locale.ENGLISH) ? "../" : "");
        content.put("other", (language.equals(Locale.ENGLISH) ? "../" : ENGLISH) + file);
        return content;
    }

    private static String folder(Locale language) {
        return language.equals(Locale.ENGLISH) ? ENGLISH : "";
    }

    private static Locale other(Locale language) {
        return language.equals(Locale.ENGLISH) ? Locale.FRENCH : Locale.ENGLISH;
    }

    private Page html(String template, Locale language, Map<String, Object> content) {
        return new Page("text/html;charset=UTF-8", templates.page(template, language, content));
    }

    private Page json(Resource resource) {
        return new Page(
                JSON,
                fhir.newJsonParser()
                        .setPrettyPrint(true)
                        .encodeResourceToString(resource)
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** A profile gets its snapshot, which is large, and kept for the few files that are made of it at a time. */
    private MetadataResource complete(MetadataResource resource) {
        return resource instanceof StructureDefinition profile
                ? completed.get(profile.getUrl(), url -> snapshots.of(profile.copy()))
                : resource;
    }
}
