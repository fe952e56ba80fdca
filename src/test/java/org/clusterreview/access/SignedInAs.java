package org.clusterreview.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Runs a test as a new account with these roles. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@WithSecurityContext(factory = SignedInAs.NewAccountSignsIn.class)
public @interface SignedInAs {

    Role[] value();

    /** Opens the account. */
    final class NewAccountSignsIn implements WithSecurityContextFactory<SignedInAs> {

        private final TestAccounts accounts;
        private final AccountRepository repository;
        private final ExpertAliases aliases;

        /** The holder is static, and with several applications in one process it is that of the last one started. */
        NewAccountSignsIn(
                Accounts accounts,
                AccountRepository repository,
                ExpertAliases aliases,
                SecurityContextHolderStrategy ofApplication) {
            this.aliases = aliases;
            this.accounts = new TestAccounts(accounts);
            this.repository = repository;
            SecurityContextHolder.setContextHolderStrategy(ofApplication);
        }

        @Override
        public SecurityContext createSecurityContext(SignedInAs asked) {
            Account account = accounts.open("测试员", Set.of(asked.value()));
            SignedIn principal =
                    new SignedIn(repository.findById(account.id().value()).orElseThrow(), aliases, true, false);
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    principal, UUID.randomUUID(), principal.getAuthorities()));
            return context;
        }
    }
}
