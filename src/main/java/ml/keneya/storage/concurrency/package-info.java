/** Clients that write at the same time: none loses an update, none makes a double, none is troubled without need. */
@NullMarked
package ml.keneya.storage.concurrency;

import org.jspecify.annotations.NullMarked;
