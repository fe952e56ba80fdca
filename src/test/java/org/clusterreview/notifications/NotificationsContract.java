package org.clusterreview.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clusterreview.access.AccountId;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SuppressWarnings("NullAway.Init")
abstract class NotificationsContract {

    @Autowired
    private Notifications notifications;

    @Autowired
    private Accounts accounts;

    private Viewer expert;
    private Viewer other;

    @BeforeEach
    void open_accounts() {
        expert = new TestAccounts(accounts).viewer(Role.EXPERT);
        other = new TestAccounts(accounts).viewer(Role.EXPERT);
    }

    private void tell(Viewer person, String what) {
        AccountId account = person.account().orElseThrow();
        notifications.send(account, "notifications.none", List.of(what, "第“2”组"), "sheets");
    }

    @Test
    void a_message_reaches_its_person_with_its_values_and_nobody_else() {
        tell(expert, "光谷");

        Message message = notifications.latest(expert, 10).getFirst();

        assertThat(message.args()).containsExactly("光谷", "第“2”组");
        assertThat(message.link()).isEqualTo("sheets");
        assertThat(notifications.unread(expert)).isEqualTo(1);
        assertThat(notifications.latest(other, 10)).isEmpty();
    }

    @Test
    void a_message_that_was_read_counts_no_more() {
        tell(expert, "一");
        tell(expert, "二");

        notifications.markRead(
                expert, notifications.latest(expert, 10).getFirst().id());
        assertThat(notifications.unread(expert)).isEqualTo(1);

        notifications.markAllRead(expert);
        assertThat(notifications.unread(expert)).isZero();
        assertThat(notifications.latest(expert, 10)).hasSize(2).allMatch(Message::isRead);
    }

    @Test
    void nobody_marks_the_messages_of_another_as_read() {
        tell(expert, "一");

        notifications.markRead(
                other, notifications.latest(expert, 10).getFirst().id());
        notifications.markAllRead(other);

        assertThat(notifications.unread(expert)).isEqualTo(1);
    }
}
