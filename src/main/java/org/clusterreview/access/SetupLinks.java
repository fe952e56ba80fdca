package org.clusterreview.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Set;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.canonical.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one-time link by which an empty system gets its first account, a system administrator. Only a hash of its token is
 * kept; it opens nothing once any account exists.
 */
@Service
@Transactional
@WithoutViewer("there is nobody yet who could sign in")
public class SetupLinks {

    private static final int TOKEN_BYTES = 24;

    private final SetupLinkRepository links;
    private final Accounts accounts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SetupLinks(SetupLinkRepository links, Accounts accounts, Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Makes a link and returns its token, which is shown once and kept nowhere. */
    public String create() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        links.save(new SetupLinkEntity(Sha256.of(token), clock.instant()));
        return token;
    }

    @Transactional(readOnly = true)
    public boolean isOpen(String token) {
        return accounts.none()
                && links.findByTokenHashAndUsedAtIsNull(Sha256.of(token)).isPresent();
    }

    /** Opens the first account, with the administration of accounts and of rounds; the link is used up. */
    public Outcome<Account> use(String token, String username, String displayName, String password) {
        if (!isOpen(token)) {
            return Outcome.refused(Violation.of("setup.closed"));
        }
        Set<Role> roles = Set.of(Role.SYSTEM_ADMIN);
        Outcome<Account> opened = accounts.open(
                Viewer.system(), new NewAccount(username, displayName, password, "zh-CN", roles, false, null));
        if (opened.isDone()) {
            links.findByTokenHashAndUsedAtIsNull(Sha256.of(token)).ifPresent(link -> link.use(clock.instant()));
        }
        return opened;
    }
}
