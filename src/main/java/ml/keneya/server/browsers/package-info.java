/** What a browser may do with an answer: not run it, not keep it, not hand it to a page of another site. */
@NullMarked
package ml.keneya.server.browsers;

import org.jspecify.annotations.NullMarked;
