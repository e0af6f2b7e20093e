/**
 * Growth: what a child measures beside the WHO Child Growth Standards, from birth to five years. Plain Java; only
 * {@code growth.fhir} knows FHIR and the server.
 *
 * @see <a href="https://www.who.int/publications/i/item/924154693X">WHO 2006: length/height-for-age, weight-for-age,
 *     weight-for-length, weight-for-height and body mass index-for-age, methods and development</a>
 * @see <a href="https://www.who.int/publications/i/item/9789241547185">WHO 2007: head circumference-for-age, arm
 *     circumference-for-age, triceps and subscapular skinfold-for-age, methods and development</a>
 */
@ApplicationModule(allowedDependencies = {"server"})
@NullMarked
package ml.keneya.growth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
