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

    /** What is judged, and from which figure on he has recovered by it. */
    private record Asked(Measured measured, ProtocolFigure figure) {

        boolean isJudged() {
            return measured.status().isPresent();
        }
    }

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
        Asked byMuac = new Asked(muac, muacFigure(group));
        Measured whz = group == AgeGroup.INFANT || group == AgeGroup.CHILD
                ? rules.weightForHeight().of(exam, age)
                : Measured.notAsked();
        Asked byWhz = new Asked(whz, ProtocolFigure.EXIT_WHZ);
        return child(exam, asked(criteria, group, byMuac, byWhz), List.of(muac, whz));
    }

    /** From five years on WHO has no threshold: who is not moderately malnourished any more has recovered. */
    private static ProtocolFigure muacFigure(AgeGroup group) {
        return switch (group) {
            case SCHOOL -> ProtocolFigure.SCHOOL_MUAC_MODERATE;
            case ADOLESCENT -> ProtocolFigure.ADOLESCENT_MUAC_MODERATE;
            case INFANT, CHILD, ADULT -> ProtocolFigure.EXIT_MUAC;
        };
    }

    /** By what it is judged: that of the admission; if that was neither, whatever was measured. */
    private static List<Asked> asked(Set<String> criteria, AgeGroup group, Asked muac, Asked whz) {
        if (group == AgeGroup.INFANT) {
            return List.of(whz);
        }
        if (group != AgeGroup.CHILD) {
            return List.of(muac);
        }
        List<Asked> asked = new ArrayList<>();
        if (criteria.contains(Criterion.MUAC.code())) {
            asked.add(muac);
        }
        if (criteria.contains(Criterion.WEIGHT_FOR_HEIGHT.code())) {
            asked.add(whz);
        }
        if (asked.isEmpty()) {
            Stream.of(muac, whz).filter(Asked::isJudged).forEach(asked::add);
        }
        return asked.isEmpty() ? List.of(muac) : asked;
    }

    private Recovery child(Examination exam, List<Asked> asked, List<Measured> all) {
        List<String> missing = new ArrayList<>();
        asked.stream()
                .filter(each -> !each.isJudged())
                .forEach(each -> missing.addAll(each.measured().missing()));
        if (exam.worstOedema().isEmpty()) {
            missing.add("oedema");
        }
        List<Source> sources = new ArrayList<>(asked.stream()
                .flatMap(each -> each.measured().sources().stream())
                .toList());
        sources.add(Protocol.WHO);
        List<String> facts = new ArrayList<>(
                asked.stream().flatMap(each -> each.measured().facts().stream()).toList());
        facts.addAll(Told.records(exam.oedema()));
        if (exam.hasOedema() || all.stream().anyMatch(Measured::isSevere)) {
            return new Recovery(exam.day(), Recovery.State.NOT_RECOVERED, List.of(), sources, facts);
        }
        if (!missing.isEmpty()) {
            return Recovery.notJudged(exam.day(), missing);
        }
        asked.stream().map(Asked::figure).map(rules.protocol()::source).forEach(sources::add);
        boolean normal = asked.stream().allMatch(this::isReached);
        return new Recovery(
                exam.day(),
                normal ? Recovery.State.RECOVERED : Recovery.State.NO_LONGER_SEVERE,
                List.of(),
                sources,
                facts);
    }

    /** Whether that is what the protocol calls recovered. */
    private boolean isReached(Asked asked) {
        return asked.measured()
                .value()
                .filter(value -> !rules.protocol().isBelow(value, asked.figure()))
                .isPresent();
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
