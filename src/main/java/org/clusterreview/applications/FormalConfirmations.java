package org.clusterreview.applications;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.VisibleApplications.Held;
import org.clusterreview.applications.formalcheck.Report;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second of two people who decide in the formal check, where the policy asks for two. */
@Service
@Transactional
public class FormalConfirmations {

    private final VisibleApplications applications;
    private final ProposalStore proposals;
    private final FormalReports reports;
    private final FormalDecisions decisions;
    private final Tracks tracks;
    private final Clock clock;

    FormalConfirmations(
            VisibleApplications applications,
            ProposalStore proposals,
            FormalReports reports,
            FormalDecisions decisions,
            Tracks tracks,
            Clock clock) {
        this.applications = applications;
        this.proposals = proposals;
        this.reports = reports;
        this.decisions = decisions;
        this.tracks = tracks;
        this.clock = clock;
    }

    /** Whether a decision of the track takes two people. */
    @ForInsiders
    @Transactional(readOnly = true)
    public boolean takesTwo(Viewer viewer, TrackId track) {
        return decisions.takesTwo(viewer, tracks.find(viewer, track).orElseThrow());
    }

    /** What one person has decided and a second one has yet to confirm. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<DecisionProposal> pending(Viewer viewer, ApplicationId id) {
        return applications
                .find(viewer, id)
                .flatMap(entity -> proposals.open(entity.id()))
                .map(ProposalStore.Open::proposal);
    }

    /**
     * Lets a proposed decision take effect; refused to the proposer, if the application or what it rests on has changed
     * since it was seen, and if the report is no longer the one that was decided on.
     */
    @ForStaff
    public Outcome<Application> confirm(Viewer viewer, ApplicationId id, Seen seen) {
        Optional<Held> found = applications.hold(viewer, id);
        if (found.isEmpty()) {
            return Outcome.refused(Violation.of("formal.unknown"));
        }
        ApplicationEntity entity = found.get().entity();
        Optional<ProposalStore.Open> open = proposals.open(id);
        List<Violation> faults = faultsOf(viewer, found.get(), open);
        faults.addAll(faultsOf(viewer, found.get(), seen));
        if (faults.isEmpty()) {
            Report report = reports.whole(viewer, found.get().track(), entity.toValue());
            faults.addAll(faultsOf(open.orElseThrow(), report));
        }
        return faults.isEmpty()
                ? Outcome.done(decisions.confirm(viewer, entity, open.orElseThrow()))
                : Outcome.refused(faults);
    }

    /**
     * Does not agree with a proposed decision: nothing takes effect, and the application is to be decided anew. Refused
     * if there is another proposal or another ground for it than was seen.
     */
    @ForStaff
    public Outcome<Application> refuse(Viewer viewer, ApplicationId id, Seen seen, String reason) {
        Optional<Held> found = applications.hold(viewer, id);
        if (found.isEmpty()) {
            return Outcome.refused(Violation.of("formal.unknown"));
        }
        List<Violation> faults = faultsOf(viewer, found.get(), proposals.open(id));
        faults.addAll(faultsOf(viewer, found.get(), seen));
        faults.addAll(FormalChecks.faultsOf(reason));
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        decisions.close(viewer, found.get().entity(), ProposalOutcome.REFUSED, reason.strip());
        return Outcome.done(found.get().application());
    }

    /** How many decisions in a track others have proposed, so that the viewer may confirm them. */
    @ForStaff
    @Transactional(readOnly = true)
    public int ofOthers(Viewer viewer, TrackId id) {
        return (int) applications.ofTrack(viewer, id).stream()
                .filter(entity -> entity.formalProposed().isPresent())
                .flatMap(entity -> proposals.open(entity.id()).stream())
                .filter(open -> !open.proposal().by().equals(viewer.actor()))
                .count();
    }

    /**
     * Confirms everything in a track that others have proposed and that still rests on the same; how many that were.
     */
    @ForStaff
    public Outcome<Integer> confirmAll(Viewer viewer, TrackId id) {
        Track track = tracks.hold(viewer, id).orElseThrow(() -> new IllegalArgumentException("no track " + id));
        if (track.stage() != Stage.FORMAL_CHECK) {
            return Outcome.refused(Violation.of("formal.stage"));
        }
        List<ApplicationEntity> proposed = applications.ofTrack(viewer, id).stream()
                .filter(entity -> entity.formalProposed().isPresent())
                .toList();
        Map<ApplicationId, Report> all = reports.wholeOfTrack(
                viewer, track, proposed.stream().map(ApplicationEntity::toValue).toList());
        int confirmed = 0;
        for (ApplicationEntity entity : proposed) {
            Optional<ProposalStore.Open> open = proposals
                    .open(entity.id())
                    .filter(one -> !one.proposal().by().equals(viewer.actor()))
                    .filter(one -> faultsOf(one, Objects.requireNonNull(all.get(entity.id())))
                            .isEmpty());
            if (open.isPresent()) {
                decisions.confirm(viewer, entity, open.get());
                confirmed++;
            }
        }
        return Outcome.done(confirmed);
    }

    private static List<Violation> faultsOf(Viewer viewer, Held held, Optional<ProposalStore.Open> open) {
        List<Violation> faults = new ArrayList<>();
        if (held.track().stage() != Stage.FORMAL_CHECK) {
            faults.add(Violation.of("formal.stage"));
        }
        if (open.isEmpty()) {
            faults.add(Violation.of("formal.confirm.none"));
        }
        open.filter(one -> one.proposal().by().equals(viewer.actor()))
                .ifPresent(own -> faults.add(Violation.of("formal.confirm.own")));
        return faults;
    }

    private List<Violation> faultsOf(Viewer viewer, Held held, Seen seen) {
        return reports.isAsSeen(viewer, held.track(), held.application(), seen)
                ? List.of()
                : List.of(Violation.of("formal.changed"));
    }

    private List<Violation> faultsOf(ProposalStore.Open open, Report report) {
        if (!FormalReports.basis(report).equals(open.basis())) {
            return List.of(Violation.of("formal.confirm.stale"));
        }
        return open.proposal().wanted().faults(report, Times.today(clock));
    }
}
