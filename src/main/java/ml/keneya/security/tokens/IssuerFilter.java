package ml.keneya.security.tokens;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import ml.keneya.security.PublicAddress;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContext;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes the authorization server issue under its own address.
 *
 * <p>The port may be known only when the server listens, which is too late for a setting; and left to itself, Spring
 * would believe the {@code Host} header.
 */
public final class IssuerFilter extends OncePerRequestFilter {

    private final PublicAddress address;

    public IssuerFilter(PublicAddress address) {
        this.address = address;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        AuthorizationServerSettings settings =
                AuthorizationServerContextHolder.getContext().getAuthorizationServerSettings();
        AuthorizationServerContextHolder.setContext(new AuthorizationServerContext() {
            @Override
            public String getIssuer() {
                return address.issuer();
            }

            @Override
            public AuthorizationServerSettings getAuthorizationServerSettings() {
                return settings;
            }
        });
        chain.doFilter(new PublicRequest(request, URI.create(address.issuer())), response);
    }
}
