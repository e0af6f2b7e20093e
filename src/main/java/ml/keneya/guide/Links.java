package ml.keneya.guide;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.SearchParameter;

/** Where the pages of one language find what a resource names. */
record Links(Contents contents, Speech speech) {

    Link to(MetadataResource resource) {
        Said title = resource.hasTitle()
                ? speech.of(resource.getTitleElement(), resource)
                : named(resource instanceof SearchParameter parameter ? parameter.getCode() : resource.getName());
        return new Link(
                Contents.file(resource, "html"), title, resource.getIdElement().getIdPart());
    }

    /**
     * What is not of the guide is called by the last part of its address, and leads nowhere: there may be no network.
     */
    Link to(String canonical) {
        return contents.find(canonical).map(this::to).orElseGet(() -> {
            String name = canonical.replaceFirst("\\|.*$", "").replaceFirst("^.*/", "");
            return new Link("", named(name), name);
        });
    }

    /** A code, to its line in the list that it is of. */
    Link to(String system, String code) {
        Link list = to(system);
        return contents.find(system)
                .flatMap(resource -> contents.concept(system, code).map(concept -> speech.of(concept, resource)))
                .map(display -> new Link(list.href() + '#' + anchor(code), display, code))
                .orElseGet(() -> new Link("", Said.NOTHING, list.name() + '#' + code));
    }

    /** A name for programs is of no language. */
    private Said named(String name) {
        return new Said(name, speech.language().getLanguage());
    }

    private static String anchor(String code) {
        return URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
