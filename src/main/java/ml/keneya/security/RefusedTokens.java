package ml.keneya.security;

import jakarta.servlet.http.HttpServletRequest;

/** Counts access tokens that are refused, against the address they come from. */
@FunctionalInterface
public interface RefusedTokens {

    /** Counts one more; seconds to wait when that address has shown too many, zero when it has not. */
    long count(HttpServletRequest request);
}
