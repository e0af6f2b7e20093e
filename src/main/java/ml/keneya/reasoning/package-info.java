/**
 * Clinical reasoning: plans of the guide (PlanDefinition), applied to a person on a day. What a plan is decided by is
 * what a feature tells of the person; nothing is judged here.
 *
 * @see <a href="http://hl7.org/fhir/R4/clinicalreasoning-module.html">FHIR Clinical Reasoning Module</a>
 * @see <a href="https://hl7.org/fhir/uv/cpg/STU2/OperationDefinition-cpg-plandefinition-apply.html">Clinical Practice
 *     Guidelines: $apply</a>
 */
@ApplicationModule(allowedDependencies = {"server", "conformance", "guidance::fhir"})
@NullMarked
package ml.keneya.reasoning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
