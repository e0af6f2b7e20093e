/**
 * Immunization: which doses of the national schedule a child has had, which are due and how to catch up. Plain Java
 * over the doses that were given; ages, intervals and limits are rows of {@code keneya/immunization}.
 *
 * @see <a
 *     href="https://www.who.int/teams/immunization-vaccines-and-biologicals/policies/who-recommendations-for-routine-immunization---summary-tables">WHO
 *     recommendations for routine immunization: tables 2 (children) and 3 (interrupted or delayed)</a>
 */
@ApplicationModule(allowedDependencies = {"server", "guidance", "guidance::fhir", "visits"})
@NullMarked
package ml.keneya.immunization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
