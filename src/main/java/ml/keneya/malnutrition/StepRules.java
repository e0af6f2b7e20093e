package ml.keneya.malnutrition;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.guidance.Finding;
import ml.keneya.guidance.Source;
import ml.keneya.guidance.Urgency;

/** What is to be done next in a treatment that goes on, by the last time somebody was seen. */
record StepRules(Rules rules, Admission admission) {

    /**
     * @param missing what has to be measured or known first, as codes
     * @param sources of all that the step rests on, also what is found elsewhere
     */
    record Step(NextStep next, List<String> missing, List<Finding> findings, List<Source> sources) {

        /** One that rests on those findings. */
        Step(NextStep next, List<String> missing, List<Finding> findings) {
            this(next, missing, findings, sourcesOf(findings));
        }

        /** One that rests on its findings, and on those that are told by themselves. */
        static Step by(List<Finding> others, NextStep next, List<String> missing, List<Finding> findings) {
            return new Step(
                    next,
                    missing,
                    findings,
                    Stream.of(findings, others)
                            .flatMap(each -> sourcesOf(each).stream())
                            .toList());
        }
    }

    private static List<Source> sourcesOf(List<Finding> findings) {
        return findings.stream().flatMap(each -> each.sources().stream()).toList();
    }

    /** What keeps a child in hospital was read as little as what lets it go. */
    private static final Step STAY =
            new Step(NextStep.CONTINUE, List.of(), List.of(), List.of(Protocol.TO_BE_CONFIRMED));

    /**
     * What was found of a treatment on a day.
     *
     * @param exam of the day on which he was seen last; what lasts is as on the day that is asked for
     */
    record Situation(
            Treatment treatment,
            Treatments treatments,
            LocalDate day,
            Examination exam,
            Presence presence,
            WeightCourse weights,
            RecoveryCourse recovery) {}

    Step of(Situation now) {
        Verdict verdict = admission.judge(now.exam(), now.treatments());
        List<Finding> findings = new ArrayList<>(verdict.findings());
        Step step = now.treatment().unit() == Unit.URENI ? inpatient(now, verdict) : outpatient(now, verdict);
        findings.addAll(step.findings());
        if (now.presence().isDefault(now.treatment().unit(), protocol())) {
            // By his absences alone, whatever was found of him before.
            return new Step(
                    NextStep.DEFAULT,
                    step.missing(),
                    findings,
                    sourcesOf(now.presence().findings(now.treatment(), now.day(), protocol())));
        }
        List<Source> sources = new ArrayList<>(sourcesOf(verdict.findings()));
        sources.addAll(step.sources());
        return new Step(step.next(), step.missing(), findings, sources);
    }

    private Protocol protocol() {
        return rules.protocol();
    }

    private Step inpatient(Situation now, Verdict verdict) {
        Examination exam = now.exam();
        boolean mayBeInfant = protocol().parts(exam.person().ageOn(exam.day())).stream()
                .anyMatch(age -> protocol().group(age) == AgeGroup.INFANT);
        if (mayBeInfant) {
            return new Step(
                    NextStep.CONTINUE,
                    List.of(),
                    List.of(Say.warning("infant-exit", List.of(), List.of(Protocol.TO_BE_CONFIRMED), List.of())));
        }
        if (has(verdict, "complication")
                || exam.worstAppetite().filter(Appetite.FAILED::equals).isPresent()) {
            return STAY;
        }
        List<String> missing = new ArrayList<>();
        if (exam.worstAppetite().isEmpty()) {
            missing.add("appetite");
        }
        if (exam.worstOedema().isEmpty()) {
            missing.add("oedema");
        }
        if (!exam.signsWereLookedFor()) {
            missing.add("danger-signs");
        }
        if (!missing.isEmpty()) {
            return new Step(NextStep.NOT_DECIDED, missing, List.of());
        }
        if (exam.hasOedema() && (!isLess(now) || has(verdict, "marasmic-kwashiorkor"))) {
            return STAY;
        }
        List<String> facts = new ArrayList<>(Told.records(exam.appetite()));
        facts.addAll(Told.records(exam.oedema()));
        return new Step(NextStep.TRANSFER_URENAS, List.of(), List.of(transfer("stabilised", Urgency.INFO, facts)));
    }

    /** Whether oedema is less than it was at its worst in the treatment, and not of the gravest grade. */
    private boolean isLess(Situation now) {
        OedemaGrade grade = now.exam().worstOedema().orElse(OedemaGrade.NONE);
        return grade.grade() < protocol().whole(ProtocolFigure.INPATIENT_OEDEMA_GRADE)
                && earlier(now).anyMatch(each -> each.what().compareTo(grade) > 0);
    }

    private static Stream<Told<OedemaGrade>> earlier(Situation now) {
        return now.exam().observed().oedema().stream()
                .filter(each -> !each.day().isBefore(now.treatment().start())
                        && each.day().isBefore(now.exam().day()));
    }

