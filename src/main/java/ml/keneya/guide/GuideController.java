package ml.keneya.guide;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.zip.CRC32C;
import ml.keneya.server.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** The guide at {@code /ig}, for everyone. */
@Controller
final class GuideController {

    private static final String FOLDER = "/ig/";

    private final ObjectProvider<PublishedGuide> guide;
    private final Messages messages;

    GuideController(ObjectProvider<PublishedGuide> guide, Messages messages) {
        this.guide = guide;
        this.messages = messages;
    }

    /** To the reader's language; from there on the address says it. Who opens the server itself is led here too. */
    @GetMapping({"/", "/ig"})
    ResponseEntity<Void> enter(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        boolean english = messages.language(languages).equals(Locale.ENGLISH);
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(FOLDER + (english ? Site.ENGLISH : "")))
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** Links of a page are read from its folder, which a browser does not see without the slash. */
    @GetMapping("/ig/en")
    ResponseEntity<Void> enterInEnglish() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(FOLDER + Site.ENGLISH))
                .build();
    }

    @GetMapping("/ig/**")
    ResponseEntity<byte[]> page(HttpServletRequest request) {
        String asked = request.getRequestURI().substring(FOLDER.length());
        String address = asked.isEmpty() || asked.equals(Site.ENGLISH) ? asked + "index.html" : asked;
        PublishedGuide published = guide.getObject();
        return published
                .page(address)
                .map(page -> answer(HttpStatus.OK, page, Site.language(address)))
                .orElseGet(() -> {
                    Locale language = Site.language(address);
                    return answer(HttpStatus.NOT_FOUND, published.missing(language), language);
                });
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, Page page, Locale language) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType(page.contentType()))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                // Kept, and asked about: what has not changed is not sent again over a slow network.
                .cacheControl(CacheControl.noCache());
        return (status == HttpStatus.OK ? answer.eTag(tag(page)) : answer).body(page.content());
    }

    /** A weak one: Tomcat does not compress what has a strong one. */
    private static String tag(Page page) {
        CRC32C sum = new CRC32C();
        sum.update(page.content());
        return "W/\"" + Long.toHexString(sum.getValue()) + '-' + page.content().length + '"';
    }
}
