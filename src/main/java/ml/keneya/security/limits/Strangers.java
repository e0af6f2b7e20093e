package ml.keneya.security.limits;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Requests that show no token, by the address they come from. */
final class Strangers {

    /** What a refused token, or a refused attempt to get one, counts for besides itself. */
    static final int REFUSED = 9;

    private static final int NETWORK_BYTES = 8;

    private Strangers() {}

    /**
     * The address of a request without a token, or its network; null for what bears a token, which is judged by that: a
     * clinic is not shut out by another behind the same address. The health of the server may always be asked.
     */
    static @Nullable String address(HttpServletRequest request) {
        boolean bearsToken = request.getHeader(HttpHeaders.AUTHORIZATION) != null && !asksToken(request);
        boolean asksHealth = request.getRequestURI().startsWith("/actuator/health");
        return bearsToken || asksHealth ? null : network(request.getRemoteAddr());
    }

    /** Who guesses secrets is slowed down ten times as much. Not the client: anybody could lock it out. */
    static int surcharge(HttpServletRequest request, HttpServletResponse response) {
        return asksToken(request) && response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST ? REFUSED : 0;
    }

    /**
     * Counts a refused access token as ten requests of its address; seconds to wait when there were too many. Their
     * allowance is one of its own: whoever goes on with an expired token keeps nobody behind the same address from
     * getting a new one.
     */
    static long refusedToken(HttpServletRequest request, Allowances allowances) {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            // Without one it was counted when it came in.
            return 0;
        }
        String network = network(request.getRemoteAddr());
        long wait = allowances.take(network);
        if (wait == 0) {
            allowances.charge(network, REFUSED);
        }
        return wait;
    }

    private static boolean asksToken(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/oauth2/");
    }

    /** Of IPv6 the first 64 bits: whoever has one address has all of its network. */
    static String network(String address) {
        try {
            // It has only digits: no name is looked up.
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