    private Step outpatient(Situation now, Verdict verdict) {
        Optional<Step> worse = worse(now, verdict);
        if (worse.isPresent()) {
            return worse.get();
        }
        RecoveryCourse recovery = now.recovery();
        if (recovery.lasts(Recovery.State.RECOVERED)) {
            return Step.by(recovery.findings(), NextStep.CURED, List.of(), List.of());
        }
        List<String> missing = recovery.last().map(Recovery::missing).orElse(List.of("visit"));
        boolean judged = recovery.last().isPresent() && !recovery.isLast(Recovery.State.NOT_JUDGED);
        int longest = protocol().whole(ProtocolFigure.NON_RESPONSE_AFTER);
        long weeks = ChronoUnit.WEEKS.between(now.treatment().start(), now.day());
        // A woman is fed as long as she is pregnant or breastfeeds an infant.
        boolean limited = !now.treatment().criteria().contains(Criterion.WOMAN.code());
        if (limited && weeks >= longest && !recovery.isLast(Recovery.State.RECOVERED)) {
            Source source = protocol().source(ProtocolFigure.NON_RESPONSE_AFTER);
            List<String> facts = List.of(now.treatment().from());
            return judged
                    ? Step.by(
                            recovery.findings(),
                            NextStep.NON_RESPONSE,
                            missing,
                            List.of(Say.critical("non-response", List.of(longest), List.of(source), facts)))
                    : new Step(
                            NextStep.NOT_DECIDED,
                            missing,
                            List.of(Say.warning("non-response-not-judged", List.of(longest), List.of(source), facts)));
        }
        if (now.treatment().unit() == Unit.URENAS
                && recovery.isLast(Recovery.State.NO_LONGER_SEVERE)
                && recovery.lasts(Recovery.State.NO_LONGER_SEVERE)) {
            return new Step(
                    NextStep.TRANSFER_URENAM,
                    missing,
                    List.of(transfer(
                            "no-longer-severe",
                            Urgency.INFO,
                            recovery.last().map(Recovery::facts).orElse(List.of()))));
        }
        // It goes on because, and as long as, the criteria of exit are not met.
        return Step.by(recovery.findings(), judged ? NextStep.CONTINUE : NextStep.NOT_DECIDED, missing, List.of());
    }

    /** Whether he has to go where there is more care. */
    private Optional<Step> worse(Situation now, Verdict verdict) {
        boolean grown = verdict.outcome() == Outcome.REFER && isGrown(now.exam());
        if (grown) {
            return Optional.of(new Step(NextStep.REFER, verdict.missing(), List.of()));
        }
        if (verdict.outcome() == Outcome.INPATIENT
                || verdict.outcome() == Outcome.REFER
                || has(verdict, "complication")) {
            return Optional.of(toUreni(verdict, "complicated", now.exam()));
        }
        if (now.treatment().unit() != Unit.URENAM
                && now.exam().worstAppetite().filter(Appetite.FAILED::equals).isPresent()) {
            return Optional.of(toUreni(verdict, "complicated", now.exam()));
        }
        if (isMore(now)) {
            return Optional.of(toUreni(verdict, "oedema", now.exam()));
        }
        // Of moderate malnutrition, and of women, it is told, and nobody is sent to hospital for it.
        if (now.treatment().unit() != Unit.URENAM
                && (now.weights().isLosing() || now.weights().isStatic())) {
            return Optional.of(toUreni(verdict, "failing", now.exam()));
        }
        boolean severe = has(verdict, "muac-sam") || has(verdict, "whz-sam") || has(verdict, "oedema");
        return now.treatment().unit() == Unit.URENAM && severe
                ? Optional.of(new Step(
                        NextStep.TRANSFER_URENAS,
                        verdict.missing(),
                        List.of(transfer("severe", Urgency.CRITICAL, List.of()))))
                : Optional.empty();
    }

    private boolean isGrown(Examination exam) {
        GrownRules grown = new GrownRules(rules.complications(), protocol());
        return protocol().parts(exam.person().ageOn(exam.day())).stream()
                .allMatch(age -> grown.areOf(exam.person(), age));
    }

    /** Whether there is oedema that was not there before in the treatment, or less. */
    private static boolean isMore(Situation now) {
        if (!now.exam().hasOedema()) {
            return false;
        }
        OedemaGrade grade = now.exam().worstOedema().orElseThrow();
        return earlier(now)
                .max(Comparator.comparing((Told<OedemaGrade> each) -> each.day())
                        .thenComparing(Told::what))
                .map(before -> grade.compareTo(before.what()) > 0)
                .orElse(now.exam().day().isAfter(now.treatment().start())
                        && !now.treatment().criteria().contains(Criterion.OEDEMA.code()));
    }

    private static Step toUreni(Verdict verdict, String why, Examination exam) {
        List<String> facts = why.equals("oedema")
                ? Told.records(exam.oedema())
                : verdict.findings().stream()
                        .filter(each -> each.urgency() == Urgency.CRITICAL)
                        .flatMap(each -> each.facts().stream())
                        .toList();
        return new Step(
                NextStep.TRANSFER_URENI,
                verdict.outcome() == Outcome.INPATIENT ? List.of() : verdict.missing(),
                List.of(transfer(why, Urgency.CRITICAL, facts)));
    }

    private static Finding transfer(String why, Urgency urgency, List<String> facts) {
        return Say.of("transfer", why, urgency, List.of(), List.of(Protocol.TO_BE_CONFIRMED), facts);
    }

    private static boolean has(Verdict verdict, String code) {
        return verdict.findings().stream().anyMatch(each -> each.code().equals(code));
    }
}
