package org.clusterreview.panels;

import java.util.Map;
import org.clusterreview.access.Viewer;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.ui.StateBadge;

/** What a later feature has to tell about seats that are taken, shown where panels are. */
public interface SeatNotes {

    /**
     * A few words about a seat.
     *
     * @param code key of the text
     */
    record SeatNote(String code, StateBadge.Tone tone) {}

    /** Nothing about groups that are withheld from the viewer. */
    Map<SeatId, SeatNote> of(Viewer viewer, TrackId track);
}
