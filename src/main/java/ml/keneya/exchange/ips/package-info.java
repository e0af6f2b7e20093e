/**
 * The International Patient Summary, by HAPI's module: what a facility needs to know of who is sent to it.
 *
 * @see <a href="https://hl7.org/fhir/uv/ips/STU2/">International Patient Summary</a>
 */
@NullMarked
package ml.keneya.exchange.ips;

import org.jspecify.annotations.NullMarked;
