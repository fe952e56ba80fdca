package org.clusterreview;

import java.util.Locale;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.SetupLinks;
import org.clusterreview.kernel.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the person who started the program where it serves, and how to get in. */
@Component
class Announcement {

    private final Accounts accounts;
    private final SetupLinks links;
    private final String host;
    private final boolean encrypted;
    private int port;

    Announcement(
            Accounts accounts,
            SetupLinks links,
            @Value("${server.address}") String host,
            @Value("${server.ssl.key-store:}") String keyStore) {
        this.accounts = accounts;
        this.links = links;
        this.host = host;
        this.encrypted = !keyStore.isEmpty();
    }

    @EventListener
    void on(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    @EventListener
    void on(ApplicationReadyEvent event) {
        if (port == 0) {
            return;
        }
        String address = (encrypted ? "https://" : "http://") + host + ":" + port + "/";
        say("start.address", address);
        if (accounts.none()) {
            say("start.setup", address + "setup/" + links.create());
        }
    }

    @SuppressWarnings("SystemOut")
    private static void say(String key, Object... args) {
        System.out.println(Texts.in(Locale.SIMPLIFIED_CHINESE).get(key, args));
    }
}
