package org.clusterreview.reviews;

import java.util.ArrayList;
import java.util.List;
import org.clusterreview.access.RoleAccounts;
import org.clusterreview.conflicts.ConflictEvents;
import org.clusterreview.conflicts.Conflicts;
import org.clusterreview.notifications.Notifications;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Closes the sheets of who turns out to be in conflict, whatever their state, until the public notice begins: what was marked
 * stays on record and counts no more. Once a conflict is lifted while scoring goes on, the expert goes on where he or she
 * was.
 */
@Component
class SheetRecusal {

    private final ScoreSheetRepository sheets;
    private final Conflicts conflicts;
    private final TrackRegister tracks;
    private final RoleAccounts organisers;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;

    SheetRecusal(
            ScoreSheetRepository sheets,
            Conflicts conflicts,
            TrackRegister tracks,
            RoleAccounts organisers,
            Notifications notifications,
            ApplicationEventPublisher events) {
        this.sheets = sheets;
        this.conflicts = conflicts;
        this.tracks = tracks;
        this.organisers = organisers;
        this.notifications = notifications;
        this.events = events;
    }

    void follow(List<ConflictEvents.Pair> pairs) {
        List<ScoreSheetEntity> closed = new ArrayList<>();
        for (ConflictEvents.Pair pair : pairs) {
            List<ScoreSheetEntity> own = sheets.findByExpertIdAndApplicationId(pair.expert(), pair.application());
            if (!own.isEmpty()) {
                boolean recused = conflicts.recuses(pair.expert(), pair.application());
                own.stream().filter(sheet -> follow(sheet, recused)).forEach(closed::add);
            }
        }
        if (!closed.isEmpty()) {
            sheets.flush();
            closed.forEach(this::tell);
        }
    }

    private boolean follow(ScoreSheetEntity sheet, boolean recused) {
        Stage stage = tracks.of(sheet.track()).stage();
        boolean open = stage.hasReached(Stage.SCORING) && stage.isBefore(Stage.PUBLIC_NOTICE);
        if (open && recused && sheet.state() != SheetState.RECUSED && sheet.state() != SheetState.VOIDED) {
            sheet.change(SheetState.RECUSED, null);
            return true;
        }
        if (stage == Stage.SCORING && !recused && sheet.state() == SheetState.RECUSED) {
            sheet.change(SheetState.OPEN, null);
            return true;
        }
        return false;
    }

    /** Organisers hear that a seat is short for an application, and where to find who can take it. */
    private void tell(ScoreSheetEntity entity) {
        Sheet sheet = entity.toValue();
        events.publishEvent(new ReviewEvents.SheetStateChanged(
                sheet.round(), sheet.track(), sheet.id(), sheet.state(), "conflict"));
        if (sheet.state() == SheetState.RECUSED) {
            TrackId id = sheet.track();
            Track track = tracks.of(id);
            organisers
                    .ofOrganisers()
                    .forEach(account -> notifications.sendAbout(
                            sheet.application().value(),
                            account,
                            "sheet.closed",
                            List.of(track.name(), sheet.expertName()),
                            "tracks/" + id + "/panels"));
        }
    }
}
