package ml.keneya.malnutrition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ml.keneya.growth.Age;
import ml.keneya.guidance.Finding;
import ml.keneya.guidance.Source;
import ml.keneya.guidance.Urgency;

/**
 * Who is under six months old. All of it is [M]: who is at risk is followed with the mother (MAMI), and goes to
 * inpatient care with a complication, with oedema, or if who assessed the infant says so.
 */
record InfantRules(
        WeightForHeight weightForLength, WeightForAge weightForAge, Complications complications, Protocol protocol) {

    /** Without these nobody is followed at home. */
    private static final Set<String> DECIDES_HOME = Set.of("oedema", "mami-assessment", "danger-signs");

    Verdict judge(Examination exam, Age.Days age) {
        Measured wlz = weightForLength.of(exam, age);
        List<Finding> signs = complications.of(exam, age);
        Set<Criterion> criteria = EnumSet.noneOf(Criterion.class);
        List<Finding> risks = new ArrayList<>(risks(exam, age, criteria));
        if (wlz.isSevere() || wlz.isModerate()) {
            criteria.add(Criterion.WEIGHT_FOR_HEIGHT);
        }
        List<Finding> findings = new ArrayList<>(wlz.findings());
        findings.addAll(ChildRules.oedema(exam));
        findings.addAll(risks);
        findings.addAll(signs);
        boolean atRisk = !risks.isEmpty() || wlz.isSevere() || wlz.isModerate() || exam.hasOedema();
        if (exam.hasOedema()) {
            criteria.add(Criterion.OEDEMA);
        }
        boolean toHospital = exam.hasOedema() || found(exam, InfantRisk.TO_HOSPITAL);
        if (toHospital || (atRisk && !signs.isEmpty())) {
            if (!signs.isEmpty() || !exam.hasOedema()) {
                criteria.add(Criterion.COMPLICATION);
            }
            return new Verdict(Outcome.INPATIENT, Optional.of(Unit.URENI), criteria, List.of(), unconfirmed(findings));
        }
        List<String> missing = missing(exam, age, wlz);
        if (!signs.isEmpty()) {
            return new Verdict(Outcome.REFER, Optional.empty(), criteria, missing, unconfirmed(findings));
        }
        if (atRisk && missing.stream().noneMatch(DECIDES_HOME::contains)) {
            return new Verdict(Outcome.MOTHER_AND_INFANT, Optional.empty(), criteria, missing, unconfirmed(findings));
        }
        if (!missing.isEmpty()) {
            Outcome open = atRisk ? Outcome.ADMIT : Outcome.NOT_DECIDED;
            return new Verdict(open, Optional.empty(), criteria, missing, unconfirmed(findings));
        }
        return new Verdict(Outcome.NOT_MALNOURISHED, Optional.empty(), criteria, missing, unconfirmed(findings));
    }

    /** WHO's oedema is WHO's; that it sends an infant to hospital is not confirmed. */
    private static List<Finding> unconfirmed(List<Finding> findings) {
        List<Finding> all = new ArrayList<>(findings);
        all.add(Say.info("infant-rules", List.of(), List.of(Protocol.TO_BE_CONFIRMED), List.of()));
        return all;
    }

    private List<Finding> risks(Examination exam, Age.Days age, Set<Criterion> criteria) {
        List<Finding> risks = new ArrayList<>();
        for (InfantRisk risk : InfantRisk.values()) {
            List<String> facts = Told.on(exam.day(), exam.observed().assessments()).stream()
                    .filter(each -> each.what().contains(risk))
                    .map(Told::from)
                    .toList();
            if (!facts.isEmpty()) {
                risks.add(Say.of(
                        "infant-risk",
                        risk.code(),
                        Urgency.WARNING,
                        List.of(),
                        List.of(Protocol.TO_BE_CONFIRMED),
                        facts));
            }
        }
        if (found(exam, InfantRisk.VISIBLE_WASTING)) {
            criteria.add(Criterion.VISIBLE_WASTING);
        }
        if (isOldEnoughForMuac(age)) {
            Source source = protocol.source(ProtocolFigure.INFANT_MUAC_BELOW);
            exam.arms().stream()
                    .min(Comparator.comparing(Told::what))
                    .filter(arm -> protocol.isBelow(arm.what(), ProtocolFigure.INFANT_MUAC_BELOW))
                    .ifPresent(arm -> {
                        criteria.add(Criterion.MUAC);
                        risks.add(Say.warning(
                                "infant-muac",
                                List.of(arm.what(), protocol.value(ProtocolFigure.INFANT_MUAC_BELOW)),
                                List.of(source),
                                List.of(arm.from())));
                    });
        }
        weightForAge
                .of(exam, age)
                .filter(each -> protocol.isBelow(each.z(), ProtocolFigure.INFANT_WAZ_BELOW))
                .ifPresent(each -> risks.add(Say.warning(
                        "infant-waz",
                        List.of(each.z()),
                        List.of(protocol.source(ProtocolFigure.INFANT_WAZ_BELOW)),
                        List.of(each.from()))));
        return risks;
    }

    private List<String> missing(Examination exam, Age.Days age, Measured wlz) {
        List<String> missing = new ArrayList<>(wlz.missing());
        if (exam.worstOedema().isEmpty()) {
            missing.add("oedema");
        }
        if (isOldEnoughForMuac(age) && exam.arms().isEmpty()) {
            missing.add("muac");
        }
        if (!exam.signsWereLookedFor()) {
            missing.add("danger-signs");
        }
        // That somebody saw the wasting alone says nothing of the rest.
        if (Told.on(exam.day(), exam.observed().assessments()).stream()
                .allMatch(each -> each.what().equals(Set.of(InfantRisk.VISIBLE_WASTING)))) {
            missing.add("mami-assessment");
        }
        return missing;
    }

    private boolean isOldEnoughForMuac(Age.Days age) {
        return age.least() >= protocol.whole(ProtocolFigure.INFANT_MUAC_FROM);
    }

    private static boolean found(Examination exam, InfantRisk risk) {
        return Told.on(exam.day(), exam.observed().assessments()).stream()
                .anyMatch(each -> each.what().contains(risk));
    }
}
