package org.clusterreview.notifications.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.notifications.Notifications;
import org.clusterreview.ui.EmptyState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
@SignedInAs(Role.EXPERT)
@SuppressWarnings("NullAway.Init")
class NotificationsViewTest extends SpringBrowserlessTest {

    @Autowired
    private Notifications notifications;

    @Autowired
    private CurrentViewer current;

    @Test
    void a_message_links_to_the_work_and_is_marked_as_read() {
        notifications.send(current.get().account().orElseThrow(), "notifications.none", List.of(), "notifications");
        navigate(NotificationsView.class);

        assertThat(findInView(Anchor.class).single().getHref()).isEqualTo("notifications");
        test(find(Button.class).withText("标为已读").single()).click();

        assertThat(notifications.unread(current.get())).isZero();
        assertThat(find(Button.class).withText("标为已读").exists()).isFalse();
    }

    @Test
    void without_messages_the_page_says_what_will_come() {
        navigate(NotificationsView.class);

        assertThat(find(EmptyState.class).exists()).isTrue();
    }
}
