package org.clusterreview.access;

import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Changes who is signed in within a test. */
public final class SignIns {

    private SignIns() {}

    /** As this expert of the pool from now on, with an account that is opened if there is none. */
    public static Viewer expert(ApplicationContext beans, UUID expert) {
        AccountRepository repository = beans.getBean(AccountRepository.class);
        AccountEntity account = repository.findByExpertId(expert).orElseGet(() -> open(beans, repository, expert));
        return as(beans, account);
    }

    /** As a viewer whose account exists, from now on. */
    public static Viewer as(ApplicationContext beans, Viewer viewer) {
        return as(
                beans,
                beans.getBean(AccountRepository.class)
                        .findById(viewer.account().orElseThrow().value())
                        .orElseThrow());
    }

    private static Viewer as(ApplicationContext beans, AccountEntity account) {
        SignedIn principal = new SignedIn(account, beans.getBean(ExpertAliases.class), true, false);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                principal, UUID.randomUUID(), principal.getAuthorities()));
        SecurityContextHolder.setContext(context);
        return principal.viewer();
    }

    private static AccountEntity open(ApplicationContext beans, AccountRepository repository, UUID expert) {
        NewAccount account = new NewAccount(
                "u-" + UUID.randomUUID(), "测试专家", "correct-horse", "zh-CN", Set.of(Role.EXPERT), false, expert);
        Account opened = beans.getBean(Accounts.class)
                .open(Viewers.with(Role.SYSTEM_ADMIN), account)
                .orThrow();
        return repository.findById(opened.id().value()).orElseThrow();
    }
}
