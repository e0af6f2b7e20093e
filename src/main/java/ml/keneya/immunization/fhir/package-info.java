/** Immunization at the FHIR endpoint: {@code Patient/$immunizations-due} answers an ImmunizationRecommendation. */
@NullMarked
package ml.keneya.immunization.fhir;

import org.jspecify.annotations.NullMarked;
