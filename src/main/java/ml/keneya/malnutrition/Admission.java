package ml.keneya.malnutrition;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import ml.keneya.growth.Age;
import ml.keneya.guidance.Finding;
import ml.keneya.guidance.Urgency;

/** Whether somebody should be admitted on a day, where and why. */
public final class Admission {

    private static final Set<Outcome> ADMITTED = Set.of(Outcome.INPATIENT, Outcome.OUTPATIENT, Outcome.ADMIT);

    private final Rules rules;
    private final Protocol protocol;
    private final AdmissionTypes types;
    private final Ration ration;
    private final Priority priority;

    /** By the rules of that protocol. */
    public Admission(Rules rules) {
        this.rules = rules;
        this.protocol = rules.protocol();
        this.types = new AdmissionTypes(protocol);
        this.ration = new Ration(protocol);
        this.priority = new Priority(rules.weightForAge(), protocol);
    }

    /** What the protocol says of who was examined. */
    public AdmissionAdvice of(Examination exam, Treatments treatments) {
        List<Finding> findings = new ArrayList<>();
        Optional<Verdict> barred = barred(exam);
        Verdict verdict = barred.orElseGet(() -> judge(exam, treatments));
        Optional<Treatment> open = treatments.openOn(exam.day());
        Optional<Finding> ongoing = open.map(each -> Say.of(
                "in-treatment",
                each.unit().code(),
                Urgency.WARNING,
                List.of(each.start().toString()),
                List.of(),
                List.of(each.from())));
        List<Finding> grounds = verdict.findings().stream()
                .filter(finding -> !finding.code().equals("priority"))
                .toList();
        findings.add(Say.of(
                "outcome",
                verdict.outcome().code()
                        + verdict.unit().map(unit -> '.' + unit.code()).orElse(""),
                urgency(verdict.outcome()),
                List.of(),
                grounds.stream().flatMap(finding -> finding.sources().stream()).toList(),
                grounds.stream().flatMap(finding -> finding.facts().stream()).toList()));
        findings.addAll(verdict.findings());
        verdict.missing().forEach(what -> findings.add(Say.missing(what)));
        notCounted(exam).forEach(findings::add);
        ongoing.ifPresent(findings::add);
        Optional<AdmissionTypes.Typed> typed = verdict.unit()
                .filter(unit -> open.filter(each -> each.unit() == unit).isEmpty())
                .map(unit -> types.of(treatments, exam.day(), unit));
        typed.map(AdmissionTypes.Typed::finding).ifPresent(findings::add);
        Optional<Ration.Sachets> sachets = sachets(exam, verdict, findings);
        return new AdmissionAdvice(
                exam.day(),
                exam.person().ageOn(exam.day()),
                verdict.outcome(),
                verdict.unit(),
                verdict.criteria(),
                typed.flatMap(AdmissionTypes.Typed::type),
                open.map(Treatment::from),
                verdict.missing(),
                sachets.map(each -> OptionalInt.of(each.least())).orElse(OptionalInt.empty()),
                sachets.map(each -> OptionalInt.of(each.most())).orElse(OptionalInt.empty()),
                findings);
    }

    /** Of whom nothing can be decided, whatever was measured. */
    static Optional<Verdict> barred(Examination exam) {
        String why = exam.person().isUnbornOn(exam.day())
                ? "not-born"
                : exam.person().isDeadOn(exam.day()) ? "deceased" : "";
        return why.isEmpty()
                ? Optional.empty()
                : Optional.of(new Verdict(
                        Outcome.NOT_DECIDED,
                        Optional.empty(),
                        Set.of(),
                        List.of(),
                        List.of(Say.warning(why, List.of(), List.of(), List.of()))));
    }

