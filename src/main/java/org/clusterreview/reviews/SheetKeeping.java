package org.clusterreview.reviews;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clusterreview.access.AccountId;
import org.clusterreview.access.ExpertAccounts;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.notifications.Notifications;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What organisers do with score sheets: bring them up to date, give them back, take them out of the count, remind. */
@Service
@Transactional
public class SheetKeeping {

    private static final Set<SheetState> COUNTABLE =
            EnumSet.of(SheetState.OPEN, SheetState.SUBMITTED, SheetState.RETURNED);
    private static final int REASON_LENGTH = 2_000;
    private static final String TASKS = "reviews";

    private final ScoreSheetRepository sheets;
    private final SheetOpening opening;
    private final SheetReader reader;
    private final PaperClosing papers;
    private final WatchStore watch;
    private final ExpertAccounts accounts;
    private final Notifications notifications;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SheetKeeping(
            ScoreSheetRepository sheets,
            SheetOpening opening,
            SheetReader reader,
            PaperClosing papers,
            WatchStore watch,
            ExpertAccounts accounts,
            Notifications notifications,
            Visibility visibility,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sheets = sheets;
        this.opening = opening;
        this.reader = reader;
        this.papers = papers;
        this.watch = watch;
        this.accounts = accounts;
        this.notifications = notifications;
        this.visibility = visibility;
        this.events = events;
        this.clock = clock;
    }

    /** Opens and closes sheets as groups, panels and conflicts are now; refused outside of scoring. */
    @ForStaff
    public Outcome<Integer> refresh(Viewer viewer, TrackId track) {
        Track present = reader.track(viewer, track);
        return present.stage() == Stage.SCORING
                ? Outcome.done(opening.refresh(viewer, present))
                : Outcome.refused(Violation.of("sheet.stage-over"));
    }

    /** Gives a submitted sheet back to its expert, who is told why; all marks stay. */
    @ForOrganisers
    public Outcome<Sheet> giveBack(Viewer viewer, SheetId id, long seenVersion, String reason) {
        return change(viewer, id, seenVersion, reason, SheetState.RETURNED, EnumSet.of(SheetState.SUBMITTED));
    }

    /** Takes a sheet out of the count, whether it is submitted or not; its marks stay on record. */
    @ForOrganisers
    public Outcome<Sheet> voidSheet(Viewer viewer, SheetId id, long seenVersion, String reason) {
        return change(viewer, id, seenVersion, reason, SheetState.VOIDED, COUNTABLE);
    }

    /** Puts a voided sheet back into the hands of its expert. */
    @ForOrganisers
    public Outcome<Sheet> reopen(Viewer viewer, SheetId id, long seenVersion, String reason) {
        return change(viewer, id, seenVersion, reason, SheetState.RETURNED, EnumSet.of(SheetState.VOIDED));
    }

    /**
     * Reminds every member of the panels of a track who has sheets left.
     *
     * @return how many were told; those without an account cannot be
     */
    @ForStaff
    public int remind(Viewer viewer, TrackId track) {
        return remind(viewer, track, Counting.PANEL, expert -> true);
    }

    /** Reminds the shadows beside the panels of a track who have sheets left, in the same way. */
    @ForStaff
    public int remindShadows(Viewer viewer, TrackId track) {
        return remind(viewer, track, Counting.SHADOWS, expert -> true);
    }

    /**
     * Reminds one expert who has sheets left.
     *
     * @return false where there is nothing to remind of, or no account to tell
     */
    @ForStaff
    public boolean remind(Viewer viewer, TrackId track, ExpertId expert) {
        return remind(viewer, track, Counting.PANEL, expert.value()::equals) > 0;
    }

    private int remind(Viewer viewer, TrackId track, Counting whose, Predicate<UUID> wanted) {
        Hidden hidden = visibility.of(viewer);
        Map<UUID, Long> left = sheets.findByTrackId(track.value()).stream()
                .filter(whose::has)
                .filter(sheet -> sheet.state().isEditable() && !hidden.hides(sheet.application()))
                .filter(sheet -> wanted.test(sheet.expert()))
                .collect(Collectors.groupingBy(ScoreSheetEntity::expert, Collectors.counting()));
        Round round = reader.round(viewer, reader.track(viewer, track));
        Map<UUID, AccountId> told = accounts.of(viewer, left.keySet());
        told.forEach((expert, account) -> notifications.send(
                account, "sheet.reminder", List.of(round.name(), String.valueOf(left.get(expert))), TASKS));
        if (!told.isEmpty()) {
            watch.remind(viewer, track, told.keySet(), now());
            events.publishEvent(
                    new ReviewEvents.ExpertsReminded(round.id(), track, told.size(), whose == Counting.SHADOWS));
        }
        return told.size();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Outcome<Sheet> change(
            Viewer viewer, SheetId id, long seenVersion, String reason, SheetState to, Set<SheetState> from) {
        Hidden hidden = visibility.of(viewer);
        ScoreSheetEntity sheet = sheets.lock(id.value())
                .filter(found -> !hidden.hides(found.application()))
                .orElse(null);
        if (sheet == null || !sheet.isAt(seenVersion) || !from.contains(sheet.state())) {
            return Outcome.refused(Violation.of("sheet.changed"));
        }
        if (hidden.withholds(sheet.application())) {
            return Outcome.refused(Violation.of("sheet.withheld"));
        }
        if (reason.isBlank() || reason.length() > REASON_LENGTH) {
            return Outcome.refused(Violation.at("reason", "sheet.reason-missing"));
        }
        Sheet before = sheet.toValue();
        if (reader.track(viewer, before.track()).stage() != Stage.SCORING) {
            return Outcome.refused(Violation.of("sheet.stage-over"));
        }
        if (to == SheetState.RETURNED) {
            sheet.giveBack(reason.strip(), now());
        } else {
            sheet.change(to, reason.strip());
        }
        sheets.flush();
        papers.follow(List.of(sheet));
        tell(viewer, sheet.toValue());
        events.publishEvent(new ReviewEvents.SheetStateChanged(before.round(), before.track(), id, to, reason.strip()));
        return Outcome.done(sheet.toValue());
    }

    private void tell(Viewer viewer, Sheet sheet) {
        if (sheet.state() == SheetState.RETURNED) {
            accounts.of(viewer, List.of(sheet.expert().value()))
                    .values()
                    .forEach(account -> notifications.sendAbout(
                            sheet.application().value(),
                            account,
                            "sheet.returned",
                            List.of(
                                    reader.nameOf(viewer, sheet.application()),
                                    sheet.reason().orElse("")),
                            TASKS + "/" + sheet.id()));
        }
    }
}
