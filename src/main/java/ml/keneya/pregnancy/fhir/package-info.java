/** Pregnancy at the FHIR endpoint: {@code Patient/$antenatal-follow-up}. */
@NamedInterface("fhir")
@NullMarked
package ml.keneya.pregnancy.fhir;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
