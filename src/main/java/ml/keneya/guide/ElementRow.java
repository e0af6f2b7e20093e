package ml.keneya.guide;

import java.util.List;

/**
 * One element of a profile, as a line of its table.
 *
 * @param depth how far it stands inside, from 0
 * @param cardinality such as {@code 0..1}; empty where nothing is said
 * @param flags keys of sentences: {@code must-support}, {@code modifier}, {@code summary}
 * @param types what it may hold
 * @param label what it is called on a form
 * @param comment what else is to be known
 * @param binding where its codes come from: none or one
 * @param codes the codes that it must have
 * @param value the value that it must have, when that is no code; or empty
 * @param rules the keys of the guide's invariants on it
 * @param mapped what it is in guides of others, such as the element of WHO's that it holds
 */
record ElementRow(
        int depth,
        String name,
        String id,
        String cardinality,
        List<String> flags,
        List<TypeOf> types,
        Said label,
        Said comment,
        List<Binding> binding,
        List<Link> codes,
        String value,
        List<String> rules,
        List<Mapped> mapped) {

    /** A type, and of what: the profiles of an extension, the targets of a reference. */
    record TypeOf(String name, List<Link> of) {}

    /** A list of codes, and how binding it is, as FHIR says it. */
    record Binding(Link list, String strength) {}

    /** An element of another guide, and the key of the sentence that names that guide. */
    record Mapped(String key, String element) {}

    public boolean isForbidden() {
        return cardinality.endsWith("..0");
    }
}
