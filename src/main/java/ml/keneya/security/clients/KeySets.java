package ml.keneya.security.clients;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;

/**
 * The public keys that clients publish, fetched when an assertion comes and kept for five minutes.
 *
 * <p>An administrator names the address and somebody else may own it, so it leads to no host of our own network,
 * follows no redirect, and answers soon and briefly. A key id that is not known makes us ask again, at most twice in
 * half a minute for each client.
 *
 * @see <a
 *     href="https://hl7.org/fhir/smart-app-launch/STU2.2/client-confidential-asymmetric.html#registering-a-client-communicating-public-keys">SMART,
 *     communicating public keys</a>
 */
public final class KeySets {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration BETWEEN = Duration.ofSeconds(30);
    private static final int LARGEST = 100_000;
    private static final int MOST = 1_000;

    private final boolean isPrivateAllowed;
    private final Cache<URI, JWKSource<SecurityContext>> sources =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** @param isPrivateAllowed whether keys may be fetched from private addresses, and by http from this machine */
    public KeySets(boolean isPrivateAllowed) {
        this.isPrivateAllowed = isPrivateAllowed;
    }

    /**
     * The address, if keys could be fetched from it: https, or http on this machine, for trying out.
     *
     * @throws IllegalArgumentException if not
     */
    static URI checked(URI uri) {
        boolean isHttps = "https".equals(uri.getScheme());
        boolean isLocal = "http".equals(uri.getScheme()) && isLoopback(String.valueOf(uri.getHost()));
        if (uri.getHost() == null
                || uri.getRawUserInfo() != null
                || uri.getRawFragment() != null
                || !(isHttps || isLocal)) {
            throw new IllegalArgumentException("Not an address of keys");
        }
        return uri;
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    /** The keys at that address. */
    public JWKSource<SecurityContext> at(URI uri) {
        return sources.get(checked(uri), this::source);
    }

    private JWKSource<SecurityContext> source(URI uri) {
        try {
            return JWKSourceBuilder.create(uri.toURL(), new Retriever())
                    .cache(FRESH.toMillis(), PATIENCE.toMillis() * 2)
                    .refreshAheadCache(false)
                    .rateLimited(BETWEEN.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("Not an address of keys", e);
        }
    }

    private final class Retriever extends DefaultResourceRetriever {

        Retriever() {
            super((int) PATIENCE.toMillis(), (int) PATIENCE.toMillis(), LARGEST);
        }

        @Override
        protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
            if (!isPrivateAllowed) {
                refusePrivate(url.getHost());
            }
            HttpURLConnection connection = super.openHTTPConnection(url);
            connection.setInstanceFollowRedirects(false);
            return connection;
        }
    }

    /** Java remembers for half a minute what a name resolved to: what is checked is what is connected to. */
    private static void refusePrivate(String host) throws UnknownHostException {
        if (Arrays.stream(InetAddress.getAllByName(host)).anyMatch(KeySets::isPrivate)) {
            throw new UnknownHostException("The address of the keys is a private one");
        }
    }

    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean isUniqueLocal = address instanceof Inet6Address && (bytes[0] & 0xFE) == 0xFC;
        // RFC 6598, between providers and their customers.
        boolean isShared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isUniqueLocal
                || isShared;
    }
}
