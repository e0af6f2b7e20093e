package ml.keneya.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemEnableWhenComponent;
import org.hl7.fhir.r4.model.Type;

/**
 * One question of a form, as a line of its table.
 *
 * @param options the answers to choose from, or the list of them
 * @param conditions when it is asked
 * @param isAny whether one of the conditions is enough
 * @param element the profile and its element where the answer goes: none or one
 */
record ItemRow(
        int depth,
        String linkId,
        Said text,
        String type,
        boolean isRequired,
        boolean repeats,
        List<Link> options,
        List<Condition> conditions,
        boolean isAny,
        List<Link> element) {

    /** An earlier answer that a question depends on, such as {@code visit.unit = ureni}. */
    record Condition(String question, String operator, Link answer) {}

    static List<ItemRow> of(Questionnaire form, Links links) {
        List<ItemRow> rows = new ArrayList<>();
        add(rows, form.getItem(), 0, form, links);
        return rows;
    }

    private static void add(
            List<ItemRow> rows, List<QuestionnaireItemComponent> items, int depth, Questionnaire form, Links links) {
        for (QuestionnaireItemComponent item : items) {
            rows.add(new ItemRow(
                    depth,
                    item.getLinkId(),
                    links.speech().of(item.getTextElement(), form),
                    item.getType().toCode(),
                    item.getRequired(),
                    item.getRepeats(),
                    Stream.concat(
                                    Stream.ofNullable(item.getAnswerValueSet()).map(links::to),
                                    item.getAnswerOption().stream().map(option -> answer(option.getValue(), links)))
                            .toList(),
                    item.getEnableWhen().stream()
                            .map(condition -> condition(condition, links))
                            .toList(),
                    item.getEnableBehavior() == Questionnaire.EnableWhenBehavior.ANY,
                    Stream.ofNullable(item.getDefinition())
                            .map(definition -> element(definition, links))
                            .toList()));
            add(rows, item.getItem(), depth + 1, form, links);
        }
    }

    /** Of {@code <profile>#<element>}, as FHIR writes it, the profile's page and the element's name. */
    private static Link element(String definition, Links links) {
        int hash = definition.indexOf('#');
        Link profile = links.to(definition.substring(0, hash));
        return new Link(profile.href(), profile.title(), definition.substring(hash + 1));
    }

    private static Condition condition(QuestionnaireItemEnableWhenComponent condition, Links links) {
        return new Condition(
                condition.getQuestion(), condition.getOperator().toCode(), answer(condition.getAnswer(), links));
    }

    private static Link answer(Type value, Links links) {
        if (value instanceof Coding coding) {
            return links.to(coding.getSystem(), coding.getCode());
        }
        return new Link("", Said.NOTHING, Objects.toString(value.primitiveValue(), ""));
    }
}
