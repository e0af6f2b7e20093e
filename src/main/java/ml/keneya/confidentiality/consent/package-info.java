/**
 * To whom a survivor lets her records go: referral by her consent alone, service by service, and her say about
 * statistics.
 */
@NullMarked
package ml.keneya.confidentiality.consent;

import org.jspecify.annotations.NullMarked;
