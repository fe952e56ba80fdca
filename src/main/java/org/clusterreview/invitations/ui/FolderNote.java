package org.clusterreview.invitations.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.stream.Collectors;
import org.clusterreview.outbox.Channel;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** That messages stay on the server until somebody fetches them: nobody must believe that they have arrived. */
class FolderNote extends Div {

    private static final long serialVersionUID = 1L;

    FolderNote(Map<Channel, String> folders) {
        String channels = folders.keySet().stream()
                .map(channel -> getTranslation("outbox.channel." + channel.name()))
                .collect(Collectors.joining(getTranslation("rules.and")));
        String folder = folders.values().iterator().next();
        add(new StateBadge(Tone.WARN, getTranslation("invitation.folder", channels, folder)));
    }
}
