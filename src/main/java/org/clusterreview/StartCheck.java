package org.clusterreview;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.ServerReach;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.Violation;

/** Reads the settings of a start from the environment, before anything is opened. */
final class StartCheck {

    private StartCheck() {}

    /** What forbids to serve as asked, in words for the person who started the program. */
    static Optional<String> refusal(Map<String, String> environment) {
        Optional<Violation> violation = ServerReach.refusal(
                environment.getOrDefault("HOST", "127.0.0.1"),
                environment.containsKey("TLS_KEYSTORE"),
                isYes(environment.get("TRUSTED_PROXY")),
                !"no".equals(environment.get("DEMO")));
        return violation.map(v -> Texts.in(Locale.SIMPLIFIED_CHINESE).get(v)
                + System.lineSeparator()
                + Texts.in(Locale.ENGLISH).get(v));
    }

    /** Settings that follow from the environment: TLS, and whose word on the client's address is taken. */
    static Map<String, Object> settings(Map<String, String> environment) {
        Map<String, Object> settings = new HashMap<>();
        String keyStore = environment.get("TLS_KEYSTORE");
        if (keyStore != null) {
            settings.put("server.ssl.key-store", keyStore);
            settings.put("server.ssl.key-store-password", environment.getOrDefault("TLS_KEYSTORE_PASSWORD", ""));
            settings.put("server.servlet.session.cookie.secure", true);
        }
        if (isYes(environment.get("TRUSTED_PROXY"))) {
            settings.put("server.forward-headers-strategy", "native");
            settings.put("server.servlet.session.cookie.secure", true);
        }
        return settings;
    }

    private static boolean isYes(@org.jspecify.annotations.Nullable String value) {
        return "yes".equals(value);
    }
}
