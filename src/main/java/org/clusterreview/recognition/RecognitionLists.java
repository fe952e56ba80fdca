package org.clusterreview.recognition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.applications.Applications;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.recognition.RecognitionList.Staleness;
import org.clusterreview.results.RecordedLot;
import org.clusterreview.results.Results;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The draft lists of tracks: formed from the result in force within the quotas, frozen before the public notice. */
@Service
@Transactional
public class RecognitionLists {

    private final Tracks tracks;
    private final Applications applications;
    private final Results results;
    private final ListBases bases;
    private final ListStore store;
    private final ListChanges changes;
    private final ListApprovals approvals;
    private final ListLots lots;
    private final ListSeal seal;
    private final StandingNotice notice;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;

    RecognitionLists(
            Tracks tracks,
            Applications applications,
            Results results,
            ListBases bases,
            ListStore store,
            ListChanges changes,
            ListApprovals approvals,
            ListLots lots,
            ListSeal seal,
            StandingNotice notice,
            Visibility visibility,
            ApplicationEventPublisher events) {
        this.tracks = tracks;
        this.applications = applications;
        this.results = results;
        this.bases = bases;
        this.store = store;
        this.changes = changes;
        this.approvals = approvals;
        this.lots = lots;
        this.seal = seal;
        this.notice = notice;
        this.visibility = visibility;
        this.events = events;
    }

    /** The list as it would be formed now; empty while no result is frozen, or to somebody who does not see the whole. */
    @ForOrganisers
    @Transactional(readOnly = true)
    public Optional<ListDraft> preview(Viewer viewer, TrackId track) {
        return applications.isPartial(viewer, track)
                ? Optional.empty()
                : switch (bases.draft(viewer, track(viewer, track))) {
                    case Outcome.Done<ListDraft>(var draft) -> Optional.of(draft);
                    case Outcome.Refused<ListDraft> ignored -> Optional.empty();
                };
    }

    /**
     * The list in force, without what the viewer may not see: of groups that hold a hidden application nothing until the public
     * notice, and from then on what was published.
     */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<RecognitionList> current(Viewer viewer, TrackId track) {
        return store.current(track).map(list -> visible(viewer, list, staleness(viewer, list)));
    }

    /** Every revision, the latest first, without what the viewer may not see. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<RecognitionList> revisions(Viewer viewer, TrackId track) {
        return store.ofTrack(track).stream()
                .map(list -> visible(viewer, list, Set.of()))
                .toList();
    }

    /**
     * Forms the list anew from the result in force; an earlier one is superseded and stays, and with it what was changed by
     * hand. Refused outside the stage, while a change waits for its decision or the public is shown the list, and to somebody
     * who does not see the whole.
     */
    @ForOrganisers
    public Outcome<RecognitionList> form(Viewer viewer, TrackId id) {
        Track track = tracks.hold(viewer, id).orElseThrow(() -> unknown(id));
        List<Violation> violations = new ArrayList<>(changes.obstacles(viewer, track));
        violations.addAll(notice.of(id));
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        return bases.draft(viewer, track).map(draft -> keep(viewer, track, draft));
    }

    /**
     * The same, but only in place of what the viewer has seen.
     *
     * @param seen revision of the list that was shown, 0 for none; refused if another is in force by now
     */
    @ForOrganisers
    public Outcome<RecognitionList> form(Viewer viewer, TrackId id, int seen) {
        tracks.hold(viewer, id);
        return seal.unlessChanged(id, seen, () -> form(viewer, id));
    }

    /** The same for {@link #freeze(Viewer, TrackId)}. */
    @ForOrganisers
    public Outcome<RecognitionList> freeze(Viewer viewer, TrackId id, int seen) {
        tracks.hold(viewer, id);
        return seal.unlessChanged(id, seen, () -> freeze(viewer, id));
    }

    private RecognitionList keep(Viewer viewer, Track track, ListDraft draft) {
        RecognitionList list = store.add(track, draft, viewer.actor());
        events.publishEvent(new RecognitionEvents.ListFormed(
                track.round().value(),
                track.id().value(),
                list.id().value(),
                list.revision(),
                draft.resultSha256(),
                list.sha256()));
        return list;
    }

    /**
     * Closes the list, so that the public notice can build on it. Forming it anew opens it again. Refused while equals wait for a
     * lot whose order decides something on the list.
     */
    @ForOrganisers
    public Outcome<RecognitionList> freeze(Viewer viewer, TrackId id) {
        Track track = tracks.hold(viewer, id).orElseThrow(() -> unknown(id));
        List<Violation> violations = changes.obstacles(viewer, track);
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        Optional<RecognitionList> list = store.lock(id);
        if (list.isEmpty()) {
            return Outcome.refused(Violation.of("recognition.list.none"));
        }
        if (!staleness(viewer, list.get()).isEmpty()) {
            return Outcome.refused(Violation.of("recognition.list.stale"));
        }
        if (list.get().isFrozen()) {
            return Outcome.refused(Violation.of("recognition.list.frozen"));
        }
        if (approvals.isOpen(viewer, list.get())) {
            return Outcome.refused(Violation.of("recognition.approval.open"));
        }
        Optional<Violation> undrawn = lots.obstacle(viewer, track);
        if (undrawn.isPresent()) {
            return Outcome.refused(undrawn.get());
        }
        return Outcome.done(seal.freeze(viewer, track, list.get()));
    }

    /**
     * Until the recognition takes effect a list answers to the result, the registry, the places and the lots between equals; of
     * all but the result nothing is said to who does not see the whole.
     */
    private Set<Staleness> staleness(Viewer viewer, RecognitionList list) {
        Track track = track(viewer, list.track());
        Set<Staleness> stale = EnumSet.noneOf(Staleness.class);
        if (results.inForce(viewer, list.track())
                .filter(list.draft().result()::equals)
                .isEmpty()) {
            stale.add(Staleness.RESULT);
        }
        boolean open = track.stage().isBefore(Stage.PUBLIC_NOTICE)
                && !visibility.of(viewer).isPartial(list.track().value());
        if (open) {
            ListBasis basis = bases.of(viewer, track);
            if (!basis.registrySha256().equals(list.draft().registrySha256())) {
                stale.add(Staleness.REGISTRY);
            }
            if (!basis.track().places().equals(list.draft().places())) {
                stale.add(Staleness.PLACES);
            }
            Set<UUID> known = list.draft().lots().stream().map(ListLot::id).collect(Collectors.toSet());
            if (!basis.lots().stream().map(RecordedLot::id).allMatch(known::contains)) {
                stale.add(Staleness.LOT);
            }
        }
        return stale;
    }

    private RecognitionList visible(Viewer viewer, RecognitionList list, Set<Staleness> stale) {
        Hidden hidden = visibility.of(viewer);
        return hidden.isPartial(list.track().value())
                ? PartialList.of(list, hidden, track(viewer, list.track()).stage(), stale)
                : list.with(list.draft(), stale);
    }

    private Track track(Viewer viewer, TrackId id) {
        return tracks.find(viewer, id).orElseThrow(() -> unknown(id));
    }

    private static IllegalArgumentException unknown(TrackId id) {
        return new IllegalArgumentException("no track " + id);
    }
}
