/** SMART App Launch 2.2, standalone: a person signs in, picks a patient, agrees, and the app gets a code for tokens. */
@NullMarked
package ml.keneya.security.launch;

import org.jspecify.annotations.NullMarked;
