/**
 * Row-level security: PostgreSQL itself hides the vault from whoever runs a statement without the clearance, whatever
 * the engine asks.
 */
@NullMarked
package ml.keneya.storage.clearance;

import org.jspecify.annotations.NullMarked;
