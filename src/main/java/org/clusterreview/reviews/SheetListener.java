package org.clusterreview.reviews;

import java.util.Optional;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.conflicts.ConflictEvents;
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
    private final ScoreSheetRepository sheets;
    private final CurrentViewer current;

    SheetListener(SheetOpening opening, SheetReader reader, ScoreSheetRepository sheets, CurrentViewer current) {
        this.opening = opening;
        this.reader = reader;
        this.sheets = sheets;
        this.current = current;
    }

    @EventListener
    void on(RoundEvents.StageChanged event) {
        if (event.to() == Stage.SCORING) {
            opening.refresh(event.by(), reader.track(event.by(), event.track()));
        }
    }

    @EventListener
    void on(ConflictEvents.ConflictsChecked event) {
        insider().ifPresent(viewer -> whileScoring(viewer, new TrackId(event.track())));
    }

    @EventListener
    void on(ConflictEvents.ConflictDecided event) {
        insider()
                .ifPresent(viewer -> sheets.findByApplicationId(event.application()).stream()
                        .map(sheet -> sheet.toValue().track())
                        .findFirst()
                        .ifPresent(track -> whileScoring(viewer, track)));
    }

    private void whileScoring(Viewer viewer, TrackId id) {
        Track track = reader.track(viewer, id);
        if (track.stage() == Stage.SCORING) {
            opening.refresh(viewer, track);
        }
    }

    private Optional<Viewer> insider() {
        return current.find().filter(viewer -> viewer.hasAny("ORGANISER", "STAFF"));
    }
}
