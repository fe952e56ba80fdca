package org.clusterreview.applications;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.formalcheck.IntakeCheck;
import org.clusterreview.applications.formalcheck.Report;
import org.clusterreview.applications.formalcheck.State;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the formal check of a track stands, for those who look at it. Hidden applications are in none of the answers. */
@Service
@Transactional(readOnly = true)
public class CheckOverview {

    private final VisibleApplications applications;
    private final FormalReports reports;
    private final FormalStore store;
    private final IntakeLimits intake;
    private final Tracks tracks;
    private final Approvals approvals;

    CheckOverview(
            VisibleApplications applications,
            FormalReports reports,
            FormalStore store,
            IntakeLimits intake,
            Tracks tracks,
            Approvals approvals) {
        this.applications = applications;
        this.reports = reports;
        this.store = store;
        this.intake = intake;
        this.tracks = tracks;
        this.approvals = approvals;
    }

    /** The reports of all applications of a track that the viewer may see. */
    @ForInsiders
    public Map<ApplicationId, Report> reports(Viewer viewer, TrackId track) {
        return reports.ofTrack(
                viewer,
                tracks.find(viewer, track).orElseThrow(),
                applications.ofTrack(viewer, track).stream()
                        .map(ApplicationEntity::toValue)
                        .toList());
    }

    /** The decision that holds, if there is one. */
    @ForInsiders
    public Optional<Decision> decision(Viewer viewer, ApplicationId id) {
        return applications.find(viewer, id).flatMap(entity -> store.decision(entity.id()));
    }

    /** The latest request for an exception from each rule that is not met as it stands, by rule. */
    @ForInsiders
    public Map<String, Approval> exceptions(Viewer viewer, ApplicationId id) {
        Map<String, Approval> exceptions = new HashMap<>();
        applications
                .find(viewer, id)
                .map(ApplicationEntity::toValue)
                .ifPresent(application -> reports.of(viewer, track(viewer, application), application).lines().stream()
                        .filter(line -> line.state() instanceof State.NotMet || line.state() instanceof State.Excepted)
                        .forEach(
                                line -> approvals
                                        .ofSubject(
                                                viewer,
                                                FormalChecks.EXCEPTION,
                                                FormalReports.subject(application, line))
                                        .stream()
                                        .findFirst()
                                        .ifPresent(approval ->
                                                exceptions.put(line.rule().id(), approval))));
        return exceptions;
    }

    /** Every cap on the number of applications that is overstepped, where the policy sets any. */
    @ForInsiders
    public List<IntakeCheck.Excess> excesses(Viewer viewer, TrackId track) {
        return intake.excesses(
                viewer,
                tracks.find(viewer, track).orElseThrow(),
                applications.ofTrack(viewer, track).stream()
                        .map(ApplicationEntity::toValue)
                        .toList());
    }

    private Track track(Viewer viewer, Application application) {
        return tracks.find(viewer, application.track()).orElseThrow();
    }
}
