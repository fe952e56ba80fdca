package org.clusterreview.access;

import java.util.Optional;
import java.util.Set;
import org.clusterreview.kernel.Violation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether the server listens only to its own machine, and what a wider address needs. */
@Component
public class ServerReach {

    private static final Set<String> LOCAL = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    private final String host;
    private final boolean proxied;

    ServerReach(
            @Value("${server.address}") String host,
            @Value("${server.forward-headers-strategy:none}") String forwarded) {
        this.host = host;
        this.proxied = !forwarded.equals("none");
    }

    /** Whether nobody beyond this machine gets in: neither by the address nor through a proxy. */
    public boolean isLocal() {
        return isLocal(host) && !proxied;
    }

    static boolean isLocal(String host) {
        return LOCAL.contains(host);
    }

    /**
     * What forbids to serve on an address: passwords and marks do not travel in the clear, and invented accounts with known
     * passwords are for one's own machine only.
     *
     * @param host the address to listen on
     * @param encrypted a key store is set
     * @param proxied an operator has declared that a trusted proxy ends TLS in front
     * @param demonstration demonstration data is asked for
     */
    public static Optional<Violation> refusal(String host, boolean encrypted, boolean proxied, boolean demonstration) {
        if (isLocal(host)) {
            return proxied && demonstration ? Optional.of(Violation.of("start.proxy.demonstration")) : Optional.empty();
        }
        if (!encrypted && !proxied) {
            return Optional.of(Violation.of("start.host.unprotected", host));
        }
        return demonstration ? Optional.of(Violation.of("start.host.demonstration", host)) : Optional.empty();
    }
}
