package org.clusterreview.access;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps count of wrong passwords and records every sign-in. */
@Component
class SignInRecord {

    private final AccountRepository accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignInRecord(AccountRepository accounts, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void onSuccess(AuthenticationSuccessEvent event) {
        accounts.findByUsername(event.getAuthentication().getName()).ifPresent(account -> {
            account.signedIn();
            events.publishEvent(new AccountEvents.SignInSucceeded(account.id()));
        });
    }

    @EventListener
    @Transactional
    public void onFailure(AuthenticationFailureBadCredentialsEvent event) {
        accounts.findByUsername(event.getAuthentication().getName()).ifPresent(account -> {
            account.failed(clock.instant());
            events.publishEvent(new AccountEvents.SignInFailed(account.id()));
        });
    }
}
