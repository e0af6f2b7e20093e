package ml.keneya.guidance;

import java.util.List;

/**
 * What a rule says of a person on a day.
 *
 * @param code which rule, the same in all languages
 * @param sentence the key of what is said
 * @param arguments what it is said of: numbers and dates; never a name or free text
 * @param sources where the rule and its numbers stand; none of what only says what records tell. What is to be done is
 *     never said without one
 * @param facts the records that it rests on, as relative references ({@code Observation/…}), each once
 */
public record Finding(
        String code,
        Urgency urgency,
        String sentence,
        List<Object> arguments,
        List<Source> sources,
        List<String> facts) {

    public Finding {
        arguments = List.copyOf(arguments);
        sources = sources.stream().distinct().toList();
        facts = facts.stream().distinct().toList();
    }

    /** Whether nothing that it rests on is still to be confirmed. */
    public boolean confirmed() {
        return sources.stream().allMatch(Source::confirmed);
    }
}
