package ml.keneya.security.tokens;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A request as if it had been sent to the issuer's public address: what is built from it, redirects above all, leads
 * there, past any proxy and whatever the {@code Host} header says.
 */
final class PublicRequest extends HttpServletRequestWrapper {

    private final URI issuer;

    PublicRequest(HttpServletRequest request, URI issuer) {
        super(request);
        this.issuer = issuer;
    }

    @Override
    public String getScheme() {
        return issuer.getScheme();
    }

    @Override
    public boolean isSecure() {
        return "https".equals(issuer.getScheme());
    }

    @Override
    public String getServerName() {
        return issuer.getHost();
    }

    @Override
    public int getServerPort() {
        if (issuer.getPort() >= 0) {
            return issuer.getPort();
        }
        return isSecure() ? 443 : 80;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(issuer.getScheme() + "://" + issuer.getRawAuthority() + getRequestURI());
    }

    /** A proof of possession (DPoP) would not be checked where the token is used, so none is taken. */
    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase("DPoP") ? null : super.getHeader(name);
    }
}
