/**
 * Pregnancy: how far it is, which contacts are due, and what the protocol says of what was found. Only
 * {@code pregnancy.fhir} knows FHIR.
 *
 * @see <a href="https://www.who.int/publications/i/item/9789241549912">WHO 2016: recommendations on antenatal care for
 *     a positive pregnancy experience</a>
 * @see <a href="https://www.who.int/publications/i/item/9789240020306">WHO 2021: digital adaptation kit for antenatal
 *     care</a>
 */
@ApplicationModule(allowedDependencies = {"server", "guidance", "guidance::fhir", "reasoning", "visits"})
@NullMarked
package ml.keneya.pregnancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
