package ml.keneya.guide;

import java.util.List;
import ml.keneya.conformance.ProfileMatch;

/**
 * By what a resource is of a profile, as a line of a table.
 *
 * @param element of which type, and where in it; the type alone where any of it is
 * @param code the code there, or the list any of whose codes it is; without a name where none is asked
 * @param any whether it is the list
 */
record MatchRow(Link profile, String element, Link code, boolean any) {

    static List<MatchRow> of(List<ProfileMatch> matches, Links links) {
        return matches.stream()
                .map(match -> new MatchRow(
                        links.to(match.url()),
                        match.element().isEmpty() ? match.type() : match.type() + '.' + match.element(),
                        code(match, links),
                        match.code().equals(ProfileMatch.ANY)))
                .toList();
    }

    private static Link code(ProfileMatch match, Links links) {
        if (match.code().isEmpty()) {
            return new Link("", Said.NOTHING, "");
        }
        if (match.code().equals(ProfileMatch.ANY)) {
            return links.to(match.system());
        }
        return match.system().isEmpty() ? links.to(match.code()) : links.to(match.system(), match.code());
    }
}
