package ml.keneya.malnutrition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ml.keneya.growth.Age;
import ml.keneya.guidance.Finding;
import ml.keneya.guidance.Source;
import ml.keneya.guidance.Urgency;

/** Which moderately malnourished children are fed first where there is not enough for all (WHO 2023). */
record Priority(WeightForAge weightForAge, Protocol protocol) {

    List<Finding> of(Examination exam, Age.Days age, Treatments treatments) {
        List<Finding> reasons = new ArrayList<>();
        if (age.most() < protocol.firstDay(ProtocolFigure.PRIORITY_AGE_BELOW)) {
            reasons.add(reason("age", List.of(), protocol.source(ProtocolFigure.PRIORITY_AGE_BELOW), List.of()));
        }
        weightForAge
                .of(exam, age)
                .filter(each -> protocol.isBelow(each.z(), ProtocolFigure.PRIORITY_WAZ_BELOW))
                .ifPresent(each -> reasons.add(reason(
                        "waz",
                        List.of(each.z()),
                        protocol.source(ProtocolFigure.PRIORITY_WAZ_BELOW),
                        List.of(each.from()))));
        exam.arms().stream()
                .min(Comparator.comparing(Told::what))
                .filter(arm -> protocol.isBelow(arm.what(), ProtocolFigure.PRIORITY_MUAC_BELOW))
                .ifPresent(arm -> reasons.add(reason(
                        "muac",
                        List.of(arm.what()),
                        protocol.source(ProtocolFigure.PRIORITY_MUAC_BELOW),
                        List.of(arm.from()))));
        Optional<Treatment> last = treatments.lastBefore(exam.day());
        last.filter(each -> each.left("gueri") && wasLately(each, exam))
                .ifPresent(each -> reasons.add(reason(
                        "relapse", List.of(), protocol.source(ProtocolFigure.RELAPSE_WITHIN), List.of(each.from()))));
        last.filter(each -> each.left("non-repondant") && wasLately(each, exam))
                .ifPresent(each -> reasons.add(reason("non-response", List.of(), Protocol.WHO, List.of(each.from()))));
        return reasons;
    }

    private boolean wasLately(Treatment last, Examination exam) {
        return last.end()
                .filter(end -> exam.day().isBefore(end.plusMonths(protocol.whole(ProtocolFigure.RELAPSE_WITHIN))))
                .isPresent();
    }

    private static Finding reason(String why, List<Object> arguments, Source source, List<String> facts) {
        return Say.of("priority", why, Urgency.WARNING, arguments, List.of(source), facts);
    }
}
