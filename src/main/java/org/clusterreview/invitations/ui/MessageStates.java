package org.clusterreview.invitations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.clusterreview.outbox.SentMessage;
import org.clusterreview.outbox.SentMessage.State;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Times;

/** Whether the messages of an invitation were handed over; which they are for whoever opens the list. */
class MessageStates extends Div {

    private static final long serialVersionUID = 1L;

    MessageStates(List<SentMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        messages.stream()
                .filter(message -> message.state() == State.FAILED)
                .map(message -> getTranslation("outbox.failed", message.failure()))
                .distinct()
                .forEach(text -> add(new StateBadge(Tone.BLOCK, text)));
        UnorderedList list = new UnorderedList();
        list.addClassName("invitation-messages");
        messages.forEach(message -> list.add(new ListItem(line(message))));
        add(new NativeDetails(new Span(sum(messages)), list));
    }

    private String sum(List<SentMessage> messages) {
        long sent = messages.stream()
                .filter(message -> message.state() == State.SENT)
                .count();
        return sent == messages.size()
                ? getTranslation("outbox.all", sent)
                : getTranslation("outbox.some", sent, messages.size());
    }

    private String line(SentMessage message) {
        String state = switch (message.state()) {
            case SENT ->
                getTranslation("outbox.sent", message.ended().map(Times::minute).orElse(""), message.way());
            case QUEUED -> getTranslation("outbox.queued");
            case FAILED -> getTranslation("outbox.failed", message.failure());
        };
        return getTranslation("invitation.kind." + message.kind()) + " · "
                + getTranslation("outbox.channel." + message.channel().name()) + " " + message.recipientMasked()
                + " · " + state;
    }
}
