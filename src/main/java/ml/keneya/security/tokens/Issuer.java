package ml.keneya.security.tokens;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ml.keneya.security.Role;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who issues access tokens, and how to tell that he did. */
public interface Issuer {

    /** His public keys. */
    JWKSource<SecurityContext> keys();

    /** The signatures that are accepted of him. */
    Set<JWSAlgorithm> algorithms();

    /** The {@code typ} of his access tokens. */
    Set<JOSEObjectType> types();

    /**
     * What clients need to know of him.
     *
     * @see <a href="https://datatracker.ietf.org/doc/html/rfc8414#section-2">RFC 8414, authorization server
     *     metadata</a>
     * @throws IssuerUnavailableException if he has to be asked first and does not answer
     */
    Map<String, Object> metadata();

    /** Whether SMART apps can be launched with him: an OpenID provider of somebody else may lack launch contexts. */
    default boolean launchesApps() {
        return false;
    }

    /** Whether a token of his may say that the glass was broken: only one whose issuer told the privacy officer. */
    default boolean declaresEmergencies() {
        return false;
    }

    /** What a system is there for when its token names no role; empty, such a token opens nothing. */
    default Optional<Role> roleOfSystems() {
        return Optional.empty();
    }

    /** Whether he still stands by a token that he signed. */
    default boolean standsBy(Jwt token) {
        return true;
    }
}
