package org.clusterreview;

import java.util.List;
import java.util.Locale;
import org.clusterreview.access.Account;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.SetupLinks;
import org.clusterreview.demo.Demonstration;
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
    private final Demonstration demonstration;
    private final String host;
    private final boolean encrypted;
    private int port;

    Announcement(
            Accounts accounts,
            SetupLinks links,
            Demonstration demonstration,
            @Value("${server.address}") String host,
            @Value("${server.ssl.key-store:}") String keyStore) {
        this.accounts = accounts;
        this.links = links;
        this.demonstration = demonstration;
        this.host = host;
        this.encrypted = !keyStore.isEmpty();
    }

    @EventListener
    void on(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    @EventListener
    void on(ApplicationReadyEvent event) {
        if (port != 0) {
            announce(port);
        }
    }

    void announce(int servedAt) {
        String address = (encrypted ? "https://" : "http://") + host + ":" + servedAt + "/";
        say("start.address", address);
        if (accounts.none()) {
            say("start.setup", address + "setup/" + links.create());
        }
        demonstration.notice().ifPresent(Announcement::say);
        if (demonstration.isSwitchedOff()) {
            say("demo.switched-off");
        }
    }

    /** One line an account; of the experts the first and the last, whose names are numbered. */
    private static void say(Demonstration.Notice notice) {
        say("demo.accounts", notice.password());
        List<Account> experts = notice.accounts().stream()
                .filter(account -> account.expert() != null)
                .toList();
        notice.accounts().stream()
                .filter(account -> account.expert() == null)
                .forEach(account -> say(
                        "demo.account",
                        role(account.roles().stream().sorted().findFirst().orElseThrow()),
                        account.username()));
        if (!experts.isEmpty()) {
            say(
                    "demo.account.experts",
                    role(Role.EXPERT),
                    experts.getFirst().username(),
                    experts.getLast().username(),
                    experts.size());
        }
        say("demo.without");
    }

    private static String role(Role role) {
        return Texts.in(Locale.SIMPLIFIED_CHINESE).get("role." + role);
    }

    @SuppressWarnings("SystemOut")
    private static void say(String key, Object... args) {
        System.out.println(Texts.in(Locale.SIMPLIFIED_CHINESE).get(key, args));
    }
}