    /** By each possible age; they must agree. */
    Verdict judge(Examination exam, Treatments treatments) {
        Age age = exam.person().ageOn(exam.day());
        List<Age.Days> ages = protocol.parts(age);
        List<Verdict> verdicts =
                ages.stream().map(each -> judge(exam, each, treatments)).toList();
        Verdict first = verdicts.get(0);
        if (verdicts.stream().allMatch(first::agreesWith)) {
            return merged(verdicts);
        }
        List<Finding> all = new ArrayList<>(List.of(Say.warning("age-uncertain", List.of(), List.of(), List.of())));
        all.addAll(common(verdicts));
        // What alarms at one possible age is not kept back because it does not at another.
        verdicts.stream()
                .flatMap(each -> each.findings().stream())
                .filter(finding -> finding.urgency() == Urgency.CRITICAL)
                .filter(finding -> all.stream().noneMatch(other -> isTheSame(other, finding)))
                .forEach(all::add);
        boolean admitted = verdicts.stream().allMatch(each -> ADMITTED.contains(each.outcome()));
        boolean urgent = verdicts.stream()
                .allMatch(each -> each.outcome() == Outcome.INPATIENT || each.outcome() == Outcome.REFER);
        return new Verdict(
                urgent ? Outcome.REFER : admitted ? Outcome.ADMIT : Outcome.NOT_DECIDED,
                Optional.empty(),
                Set.of(),
                List.of("age"),
                all);
    }

    private Verdict judge(Examination exam, Age.Days age, Treatments treatments) {
        Verdict verdict = rules.judge(exam, age);
        if (verdict.unit().filter(unit -> unit == Unit.URENAM).isEmpty() || protocol.group(age) != AgeGroup.CHILD) {
            return verdict;
        }
        List<Finding> findings = new ArrayList<>(verdict.findings());
        findings.addAll(priority.of(exam, age, treatments));
        return new Verdict(verdict.outcome(), verdict.unit(), verdict.criteria(), verdict.missing(), findings);
    }

    private static Verdict merged(List<Verdict> verdicts) {
        Verdict first = verdicts.get(0);
        return new Verdict(
                first.outcome(),
                first.unit(),
                first.criteria().stream()
                        .filter(criterion -> verdicts.stream()
                                .allMatch(each -> each.criteria().contains(criterion)))
                        .collect(toUnmodifiableSet()),
                verdicts.stream().flatMap(each -> each.missing().stream()).toList(),
                common(verdicts));
    }

    /** What is said at all possible ages, by all the sources on which it rests at one of them. */
    private static List<Finding> common(List<Verdict> verdicts) {
        return verdicts.get(0).findings().stream()
                .filter(finding -> verdicts.stream()
                        .allMatch(verdict -> verdict.findings().stream().anyMatch(each -> isTheSame(each, finding))))
                .map(finding -> new Finding(
                        finding.code(),
                        finding.urgency(),
                        finding.sentence(),
                        finding.arguments(),
                        verdicts.stream()
                                .flatMap(verdict -> verdict.findings().stream())
                                .filter(each -> isTheSame(each, finding))
                                .flatMap(each -> each.sources().stream())
                                .toList(),
                        finding.facts()))
                .toList();
    }

    private static boolean isTheSame(Finding one, Finding other) {
        return one.code().equals(other.code()) && one.sentence().equals(other.sentence());
    }

    private static Urgency urgency(Outcome outcome) {
        return switch (outcome) {
            case INPATIENT, REFER -> Urgency.CRITICAL;
            case OUTPATIENT, ADMIT, MOTHER_AND_INFANT, NOT_DECIDED -> Urgency.WARNING;
            case NOT_MALNOURISHED, NO_RULE -> Urgency.INFO;
        };
    }

    static List<Finding> notCounted(Examination exam) {
        return Told.on(exam.day(), exam.observed().unusable()).stream()
                .map(each ->
                        Say.of("not-counted", each.what(), Urgency.WARNING, List.of(), List.of(), List.of(each.from())))
                .toList();
    }

    private Optional<Ration.Sachets> sachets(Examination exam, Verdict verdict, List<Finding> findings) {
        if (verdict.unit().filter(unit -> unit == Unit.URENAS).isEmpty()) {
            return Optional.empty();
        }
        Optional<Ration.Sachets> sachets =
                exam.weights().stream().min(Comparator.comparing(Told::what)).map(ration::full);
        sachets.ifPresentOrElse(
                each -> findings.add(each.finding()),
                () -> findings.add(Say.warning("ration-no-weight", List.of(), List.of(), List.of())));
        return sachets;
    }
}
