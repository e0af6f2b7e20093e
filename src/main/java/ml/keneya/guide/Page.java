package ml.keneya.guide;

/** One file of the guide as it goes over the wire or onto a disk. */
final class Page {

    private final String contentType;
    private final byte[] content;

    Page(String contentType, byte[] content) {
        this.contentType = contentType;
        this.content = content;
    }

    String contentType() {
        return contentType;
    }

    /** Its bytes, which nobody changes. */
    byte[] content() {
        return content;
    }
}
