/**
 * Breaking the glass: someone who treats opens one patient's file in an emergency, with a reason, for a quarter of an
 * hour, to look and nothing else; the privacy officer is told at once.
 */
@NamedInterface("emergency")
@NullMarked
package ml.keneya.security.emergency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
