package org.clusterreview.invitations.ui;

import com.vaadin.flow.component.UI;
import org.clusterreview.invitations.Invitation;
import org.clusterreview.ui.StateBadge;

/** What has become of an invitation. */
class InvitationBadge extends StateBadge {

    private static final long serialVersionUID = 1L;

    InvitationBadge(Invitation one) {
        super(
                switch (one.state()) {
                    case ACCEPTED -> Tone.OK;
                    case DECLINED, LAPSED -> Tone.WARN;
                    case SENT, WITHDRAWN -> Tone.NEUTRAL;
                },
                UI.getCurrent().getTranslation("invitation.state." + one.state().name()));
    }

    /** Of somebody who was not invited. */
    InvitationBadge() {
        super(Tone.NEUTRAL, UI.getCurrent().getTranslation("invitation.state.none"));
    }
}
