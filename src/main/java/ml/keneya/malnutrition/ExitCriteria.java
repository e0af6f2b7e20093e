package ml.keneya.malnutrition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.growth.Age;
import ml.keneya.guidance.Source;

/**
 * Whether somebody has recovered by the measures of one visit: normal by what he was admitted for, by no measure
 * severe, and without oedema. Weight gain is never a criterion.
 */
record ExitCriteria(Rules rules) {

    /** @param criteria by which he was admitted, as codes */
    Recovery of(Examination exam, Set<String> criteria) {
        List<Recovery> all = rules.protocol().parts(exam.person().ageOn(exam.day())).stream()
                .map(age -> of(exam, criteria, age))
                .toList();
        Recovery first = all.get(0);
        if (all.stream().anyMatch(each -> each.state() != first.state())) {
            return Recovery.notJudged(exam.day(), List.of("age"));
        }
        return new Recovery(
                first.day(),
                first.state(),
                all.stream().flatMap(each -> each.missing().stream()).distinct().toList(),
                all.stream().flatMap(each -> each.sources().stream()).distinct().toList(),
                first.facts());
    }

    private Recovery of(Examination exam, Set<String> criteria, Age.Days age) {
        if (criteria.contains(Criterion.WOMAN.code())) {
            return woman(exam);
        }
        AgeGroup group = rules.protocol().group(age);
        if (group == AgeGroup.ADULT) {
            return Recovery.notJudged(exam.day(), List.of("criterion"));
        }
        Measured muac = rules.arm().of(exam, age);
        Measured whz = group == AgeGroup.INFANT || group == AgeGroup.CHILD
                ? rules.weightForHeight().of(exam, age)
                : Measured.notAsked();
        return child(exam, asked(criteria, group, muac, whz), List.of(muac, whz));
    }

    /** By what it is judged: that of the admission; if that was neither, whatever was measured. */
    private static List<Measured> asked(Set<String> criteria, AgeGroup group, Measured muac, Measured whz) {
        if (group == AgeGroup.INFANT) {
            return List.of(whz);
        }
        if (group != AgeGroup.CHILD) {
            return List.of(muac);
        }
        List<Measured> asked = new ArrayList<>();
        if (criteria.contains(Criterion.MUAC.code())) {
            asked.add(muac);
        }
        if (criteria.contains(Criterion.WEIGHT_FOR_HEIGHT.code())) {
            asked.add(whz);
        }
        if (asked.isEmpty()) {
            Stream.of(muac, whz).filter(each -> each.status().isPresent()).forEach(asked::add);
        }
        return asked.isEmpty() ? List.of(muac) : asked;
    }

    private static Recovery child(Examination exam, List<Measured> asked, List<Measured> all) {
        List<String> missing = new ArrayList<>();
        asked.stream().filter(each -> each.status().isEmpty()).forEach(each -> missing.addAll(each.missing()));
        if (exam.worstOedema().isEmpty()) {
            missing.add("oedema");
        }
        List<Source> sources = new ArrayList<>(
                asked.stream().flatMap(each -> each.sources().stream()).toList());
        sources.add(Protocol.WHO);
        List<String> facts = new ArrayList<>(
                asked.stream().flatMap(each -> each.facts().stream()).toList());
        facts.addAll(Told.records(exam.oedema()));
        if (exam.hasOedema() || all.stream().anyMatch(Measured::isSevere)) {
            return new Recovery(exam.day(), Recovery.State.NOT_RECOVERED, List.of(), sources, facts);
        }
        if (!missing.isEmpty()) {
            return Recovery.notJudged(exam.day(), missing);
        }
        boolean normal = asked.stream().allMatch(Measured::isNormal);
        return new Recovery(
                exam.day(),
                normal ? Recovery.State.RECOVERED : Recovery.State.NO_LONGER_SEVERE,
                List.of(),
                sources,
                facts);
    }

    private Recovery woman(Examination exam) {
        List<Told<Double>> arms = exam.arms();
        if (arms.isEmpty()) {
            return Recovery.notJudged(exam.day(), List.of("muac"));
        }
        boolean thin =
                arms.stream().anyMatch(arm -> rules.protocol().isBelow(arm.what(), ProtocolFigure.WOMAN_MUAC_BELOW));
        return new Recovery(
                exam.day(),
                thin ? Recovery.State.NOT_RECOVERED : Recovery.State.RECOVERED,
                List.of(),
                List.of(rules.protocol().source(ProtocolFigure.WOMAN_MUAC_BELOW)),
                Told.records(arms));
    }
}
