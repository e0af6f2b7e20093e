package ml.keneya.cdshooks;

import java.util.stream.Stream;
import ml.keneya.cdshooks.Advice.Said;

/** What can be done about what a rule said, that can be sent as it is but for what only the user knows. */
interface Suggestions {

    Stream<Suggestion> of(Said said, Situation now);
}
