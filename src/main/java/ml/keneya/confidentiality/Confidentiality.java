package ml.keneya.confidentiality;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ml.keneya.security.VeryRestricted;
import org.hl7.fhir.instance.model.api.IBaseCoding;

/**
 * How confidential a resource is, the weakest first. A resource without such a label is of {@link #N}: the server does
 * not write that one, for it would cost every resource two rows and tell nothing.
 *
 * @see <a href="http://terminology.hl7.org/CodeSystem/v3-Confidentiality">v3-Confidentiality</a>
 */
enum Confidentiality {
    /** Unrestricted. */
    U,
    /** Low. */
    L,
    /** Moderate. */
    M,
    /** Normal. */
    N,
    /** Restricted: stigma is to be feared, as with HIV or mental illness. */
    R,
    /** Very restricted: life is to be feared for. */
    V;

    static Optional<Confidentiality> of(IBaseCoding label) {
        return VeryRestricted.isConfidentiality(label) ? parse(VeryRestricted.code(label)) : Optional.empty();
    }

    static Optional<Confidentiality> strongest(List<? extends IBaseCoding> labels) {
        return labels.stream()
                .map(Confidentiality::of)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private static Optional<Confidentiality> parse(String code) {
        return Arrays.stream(values()).filter(each -> each.name().equals(code)).findFirst();
    }
}
