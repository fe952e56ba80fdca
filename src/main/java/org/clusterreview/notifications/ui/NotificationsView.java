package org.clusterreview.notifications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.notifications.Message;
import org.clusterreview.notifications.Notifications;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Times;

@Route("notifications")
@PermitAll
class NotificationsView extends Page {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    private final transient Notifications notifications;
    private final transient Viewer viewer;
    private final UnorderedList list = new UnorderedList();
    private final Button readAll = new Button();

    NotificationsView(Notifications notifications, CurrentViewer current) {
        super("");
        this.notifications = notifications;
        this.viewer = current.get();
        setHeading(getTranslation("notifications.title"));
        readAll.setText(getTranslation("notifications.read-all"));
        readAll.addClickListener(click -> {
            notifications.markAllRead(viewer);
            show();
        });
        header().setActions(readAll);
        list.addClassName("notifications");
        show();
    }

    @Override
    protected String tabTitle() {
        return getTranslation("notifications.title");
    }

    private void show() {
        getChildren().filter(EmptyState.class::isInstance).toList().forEach(this::remove);
        list.removeAll();
        List<Message> messages = notifications.latest(viewer, SHOWN);
        messages.forEach(message -> list.add(item(message)));
        readAll.setEnabled(messages.stream().anyMatch(message -> !message.isRead()));
        add(messages.isEmpty() ? new EmptyState(getTranslation("notifications.none")) : list);
    }

    private ListItem item(Message message) {
        ListItem item = new ListItem(text(message), new Span(" " + Times.minute(message.at()) + " "));
        if (!message.isRead()) {
            Button read = new Button(getTranslation("notifications.read"), click -> {
                notifications.markRead(viewer, message.id());
                show();
            });
            item.add(new StateBadge(Tone.TODO, getTranslation("notifications.unread")), read);
        }
        return item;
    }

    private Component text(Message message) {
        String text = getTranslation(message.code(), message.args().toArray());
        return message.link().isEmpty() ? new Span(text) : new Anchor(message.link(), text);
    }
}
