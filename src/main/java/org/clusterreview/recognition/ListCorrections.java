package org.clusterreview.recognition;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.policy.ObjectionRule;
import org.clusterreview.rounds.policy.Policy;
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
    private final Approvals approvals;
    private final ListBases bases;
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
            Approvals approvals,
            ListBases bases,
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
        this.approvals = approvals;
        this.bases = bases;
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
        return ground(viewer, track, approval).map(ground -> plan(viewer, track, ground));
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
        return ground(viewer, track, approval).map(ground -> carryOut(viewer, track, ground));
    }

    /** Confirms a corrected list, so that it can be shown and issued. Refused to the person who corrected it. */
    @ForOrganisers
    public Outcome<RecognitionList> freeze(Viewer viewer, TrackId id) {
        Track track = tracks.hold(viewer, id).orElseThrow(() -> unknown(id));
        Optional<RecognitionList> list = lists.lock(id);
        List<Violation> faults = faultsOf(viewer, track);
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

    private Outcome<CorrectionGround> ground(Viewer viewer, Track track, UUID approval) {
        List<Violation> faults = faultsOf(viewer, track);
        if (lists.current(track.id()).filter(list -> !list.isFrozen()).isPresent()) {
            faults.add(Violation.of("recognition.correction.open"));
        }
        return faults.isEmpty()
                ? approvals
                        .find(viewer, approval)
                        .map(one -> CorrectionGround.of(one, track.id(), lists.current(track.id())))
                        .orElseGet(() -> Outcome.refused(Violation.of("recognition.correction.unfounded")))
                : Outcome.refused(faults);
    }

    private List<Violation> faultsOf(Viewer viewer, Track track) {
        List<Violation> faults = new ArrayList<>();
        if (track.stage() != Stage.PUBLIC_NOTICE) {
            faults.add(Violation.of("recognition.correction.stage"));
        }
        if (applications.isPartial(viewer, track.id())) {
            faults.add(Violation.of("recognition.partial"));
        }
        if (lists.isIssued(track.id())) {
            faults.add(Violation.of("recognition.issued"));
        }
        return faults;
    }

    private CorrectionPlan plan(Viewer viewer, Track track, CorrectionGround ground) {
        ListBasis basis = bases.of(viewer, track);
        Policy policy = basis.policy();
        return new CorrectionPlanner(
                        policy.objections().map(ObjectionRule::article).orElse(""),
                        policy.quota(),
                        policy.quota().map(basis::existing).orElse(List.of()),
                        barred(basis),
                        basis.registrySha256())
                .plan(
                        ground.list().draft(),
                        ground.entry(),
                        ground.objection(),
                        ground.approval().reason());
    }

    private static Set<ApplicationId> barred(ListBasis basis) {
        return basis.applications().stream()
                .filter(application -> Bars.ban(basis, application).isPresent())
                .map(Application::id)
                .collect(Collectors.toSet());
    }

    private ListCorrection carryOut(Viewer viewer, Track track, CorrectionGround ground) {
        CorrectionPlan plan = plan(viewer, track, ground);
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
