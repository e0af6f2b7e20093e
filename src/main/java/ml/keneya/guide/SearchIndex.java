package ml.keneya.guide;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import ml.keneya.server.Messages;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * What the pages of one language are found by, as a script: a browser lets a page from a disk read that, and no JSON.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#scheme-fetch">Fetch, file URLs are left undefined</a>
 */
final class SearchIndex {

    private final Links links;
    private final Links other;
    private final Messages messages;

    SearchIndex(Contents contents, Locale language, Messages messages) {
        this.links = new Links(contents, new Speech(language));
        this.other = new Links(contents, new Speech(language.equals(Locale.FRENCH) ? Locale.ENGLISH : Locale.FRENCH));
        this.messages = messages;
    }

    /** Profiles first and codes last, as they are shown when they are found equally well. */
    Page page() {
        List<MetadataResource> resources = links.contents().resources();
        List<List<String>> entries = Stream.of(
                        links.contents().services().stream().map(this::entry),
                        links.contents().transactions().stream().map(this::entry),
                        resources.stream()
                                .filter(StructureDefinition.class::isInstance)
                                .map(this::entry),
                        resources.stream()
                                .filter(resource -> !(resource instanceof StructureDefinition))
                                .map(this::entry),
                        resources.stream()
                                .filter(CodeSystem.class::isInstance)
                                .map(CodeSystem.class::cast)
                                .flatMap(this::codes))
                .flatMap(each -> each)
                .toList();
        try {
            String script = "const guideIndex = " + new ObjectMapper().writeValueAsString(entries) + ";\n";
            return new Page("text/javascript;charset=UTF-8", script.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Lists of texts can be written", e);
        }
    }

    /**
     * What it is, what it is called, its name for programs, its address, and what it is called in the other language.
     */
    private List<String> entry(Contents.Service service) {
        return List.of(
                text("guide.kind.service"),
                links.speech().of(service.about().getNameElement(), "fr").text(),
                service.about().getId(),
                service.file(),
                other.speech().of(service.about().getNameElement(), "fr").text());
    }

    private List<String> entry(Contents.Transaction transaction) {
        return List.of(
                text("guide.kind.Bundle"),
                links.speech().of(transaction.name(), "fr").text(),
                transaction.bundle().getIdElement().getIdPart(),
                transaction.file("html"),
                other.speech().of(transaction.name(), "fr").text());
    }

    private List<String> entry(MetadataResource resource) {
        Link link = links.to(resource);
        return List.of(
                text("guide.kind." + kind(resource)),
                link.title().text(),
                link.name(),
                link.href(),
                other.to(resource).title().text());
    }

    private Stream<List<String>> codes(CodeSystem list) {
        String title = links.to(list).title().text();
        return CodeRow.of(list, links.speech()).stream().map(row -> code(list, title, row));
    }

    private List<String> code(CodeSystem list, String title, CodeRow row) {
        boolean french = links.speech().language().equals(Locale.FRENCH);
        return List.of(
                text("guide.kind.code") + " · " + title,
                (french ? row.french() : row.english()).text(),
                row.code(),
                links.to(list.getUrl(), row.code()).href(),
                (french ? row.english() : row.french()).text());
    }

    /** The end of the key of the sentence that says what a resource is. */
    static String kind(MetadataResource resource) {
        if (resource instanceof StructureDefinition profile && profile.getType().equals("Extension")) {
            return "Extension";
        }
        return resource.fhirType();
    }

    private String text(String key) {
        return messages.text(links.speech().language(), key);
    }
}
