/** Terminology: the lists of codes in French and English, as FHIR CodeSystem, ValueSet and ConceptMap. */
@ApplicationModule(allowedDependencies = {"server"})
@NullMarked
package ml.keneya.terminology;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
