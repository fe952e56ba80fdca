package org.clusterreview.invitations;

import java.util.HashMap;
import java.util.Map;
import org.clusterreview.access.Viewer;
import org.clusterreview.invitations.Invitation.State;
import org.clusterreview.panels.SeatId;
import org.clusterreview.panels.SeatNotes;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.ui.StateBadge.Tone;
import org.springframework.stereotype.Component;

/** Shows beside every seat what has become of its invitation. */
@Component
class InvitationNotes implements SeatNotes {

    private final Invitations invitations;

    InvitationNotes(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public Map<SeatId, SeatNote> of(Viewer viewer, TrackId track) {
        Map<SeatId, SeatNote> notes = new HashMap<>();
        invitations
                .ofTrack(viewer, track)
                .forEach(one -> notes.put(
                        one.seat(),
                        new SeatNote("invitation.state." + one.state().name(), tone(one.state()))));
        return notes;
    }

    private static Tone tone(State state) {
        return switch (state) {
            case ACCEPTED -> Tone.OK;
            case DECLINED, LAPSED -> Tone.WARN;
            case SENT, WITHDRAWN -> Tone.NEUTRAL;
        };
    }
}
