package ml.keneya.malnutrition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ml.keneya.growth.Age;
import ml.keneya.growth.Sex;
import ml.keneya.guidance.Finding;
import ml.keneya.guidance.Source;
import ml.keneya.guidance.Urgency;

/**
 * Pregnant women, women who breastfeed an infant, and whoever else is 15 years and more: for these there is no rule,
 * but a complication refers them too.
 */
record GrownRules(Complications complications, Protocol protocol) {

    /** Whether these are the rules for who is of that age. */
    boolean areOf(Person person, Age.Days age) {
        return protocol.group(age) == AgeGroup.ADULT || (isMother(person) && mayBeMother(person, age));
    }

    Verdict judge(Examination exam, Age.Days age) {
        boolean mother = isMother(exam.person()) && mayBeMother(exam.person(), age);
        List<Finding> signs = mother ? complications.ofMother(exam, age) : complications.of(exam, age);
        List<Finding> findings = new ArrayList<>(ChildRules.oedema(exam));
        findings.addAll(signs);
        Set<Criterion> criteria = EnumSet.noneOf(Criterion.class);
        Optional<Told<Double>> arm = exam.arms().stream().min(Comparator.comparing(Told::what));
        boolean thin = arm.filter(each -> protocol.isBelow(each.what(), ProtocolFigure.WOMAN_MUAC_BELOW))
                .isPresent();
        if (mother) {
            findings.add(motherhood(exam.person()));
            arm.ifPresent(each -> findings.add(muac(each, thin, exam.person())));
            contradiction(exam).ifPresent(findings::add);
        }
        if (mother && thin) {
            criteria.add(Criterion.WOMAN);
        }
        if (!signs.isEmpty() || exam.hasOedema()) {
            return new Verdict(Outcome.REFER, Optional.empty(), criteria, List.of(), findings);
        }
        if (!mother) {
            return thin && mayBeMother(exam.person(), age)
                    ? new Verdict(Outcome.NOT_DECIDED, Optional.empty(), criteria, List.of("motherhood"), findings)
                    : new Verdict(Outcome.NO_RULE, Optional.empty(), criteria, List.of(), findings);
        }
        if (arm.isEmpty()) {
            return new Verdict(Outcome.NOT_DECIDED, Optional.empty(), criteria, List.of("muac"), findings);
        }
        return thin
                ? new Verdict(Outcome.OUTPATIENT, Optional.of(Unit.URENAM), criteria, List.of(), findings)
                : new Verdict(Outcome.NOT_MALNOURISHED, Optional.empty(), criteria, List.of(), findings);
    }

    private Optional<Finding> contradiction(Examination exam) {
        long thin = exam.arms().stream()
                .filter(arm -> protocol.isBelow(arm.what(), ProtocolFigure.WOMAN_MUAC_BELOW))
                .count();
        return thin > 0 && thin < exam.arms().size()
                ? Optional.of(Say.contradiction("muac", exam.arms()))
                : Optional.empty();
    }

    private Finding muac(Told<Double> arm, boolean thin, Person person) {
        List<String> facts = new ArrayList<>(List.of(arm.from()));
        facts.addAll(person.motherhoodFrom());
        return Say.of(
                thin ? "woman-muac-low" : "woman-muac-normal",
                "",
                thin ? Urgency.WARNING : Urgency.INFO,
                List.of(arm.what(), protocol.value(ProtocolFigure.WOMAN_MUAC_BELOW)),
                List.of(protocol.source(ProtocolFigure.WOMAN_MUAC_BELOW)),
                facts);
    }

    private Finding motherhood(Person person) {
        boolean pregnant = person.motherhood() == Motherhood.PREGNANT;
        Source source =
                protocol.source(pregnant ? ProtocolFigure.PREGNANCY_LONGEST : ProtocolFigure.BREASTFEEDING_BELOW);
        return Say.info(pregnant ? "pregnant" : "breastfeeding", List.of(), List.of(source), person.motherhoodFrom());
    }

    private static boolean isMother(Person person) {
        return person.motherhood() != Motherhood.UNKNOWN;
    }

    private boolean mayBeMother(Person person, Age.Days age) {
        return person.sex().filter(sex -> sex == Sex.MALE).isEmpty()
                && age.least() >= protocol.firstDay(ProtocolFigure.WOMAN_FROM)
                && age.least() < protocol.firstDay(ProtocolFigure.WOMAN_BELOW);
    }
}
