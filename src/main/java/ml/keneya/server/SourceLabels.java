package ml.keneya.server;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Resource;

/**
 * The security labels of what is made of records: all that these have, and of confidentiality the strongest alone. Two
 * would open it to whoever may see the weaker.
 */
public final class SourceLabels {

    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

    private static final String SENSITIVITY = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    /** By these a facility finds its patients (docs/decisions/0011). */
    private static final String FACILITY = "https://keneya.ml/sid/facility";

    private static final Set<String> NORMAL = Set.of("U", "L", "M", "N");

    /** From the weakest on. */
    private static final List<String> DEGREES = List.of("U", "L", "M", "N", "R", "V");

    private SourceLabels() {}

    /** Of what is made of those records. */
    public static Meta of(Collection<? extends Resource> records) {
        Meta labels = new Meta();
        records.stream()
                .flatMap(record -> record.getMeta().getSecurity().stream())
                .filter(label -> !isOfConfidentiality(label))
                .filter(label -> labels.getSecurity(label.getSystem(), label.getCode()) == null)
                .forEach(label -> labels.addSecurity(label.copy()));
        records.stream()
                .flatMap(record -> record.getMeta().getSecurity().stream())
                .filter(SourceLabels::isOfConfidentiality)
                .max(Comparator.comparing(label -> DEGREES.indexOf(label.getCode())))
                .ifPresent(label -> labels.addSecurity(label.copy()));
        return labels;
    }

    /** Of a Patient's labels those that protect; which facilities care for him is no label of what is made of him. */
    public static Meta protecting(Meta patient) {
        Meta protecting = new Meta();
        patient.getSecurity().stream()
                .filter(label -> !FACILITY.equals(label.getSystem()))
                .forEach(label -> protecting.addSecurity(label.copy()));
        return protecting;
    }

    /**
     * Gives what is made of records what those labels say of confidentiality and sensitivity, beside its own. Whose
     * patient it is of, and with whom it is shared, is not theirs to say.
     */
    public static void add(Meta labels, Resource made) {
        Resource source = new Basic();
        labels.getSecurity().stream()
                .filter(label -> isOfConfidentiality(label) || SENSITIVITY.equals(label.getSystem()))
                .forEach(label -> source.getMeta().addSecurity(label));
        made.getMeta().setSecurity(of(List.of(made, source)).getSecurity());
    }

    /** Whether a record is more than normally confidential, or of something that the law or shame protects. */
    public static boolean areBeyondNormal(Meta labels) {
        return labels.getSecurity().stream()
                .anyMatch(label -> isOfConfidentiality(label)
                        // Of a code that nobody knows nobody knows how much it hides.
                        ? !NORMAL.contains(label.getCode())
                        : SENSITIVITY.equals(label.getSystem()));
    }

    /** Whether it is of the vault. */
    public static boolean areVeryRestricted(Meta labels) {
        return labels.getSecurity(CONFIDENTIALITY, "V") != null;
    }

    /** Whether what is stored has the labels of what would be written: all of them, and is as confidential. */
    public static boolean cover(Meta stored, Meta written) {
        return degrees(stored).equals(degrees(written))
                && written.getSecurity().stream()
                        .allMatch(label -> stored.getSecurity(label.getSystem(), label.getCode()) != null);
    }

    private static List<String> degrees(Meta labels) {
        return labels.getSecurity().stream()
                .filter(SourceLabels::isOfConfidentiality)
                .map(Coding::getCode)
                .toList();
    }

    /** Whether it says how confidential a record is. */
    public static boolean isOfConfidentiality(Coding label) {
        return CONFIDENTIALITY.equals(label.getSystem());
    }
}
