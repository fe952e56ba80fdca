package org.clusterreview.invitations;

import java.net.URI;
import java.util.Set;

/** Under which address people reach the system, such as {@code https://review.example.cn}. */
final class WebAddress {

    private static final int LENGTH = 300;

    private WebAddress() {}

    /** Whether links can begin with it. */
    static boolean isOne(String address) {
        try {
            URI uri = URI.create(address);
            return address.length() <= LENGTH
                    && uri.getHost() != null
                    && Set.of("http", "https").contains(uri.getScheme())
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    static String withoutEnd(String address) {
        return address.replaceAll("/+$", "");
    }
}
