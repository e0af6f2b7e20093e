/** Guidance at the FHIR endpoint: a person's file as its reader sees it, and findings as parts of an answer. */
@NamedInterface("fhir")
@NullMarked
package ml.keneya.guidance.fhir;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
