package ml.keneya.malnutrition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ml.keneya.growth.Age;
import ml.keneya.guidance.Finding;
import ml.keneya.guidance.Source;
import ml.keneya.guidance.Urgency;

/** What calls for hospital care: danger signs and complications that somebody noted, and what was measured that day. */
record Complications(Protocol protocol) {

    /** Each complication that is there on the day, of who is of that age. */
    List<Finding> of(Examination exam, Age.Days age) {
        List<Finding> all = new ArrayList<>();
        for (Sign sign : Sign.values()) {
            List<String> facts = Stream.concat(
                            Told.on(exam.day(), exam.observed().signs()).stream()
                                    .filter(each -> each.what() == sign)
                                    .map(Told::from),
                            exam.observed().courses().stream()
                                    .filter(course -> course.sign() == sign && course.isThereOn(exam.day()))
                                    .map(Course::from))
                    .toList();
            if (!facts.isEmpty()) {
                all.add(complication(sign, "", List.of(), Protocol.WHO, facts));
            }
        }
        measured(all, exam, exam.observed().temperatures(), Sign.HYPOTHERMIA, below(ProtocolFigure.HYPOTHERMIA_BELOW));
        measured(all, exam, exam.observed().temperatures(), Sign.FEVER, from(ProtocolFigure.FEVER_FROM));
        if (protocol.group(age).compareTo(AgeGroup.SCHOOL) < 0) {
            ProtocolFigure fast = fastBreathing(age);
            measured(all, exam, exam.observed().breaths(), Sign.RESPIRATORY_INFECTION, from(fast));
        }
        measured(all, exam, exam.observed().glucose(), Sign.HYPOGLYCAEMIA, below(ProtocolFigure.HYPOGLYCAEMIA_BELOW));
        measured(all, exam, exam.observed().haemoglobin(), Sign.SEVERE_ANAEMIA, below(ProtocolFigure.ANAEMIA_BELOW));
        return all;
    }

    /** Of a pregnant or breastfeeding woman, whom anaemia endangers earlier. */
    List<Finding> ofMother(Examination exam, Age.Days age) {
        List<Finding> all = new ArrayList<>(of(exam, age));
        List<Finding> anaemia = new ArrayList<>();
        measured(
                anaemia,
                exam,
                exam.observed().haemoglobin(),
                Sign.SEVERE_ANAEMIA,
                below(ProtocolFigure.WOMAN_ANAEMIA_BELOW));
        anaemia.stream()
                .filter(finding ->
                        all.stream().noneMatch(other -> other.sentence().equals(finding.sentence())))
                .forEach(all::add);
        return all;
    }

    private ProtocolFigure fastBreathing(Age.Days age) {
        if (age.least() >= protocol.firstDay(ProtocolFigure.BREATHING_CHILD_FROM)) {
            return ProtocolFigure.FAST_BREATHING_CHILD;
        }
        return age.least() >= protocol.firstDay(ProtocolFigure.BREATHING_INFANT_FROM)
                ? ProtocolFigure.FAST_BREATHING_INFANT
                : ProtocolFigure.FAST_BREATHING_NEWBORN;
    }

    private record Limit(ProtocolFigure figure, Predicate<BigDecimal> isBeyond) {}

    private Limit below(ProtocolFigure figure) {
        return new Limit(figure, value -> value.compareTo(protocol.value(figure)) < 0);
    }

    private Limit from(ProtocolFigure figure) {
        return new Limit(figure, value -> value.compareTo(protocol.value(figure)) >= 0);
    }

    private void measured(List<Finding> all, Examination exam, List<Told<Double>> values, Sign sign, Limit limit) {
        Told.on(exam.day(), values).stream()
                .filter(each -> limit.isBeyond().test(BigDecimal.valueOf(each.what())))
                .forEach(each -> all.add(complication(
                        sign,
                        "measured.",
                        List.of(each.what(), protocol.value(limit.figure())),
                        protocol.source(limit.figure()),
                        List.of(each.from()))));
    }

    private static Finding complication(
            Sign sign, String how, List<Object> arguments, Source source, List<String> facts) {
        return Say.of("complication", how + sign.code(), Urgency.CRITICAL, arguments, List.of(source), facts);
    }
}
