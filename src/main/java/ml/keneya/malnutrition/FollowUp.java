package ml.keneya.malnutrition;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import ml.keneya.guidance.Finding;
import ml.keneya.guidance.Urgency;

/** How a treatment goes: the one that is open on a day, or else the last before it. */
public final class FollowUp {

    private final Protocol protocol;
    private final StepRules steps;
    private final ExitCriteria criteria;
    private final Ration ration;

    /** By the rules of that protocol. */
    public FollowUp(Rules rules) {
        this.protocol = rules.protocol();
        this.steps = new StepRules(rules, new Admission(rules));
        this.criteria = new ExitCriteria(rules);
        this.ration = new Ration(protocol);
    }

    /** What the protocol says of that treatment. */
    public FollowUpAdvice of(Examination exam, Treatments treatments, List<Attendance> visits) {
        Optional<Treatment> open = treatments.openOn(exam.day());
        return open.or(() -> treatments.lastBefore(exam.day()))
                .map(treatment -> of(treatment.asOf(exam.day()), exam, treatments, visits))
                .orElseGet(() -> without(exam));
    }

    private static FollowUpAdvice without(Examination exam) {
        List<Finding> findings =
                new ArrayList<>(List.of(Say.of("step", "no-treatment", Urgency.INFO, List.of(), List.of(), List.of())));
        Admission.barred(exam).ifPresent(verdict -> findings.addAll(verdict.findings()));
        return new FollowUpAdvice(
                exam.day(),
                exam.person().ageOn(exam.day()),
                NextStep.NO_TREATMENT,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                findings);
    }

    private FollowUpAdvice of(Treatment treatment, Examination exam, Treatments treatments, List<Attendance> visits) {
        boolean open = treatment.isOpenOn(exam.day());
        LocalDate until = open ? exam.day() : treatment.end().orElse(exam.day());
        Presence presence = Presence.of(treatment, until, exam.observed(), visits);
        WeightCourse weights = WeightCourse.of(treatment, until, exam.observed(), protocol);
        RecoveryCourse recovery = recovery(treatment, treatments, exam, presence);
        List<Finding> findings = new ArrayList<>();
        StepRules.Step step = step(treatment, treatments, exam, presence, weights, recovery);
        findings.add(Say.of(
                "step",
                step.next().code(),
                urgency(step.next()),
                List.of(treatment.start().toString(), treatment.exit().orElse("?")),
                step.sources(),
                List.of(treatment.from())));
        presence.lastSeen()
                .filter(seen -> open && !seen.equals(exam.day()))
                .ifPresent(seen -> findings.add(
                        Say.info("last-seen", List.of(seen.toString()), List.of(), List.of(treatment.from()))));
        findings.addAll(step.findings());
        step.missing().forEach(what -> findings.add(Say.missing(what)));
        if (open) {
            findings.addAll(presence.findings(treatment, exam.day(), protocol));
        }
        if (treatment.unit() != Unit.URENI) {
            findings.addAll(recovery.findings());
        }
        findings.addAll(weights.findings());
        findings.addAll(Admission.notCounted(exam));
        Optional<Ration.Sachets> sachets = sachets(treatment, step.next(), exam, presence, recovery, findings);
        return new FollowUpAdvice(
                exam.day(),
                exam.person().ageOn(exam.day()),
                step.next(),
                Optional.of(treatment),
                open || treatment.end().isPresent()
                        ? OptionalInt.of((int) ChronoUnit.DAYS.between(treatment.start(), until))
                        : OptionalInt.empty(),
                OptionalInt.of(presence.come().size()),
                OptionalInt.of(presence.missed().size()),
                OptionalInt.of(presence.missedInARow().size()),
                weights.minimum(),
                weights.gain(),
                step.missing(),
                sachets.map(each -> OptionalInt.of(each.least())).orElse(OptionalInt.empty()),
                sachets.map(each -> OptionalInt.of(each.most())).orElse(OptionalInt.empty()),
                findings);
    }

    private RecoveryCourse recovery(Treatment treatment, Treatments treatments, Examination exam, Presence presence) {
        Set<String> by = treatments.criteriaOf(treatment);
        return new RecoveryCourse(
                presence.seen().stream()
                        .map(day -> criteria.of(new Examination(exam.person(), day, exam.observed()), by))
                        .toList(),
                protocol);
    }

    private StepRules.Step step(
            Treatment treatment,
            Treatments treatments,
            Examination exam,
            Presence presence,
            WeightCourse weights,
            RecoveryCourse recovery) {
        if (!treatment.isOpenOn(exam.day())) {
            return ended(treatment, exam, recovery);
        }
        Optional<Verdict> barred = Admission.barred(exam);
        if (barred.isPresent()) {
            return new StepRules.Step(
                    NextStep.NOT_DECIDED, List.of(), barred.get().findings());
        }
        Examination seen = new Examination(
                exam.person(),
                presence.lastSeen().orElse(exam.day()),
                exam.observed().asOf(exam.day(), presence.lastSeen().orElse(exam.day())));
        return steps.of(new StepRules.Situation(treatment, treatments, exam.day(), seen, presence, weights, recovery));
    }

    private static StepRules.Step ended(Treatment treatment, Examination exam, RecoveryCourse recovery) {
        List<Finding> findings = new ArrayList<>();
        Admission.barred(exam).ifPresent(verdict -> findings.addAll(verdict.findings()));
        List<String> facts = List.of(treatment.from());
        if (treatment.exit().isEmpty()) {
            findings.add(Say.warning("ended-without-outcome", List.of(), List.of(), facts));
        }
        if (treatment.left("gueri") && !recovery.lasts(Recovery.State.RECOVERED)) {
            findings.add(Say.warning("cure-not-shown", List.of(), List.of(), facts));
        }
        return new StepRules.Step(NextStep.ENDED, List.of(), findings);
    }

    private static Urgency urgency(NextStep step) {
        return switch (step) {
            case TRANSFER_URENI, REFER, DEFAULT -> Urgency.CRITICAL;
            case NON_RESPONSE, NOT_DECIDED, TRANSFER_URENAS -> Urgency.WARNING;
            case TRANSFER_URENAM, CURED, CONTINUE, ENDED, NO_TREATMENT -> Urgency.INFO;
        };
    }

    private Optional<Ration.Sachets> sachets(
            Treatment treatment,
            NextStep next,
            Examination exam,
            Presence presence,
            RecoveryCourse recovery,
            List<Finding> findings) {
        boolean due = treatment.unit() == Unit.URENAS
                && Set.of(NextStep.CONTINUE, NextStep.NOT_DECIDED, NextStep.NON_RESPONSE)
                        .contains(next);
        if (!due && next != NextStep.TRANSFER_URENAS) {
            return Optional.empty();
        }
        Optional<Told<Double>> weight = presence.lastSeen()
                .flatMap(day -> Told.on(day, exam.observed().weights()).stream().min(Comparator.comparing(Told::what)));
        if (weight.isEmpty()) {
            findings.add(Say.warning("ration-no-weight", List.of(), List.of(), List.of()));
            return Optional.empty();
        }
        Ration.Sachets full = ration.full(weight.get());
        findings.add(full.finding());
        if (due
                && recovery.last()
                        .filter(each -> each.isAtLeast(Recovery.State.NO_LONGER_SEVERE))
                        .isPresent()) {
            findings.add(ration.reduced(weight.get()).finding());
        }
        return Optional.of(full);
    }
}
