package org.clusterreview.notifications;

import org.clusterreview.access.CurrentViewer;
import org.clusterreview.ui.Inbox;
import org.springframework.stereotype.Component;

/** Tells the shell how many messages wait for the person who is signed in. */
@Component
class OwnInbox implements Inbox {

    private final Notifications notifications;
    private final CurrentViewer current;

    OwnInbox(Notifications notifications, CurrentViewer current) {
        this.notifications = notifications;
        this.current = current;
    }

    @Override
    public long unread() {
        return current.find().map(notifications::unread).orElse(0L);
    }

    @Override
    public String path() {
        return "notifications";
    }
}
