/** Growth at the FHIR endpoint: {@code $z-score}, and the scores that follow from measurements. */
@NamedInterface("fhir")
@NullMarked
package ml.keneya.growth.fhir;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
