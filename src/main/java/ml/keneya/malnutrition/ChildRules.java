package ml.keneya.malnutrition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ml.keneya.growth.Age;
import ml.keneya.guidance.Finding;
import ml.keneya.guidance.Source;

/** Who is from six months to 14 years old. */
record ChildRules(Arm arm, WeightForHeight weightForHeight, Complications complications, Protocol protocol) {

    Verdict judge(Examination exam, Age.Days age) {
        Measured muac = arm.of(exam, age);
        Measured whz = protocol.group(age) == AgeGroup.CHILD ? weightForHeight.of(exam, age) : Measured.notAsked();
        List<Finding> signs = complications.of(exam, age);
        List<Finding> findings = new ArrayList<>(muac.findings());
        findings.addAll(whz.findings());
        findings.addAll(oedema(exam));
        findings.addAll(signs);
        findings.addAll(appetite(exam));
        Set<Criterion> criteria = criteria(exam, muac, whz);
        return exam.hasOedema() || muac.isSevere() || whz.isSevere()
                ? severe(exam, muac, whz, signs, criteria, findings)
                : notSevere(exam, muac, whz, signs, criteria, findings);
    }

    private static Set<Criterion> criteria(Examination exam, Measured muac, Measured whz) {
        Set<Criterion> criteria = EnumSet.noneOf(Criterion.class);
        boolean severe = exam.hasOedema() || muac.isSevere() || whz.isSevere();
        if (severe ? muac.isSevere() : muac.isModerate()) {
            criteria.add(Criterion.MUAC);
        }
        // With oedema there is no weight for height.
        if (severe ? whz.isSevere() && !exam.hasOedema() : whz.isModerate()) {
            criteria.add(Criterion.WEIGHT_FOR_HEIGHT);
        }
        if (exam.hasOedema()) {
            criteria.add(Criterion.OEDEMA);
        }
        return criteria;
    }

    private Verdict severe(
            Examination exam,
            Measured muac,
            Measured whz,
            List<Finding> signs,
            Set<Criterion> criteria,
            List<Finding> findings) {
        boolean wastedWithOedema = exam.hasOedema() && (muac.isSevere() || whz.isSevere());
        if (wastedWithOedema) {
            List<Source> sources = new ArrayList<>(muac.isSevere() ? muac.sources() : whz.sources());
            sources.add(Protocol.WHO);
            List<String> facts = new ArrayList<>(muac.isSevere() ? muac.facts() : whz.facts());
            facts.addAll(Told.records(exam.oedema()));
            findings.add(Say.critical("marasmic-kwashiorkor", List.of(), sources, facts));
        }
        boolean withoutAppetite =
                exam.worstAppetite().filter(each -> each == Appetite.FAILED).isPresent();
        boolean swollen = exam.worstOedema()
                .filter(grade -> grade.grade() >= protocol.whole(ProtocolFigure.INPATIENT_OEDEMA_GRADE))
                .isPresent();
        if (!signs.isEmpty() || withoutAppetite) {
            criteria.add(Criterion.COMPLICATION);
        }
        if (!signs.isEmpty() || withoutAppetite || swollen || wastedWithOedema) {
            return new Verdict(Outcome.INPATIENT, Optional.of(Unit.URENI), criteria, List.of(), findings);
        }
        List<String> missing = new ArrayList<>();
        if (exam.worstAppetite().isEmpty()) {
            missing.add("appetite");
        }
        if (exam.worstOedema().isEmpty()) {
            missing.add("oedema");
        }
        if (exam.hasOedema()) {
            // Wasting beside it decides the unit.
            missing.addAll(muac.missing());
            missing.addAll(whz.missing());
        }
        if (!exam.signsWereLookedFor()) {
            // Nobody is sent home of whom nobody knows whether he has one.
            missing.add("danger-signs");
        }
        return missing.isEmpty()
                ? new Verdict(Outcome.OUTPATIENT, Optional.of(Unit.URENAS), criteria, missing, findings)
                : new Verdict(Outcome.ADMIT, Optional.empty(), criteria, missing, findings);
    }

    private static Verdict notSevere(
            Examination exam,
            Measured muac,
            Measured whz,
            List<Finding> signs,
            Set<Criterion> criteria,
            List<Finding> findings) {
        List<String> missing = new ArrayList<>(muac.missing());
        missing.addAll(whz.missing());
        if (exam.worstOedema().isEmpty()) {
            missing.add("oedema");
        }
        boolean moderate = muac.isModerate() || whz.isModerate();
        if (!signs.isEmpty()) {
            return new Verdict(Outcome.REFER, Optional.empty(), criteria, missing, findings);
        }
        if (!missing.isEmpty()) {
            Outcome open = moderate ? Outcome.ADMIT : Outcome.NOT_DECIDED;
            return new Verdict(open, Optional.empty(), criteria, missing, findings);
        }
        return moderate
                ? new Verdict(Outcome.OUTPATIENT, Optional.of(Unit.URENAM), criteria, missing, findings)
                : new Verdict(Outcome.NOT_MALNOURISHED, Optional.empty(), criteria, missing, findings);
    }

    /** What was seen of oedema, the worst first. */
    static List<Finding> oedema(Examination exam) {
        List<Finding> findings = new ArrayList<>();
        exam.worstOedema().ifPresent(worst -> {
            List<String> facts = exam.oedema().stream()
                    .filter(each -> each.what() == worst)
                    .map(Told::from)
                    .toList();
            if (worst == OedemaGrade.NONE) {
                findings.add(Say.info("oedema-none", List.of(), List.of(Protocol.WHO), facts));
            } else {
                findings.add(Say.critical("oedema", List.of(worst.sign()), List.of(Protocol.WHO), facts));
            }
            if (facts.size() < exam.oedema().size()) {
                findings.add(Say.contradiction("oedema", exam.oedema()));
            }
        });
        return findings;
    }

    private static List<Finding> appetite(Examination exam) {
        List<Finding> findings = new ArrayList<>();
        exam.worstAppetite().ifPresent(worst -> {
            List<Told<Appetite>> those = exam.appetite().stream()
                    .filter(each -> each.what() == worst)
                    .toList();
            findings.add(
                    worst == Appetite.FAILED
                            ? Say.critical("appetite-failed", List.of(), List.of(Protocol.WHO), Told.records(those))
                            : Say.info("appetite-passed", List.of(), List.of(Protocol.WHO), Told.records(those)));
            if (exam.appetite().stream().anyMatch(each -> worst == Appetite.FAILED && each.what() == Appetite.PASSED)) {
                findings.add(Say.contradiction("appetite", exam.appetite()));
            }
        });
        return findings;
    }
}
