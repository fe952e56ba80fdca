package org.clusterreview.invitations.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.clusterreview.outbox.SentMessage;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Times;

/** The messages of an invitation and whether they were handed over. */
class MessageStates extends UnorderedList {

    private static final long serialVersionUID = 1L;

    MessageStates(List<SentMessage> messages) {
        addClassName("invitation-messages");
        messages.forEach(message -> add(one(message)));
    }

    private ListItem one(SentMessage message) {
        String what = getTranslation("invitation.kind." + message.kind()) + " · "
                + getTranslation("outbox.channel." + message.channel().name()) + " "
                + message.recipientMasked();
        ListItem item = new ListItem(what);
        switch (message.state()) {
            case SENT ->
                item.add(" "
                        + getTranslation(
                                "outbox.sent",
                                message.ended().map(Times::minute).orElse(""),
                                message.way()));
            case QUEUED -> item.add(new StateBadge(Tone.NEUTRAL, getTranslation("outbox.queued")));
            case FAILED -> item.add(new StateBadge(Tone.BLOCK, getTranslation("outbox.failed", message.failure())));
        }
        return item;
    }
}
