package org.clusterreview.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.clusterreview.access.DemonstrationAccounts;
import org.clusterreview.fixtures.OnDemonstration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnDemonstration
@SuppressWarnings("NullAway.Init")
class DemonstrationIT {

    @Autowired
    private DemonstrationAccounts accounts;

    @Test
    void the_password_is_told_only_while_the_accounts_let_in() {
        Demonstration wanted = new Demonstration(accounts, "yes");
        Demonstration unwanted = new Demonstration(accounts, "no");

        assertThat(wanted.notice()).isPresent();
        assertThat(wanted.isSwitchedOff()).isFalse();
        assertThat(unwanted.notice()).isEmpty();
        assertThat(unwanted.isSwitchedOff()).isTrue();
    }
}
