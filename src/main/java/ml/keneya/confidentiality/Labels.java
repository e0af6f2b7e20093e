package ml.keneya.confidentiality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.security.VeryRestricted;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Meta;

/**
 * The security labels that a resource must carry, and why.
 *
 * @param confidentiality how confidential it is, if anything says so
 * @param others its other labels: sensitivities of v3-ActCode and what clients add
 * @param reasons why, one for each rule that applied
 */
record Labels(Optional<Confidentiality> confidentiality, Set<Label> others, Set<Reason> reasons) {

    private static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    /** What the reader of a very restricted record must not do: disclose it without authorization, or pass it on. */
    private static final List<Label> HANDLING = List.of(Label.of(ACT_CODE, "NOAUTH"), Label.of(ACT_CODE, "NORDSCLCD"));

    /**
     * A label that is not one of confidentiality.
     *
     * @param system of the code
     * @param code the code
     */
    record Label(String system, String code) {

        static Label of(Coding label) {
            return of(
                    label.getSystem() == null ? "" : label.getSystem(), label.getCode() == null ? "" : label.getCode());
        }

        static Label of(String system, String code) {
            return new Label(system, code);
        }
    }

    Labels {
        others = copy(others);
        reasons = copy(reasons);
    }

    /** What the resource says of itself. */
    static Labels claimed(Meta meta) {
        Set<Label> others = new LinkedHashSet<>();
        for (Coding label : meta.getSecurity()) {
            if (Confidentiality.of(label).isEmpty()) {
                others.add(Label.of(label));
            }
        }
        return new Labels(Confidentiality.strongest(meta.getSecurity()), others, Set.of());
    }

    boolean areVeryRestricted() {
        return confidentiality.filter(Confidentiality.V::equals).isPresent();
    }

    /** These and what the rule says. */
    Labels with(LabelRule rule) {
        Set<Label> sensitivities = new LinkedHashSet<>();
        rule.sensitivities().stream().sorted().forEach(code -> sensitivities.add(Label.of(ACT_CODE, code)));
        return and(new Labels(Optional.of(rule.confidentiality()), sensitivities, Set.of(rule.reason())));
    }

    /** These, and very restricted for that reason. */
    Labels veryRestricted(Reason reason) {
        return and(new Labels(Optional.of(Confidentiality.V), Set.of(), Set.of(reason)));
    }

    /** The labels of both, and of confidentiality the stronger. */
    Labels and(Labels more) {
        return new Labels(
                Stream.concat(confidentiality.stream(), more.confidentiality.stream())
                        .max(Confidentiality::compareTo),
                union(others, more.others),
                union(reasons, more.reasons));
    }

    /** Whether a resource carries those labels and no second one of confidentiality. */
    boolean areCarriedBy(Meta meta) {
        Labels carried = claimed(meta);
        return carried.confidentiality.equals(confidentiality)
                && carried.others.containsAll(others)
                && meta.getSecurity().stream()
                                .map(Confidentiality::of)
                                .flatMap(Optional::stream)
                                .count()
                        <= 1;
    }

    /** Replaces the labels of a resource: exactly one of confidentiality, or none, and the others once each. */
    void writeTo(Meta meta) {
        List<Coding> written = new ArrayList<>();
        confidentiality.ifPresent(each -> written.add(new Coding(VeryRestricted.SYSTEM, each.name(), null)));
        Set<Label> rest = areVeryRestricted() ? union(others, new LinkedHashSet<>(HANDLING)) : others;
        for (Label label : rest) {
            written.add(meta.getSecurity().stream()
                    .filter(each -> Label.of(each).equals(label))
                    .findFirst()
                    .orElseGet(() -> new Coding(label.system(), label.code(), null)));
        }
        meta.setSecurity(written);
    }

    private static <T> Set<T> union(Set<T> some, Set<T> more) {
        Set<T> both = new LinkedHashSet<>(some);
        both.addAll(more);
        return both;
    }

    private static <T> Set<T> copy(Set<T> set) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }
}
