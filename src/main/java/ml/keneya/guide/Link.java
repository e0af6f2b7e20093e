package ml.keneya.guide;

/**
 * Where to go for something, and what it is called.
 *
 * @param href relative to the page; empty if the guide has no page for it
 * @param title its name for people
 * @param name its name for programs: an id, a code, a type
 */
record Link(String href, Said title, String name) {}
