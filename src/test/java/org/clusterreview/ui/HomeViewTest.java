package org.clusterreview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.fixtures.OnH2;
import org.junit.jupiter.api.Test;

@OnH2
class HomeViewTest extends SpringBrowserlessTest {

    private static String whereOneEndsUp() {
        UI ui = UI.getCurrent();
        ui.navigate("");
        return ui.getActiveViewLocation().getPath();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void an_organiser_begins_with_the_rounds() {
        assertThat(whereOneEndsUp()).isEqualTo("rounds");
    }

    @Test
    @SignedInAs(Role.EXPERT)
    void an_expert_begins_with_his_or_her_own_reviews() {
        assertThat(whereOneEndsUp()).isEqualTo("reviews");
    }

    @Test
    @SignedInAs(Role.SYSTEM_ADMIN)
    void an_administrator_begins_with_the_accounts() {
        assertThat(whereOneEndsUp()).isEqualTo("accounts");
    }
}
