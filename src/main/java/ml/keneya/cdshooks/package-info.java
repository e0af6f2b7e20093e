/**
 * CDS Hooks: what the protocols say of a person, as cards at the moment of care. Its services ask the operations of the
 * features over the FHIR endpoint, as their caller, or hand them the file that the caller sent: it knows no feature,
 * and no feature knows it.
 *
 * @see <a href="https://cds-hooks.hl7.org/2.0/">CDS Hooks 2.0</a>
 */
@ApplicationModule(allowedDependencies = {"server", "security", "guidance::fhir", "reasoning"})
@NullMarked
package ml.keneya.cdshooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
