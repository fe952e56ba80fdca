package org.clusterreview.reviews;

import java.util.List;
import org.clusterreview.conflicts.ConflictEvents;
import org.clusterreview.panels.PanelEvents;
import org.clusterreview.rounds.RoundEvents;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens the sheets when scoring begins and keeps them up with conflicts, in the transaction that changes either. */
@Component
class SheetListener {

    private final SheetOpening opening;
    private final SheetReader reader;
    private final SheetRecusal recusal;

    SheetListener(SheetOpening opening, SheetReader reader, SheetRecusal recusal) {
        this.opening = opening;
        this.reader = reader;
        this.recusal = recusal;
    }

    @EventListener
    void on(RoundEvents.StageChanged event) {
        if (event.to() == Stage.SCORING) {
            opening.refresh(event.by(), reader.track(event.by(), event.track()));
        }
    }

    /** Who takes a seat while scoring goes on finds his or her sheets; those of who leaves stay on record and do not count. */
    @EventListener
    void on(PanelEvents.PanelChanged event) {
        Track track = reader.track(event.by(), event.track());
        if (track.stage() == Stage.SCORING) {
            opening.refresh(event.by(), track);
        }
    }

    /** The same of who scores beside a panel. */
    @EventListener
    void on(PanelEvents.ShadowChanged event) {
        Track track = reader.track(event.by(), event.track());
        if (track.stage() == Stage.SCORING) {
            opening.refresh(event.by(), track);
        }
    }

    @EventListener
    void on(ConflictEvents.ConflictsChecked event) {
        recusal.follow(new TrackId(event.track()), event.pairs());
    }

    @EventListener
    void on(ConflictEvents.ConflictDecided event) {
        recusal.follow(
                new TrackId(event.track()), List.of(new ConflictEvents.Pair(event.expert(), event.application())));
    }
}
