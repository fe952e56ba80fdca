package org.clusterreview.recognition;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.policy.ObjectionRule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an objection that holds does to a list under public notice: one person carries out what two have decided, which makes
 * the next revision, and another one confirms that revision by freezing it. What was shown to the public before is marked, or
 * withdrawn where the policy wants the whole list shown again; it is never changed.
 */
@Service
@Transactional
public class ListCorrections {

    /** Kind of the approvals by which an objection is decided; their subject is track, objection and application. */
    public static final String KIND = "objection-decision";

    /** Facts of such an approval. */
    public static final String NUMBER = "objection";

    public static final String VERDICT = "verdict";
    public static final String UPHELD = "UPHELD";

    private final Tracks tracks;
    private final Policies policies;
    private final Applications applications;
    private final CorrectionPlans plans;
    private final ListStore lists;
    private final ListSeal seal;
    private final CorrectionStore corrections;
    private final NoticeCoverage coverage;
    private final NoticeStore notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ListCorrections(
            Tracks tracks,
            Policies policies,
            Applications applications,
            CorrectionPlans plans,
            ListStore lists,
            ListSeal seal,
            CorrectionStore corrections,
            NoticeCoverage coverage,
            NoticeStore notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tracks = tracks;
        this.policies = policies;
        this.applications = applications;
        this.plans = plans;
        this.lists = lists;
        this.seal = seal;
        this.corrections = corrections;
        this.coverage = coverage;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** Corrections of a track, the latest first; nothing to somebody who does not see the whole. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<ListCorrection> ofTrack(Viewer viewer, TrackId track) {
        return applications.isPartial(viewer, track) ? List.of() : corrections.ofTrack(track);
    }

    /** The correction that made the list in force, while nobody has confirmed it. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<ListCorrection> unconfirmed(Viewer viewer, TrackId track) {
        return lists.current(track)
                .filter(list -> !list.isFrozen())
                .flatMap(list -> ofTrack(viewer, track).stream()
                        .filter(correction -> correction.list().equals(list.id()))
                        .findFirst());
    }

    /** What {@link #correct} would do. */
    @ForOrganisers
    @Transactional(readOnly = true)
    public Outcome<CorrectionPlan> preview(Viewer viewer, TrackId id, UUID approval) {
        Track track = tracks.find(viewer, id).orElseThrow(() -> unknown(id));
        return plans.ground(viewer, track, approval).map(ground -> plans.plan(viewer, track, ground));
    }

    /**
     * Takes off the list what an upheld objection is about, and lets the first of the reserve move up that the limits leave
     * room for. Refused outside the public notice, for a decision that does not uphold an objection to something on the list,
     * and to somebody who does not see the whole.
     *
     * @param approval by which the objection was upheld
     */
    @ForOrganisers
    public Outcome<ListCorrection> correct(Viewer viewer, TrackId id, UUID approval) {
        Track track = tracks.hold(viewer, id).orElseThrow(() -> unknown(id));
        lists.lock(id);
        return plans.ground(viewer, track, approval).map(ground -> carryOut(viewer, track, ground));
    }

    /** Confirms a corrected list, so that it can be shown and issued. Refused to the person who corrected it. */
    @ForOrganisers
    public Outcome<RecognitionList> freeze(Viewer viewer, TrackId id) {
        Track track = tracks.hold(viewer, id).orElseThrow(() -> unknown(id));
        Optional<RecognitionList> list = lists.lock(id);
        List<Violation> faults = plans.faultsOf(viewer, track);
        Optional<ListCorrection> correction = unconfirmed(viewer, id);
        if (faults.isEmpty() && correction.isEmpty()) {
            faults.add(Violation.of("recognition.correction.none"));
        }
        if (correction.filter(one -> one.by().equals(viewer.actor())).isPresent()) {
            faults.add(Violation.of("recognition.correction.own"));
        }
        if (!faults.isEmpty() || list.isEmpty()) {
            return Outcome.refused(faults);
        }
        return Outcome.done(seal.freeze(viewer, track, list.get()));
    }

    /**
     * The same, but only the list that the viewer has seen.
     *
     * @param seen revision of the list that was shown; refused if another is in force by now
     */
    @ForOrganisers
    public Outcome<RecognitionList> freeze(Viewer viewer, TrackId id, int seen) {
        tracks.hold(viewer, id);
        return seal.unlessChanged(id, seen, () -> freeze(viewer, id));
    }

    private ListCorrection carryOut(Viewer viewer, Track track, CorrectionGround ground) {
        CorrectionPlan plan = plans.plan(viewer, track, ground);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<PublicNotice> standing = coverage.standing(track.id());
        RecognitionList list = lists.add(track, plan.draft(), viewer.actor());
        ListCorrection correction = new ListCorrection(
                list.id(),
                ground.list().id(),
                ground.approval().id(),
                ground.objection(),
                plan.removed().application(),
                plan.movedUp().map(ListEntry::application),
                ground.approval().reason(),
                now,
                viewer.actor());
        corrections.add(track.id(), correction);
        UUID removed = correction.removed().value();
        events.publishEvent(new RecognitionEvents.ListCorrected(
                track.round().value(),
                list.id().value(),
                list.revision(),
                correction.approval(),
                removed,
                correction.movedUp().map(ApplicationId::value),
                correction.reason(),
                list.sha256()));
        String reason = Texts.in(Locale.SIMPLIFIED_CHINESE)
                .get(
                        "recognition.correction.reason",
                        ground.objection(),
                        plan.removed().name(),
                        correction.reason());
        standing.forEach(notice -> mark(viewer, track, notice, list, correction, reason));
        return correction;
    }

    private void mark(
            Viewer viewer,
            Track track,
            PublicNotice notice,
            RecognitionList list,
            ListCorrection correction,
            String reason) {
        boolean whole = policies.of(viewer, track.id())
                .objections()
                .filter(rule -> rule.renotice() == ObjectionRule.Renotice.WHOLE)
                .isPresent();
        if (whole) {
            notices.withdraw(notice.id(), reason, correction.at(), viewer.actor());
        } else if (notices.shown(notice.id()).containsKey(correction.removed())) {
            notices.supersede(notice.id(), correction.removed(), list.id(), reason, correction.at(), viewer.actor());
        } else {
            return;
        }
        events.publishEvent(new RecognitionEvents.NoticeCorrected(
                track.round().value(),
                notice.id(),
                list.id().value(),
                correction.removed().value(),
                whole,
                reason));
    }

    private static IllegalArgumentException unknown(TrackId id) {
        return new IllegalArgumentException("no track " + id);
    }
}
