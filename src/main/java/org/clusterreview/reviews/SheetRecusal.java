package org.clusterreview.reviews;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.access.RoleAccounts;
import org.clusterreview.applications.ApplicationId;
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
    private final PaperClosing papers;
    private final TrackRegister tracks;
    private final RoleAccounts organisers;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;

    SheetRecusal(
            ScoreSheetRepository sheets,
            Conflicts conflicts,
            PaperClosing papers,
            TrackRegister tracks,
            RoleAccounts organisers,
            Notifications notifications,
            ApplicationEventPublisher events) {
        this.sheets = sheets;
        this.conflicts = conflicts;
        this.papers = papers;
        this.tracks = tracks;
        this.organisers = organisers;
        this.notifications = notifications;
        this.events = events;
    }

    void follow(TrackId id, Collection<ConflictEvents.Pair> pairs) {
        Track track = tracks.of(id);
        if (track.stage().isBefore(Stage.SCORING) || track.stage().hasReached(Stage.PUBLIC_NOTICE)) {
            return;
        }
        Set<ConflictEvents.Pair> changed = Set.copyOf(pairs);
        List<ScoreSheetEntity> touched = sheets.findByTrackId(id.value()).stream()
                .filter(sheet -> changed.contains(pair(sheet)))
                .toList();
        if (touched.isEmpty()) {
            return;
        }
        Set<ConflictEvents.Pair> recused = conflicts.recusing(touched.stream()
                .map(sheet -> new ApplicationId(sheet.application()))
                .collect(Collectors.toSet()));
        List<ScoreSheetEntity> followed = touched.stream()
                .filter(sheet -> follow(track.stage(), sheet, recused.contains(pair(sheet))))
                .toList();
        if (!followed.isEmpty()) {
            sheets.flush();
            papers.follow(followed);
            followed.forEach(sheet -> tell(track, sheet));
        }
    }

    private static ConflictEvents.Pair pair(ScoreSheetEntity sheet) {
        return new ConflictEvents.Pair(sheet.expert(), sheet.application());
    }

    private static boolean follow(Stage stage, ScoreSheetEntity sheet, boolean recused) {
        if (recused && sheet.state() != SheetState.RECUSED && sheet.state() != SheetState.VOIDED) {
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
    private void tell(Track track, ScoreSheetEntity entity) {
        Sheet sheet = entity.toValue();
        events.publishEvent(new ReviewEvents.SheetStateChanged(
                sheet.round(), sheet.track(), sheet.id(), sheet.state(), "conflict"));
        if (sheet.state() == SheetState.RECUSED && sheet.counts()) {
            organisers
                    .ofOrganisers()
                    .forEach(account -> notifications.sendAbout(
                            sheet.application().value(),
                            account,
                            "sheet.closed",
                            List.of(track.name(), sheet.expertName()),
                            "tracks/" + track.id() + "/panels"));
        }
    }
}
