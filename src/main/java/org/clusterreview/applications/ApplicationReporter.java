package org.clusterreview.applications;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.formalcheck.Report;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.pipeline.StageReport;
import org.clusterreview.rounds.pipeline.StageReport.Blocker;
import org.clusterreview.rounds.pipeline.StageReport.Count;
import org.clusterreview.rounds.pipeline.StageReporter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many applications there are, how far their formal check is, and what stands between it and the panels. */
@Component
class ApplicationReporter implements StageReporter {

    private final VisibleApplications applications;
    private final FormalReports reports;
    private final IntakeLimits intake;
    private final Approvals approvals;
    private final Clock clock;

    ApplicationReporter(
            VisibleApplications applications,
            FormalReports reports,
            IntakeLimits intake,
            Approvals approvals,
            Clock clock) {
        this.applications = applications;
        this.reports = reports;
        this.intake = intake;
        this.approvals = approvals;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<StageReport> report(Viewer viewer, Track track) {
        String page = "tracks/" + track.id() + "/applications";
        List<Application> all = applications.ofTrack(viewer, track.id()).stream()
                .map(ApplicationEntity::toValue)
                .toList();
        if (all.isEmpty()) {
            List<Blocker> none = List.of(new Blocker("applications.blocker.none", List.of(), page + "/import"));
            return List.of(
                    new StageReport(Stage.PREPARATION, List.of(), none),
                    new StageReport(Stage.FORMAL_CHECK, List.of(), none));
        }
        Map<ApplicationId, Report> checks = reports.ofTrack(viewer, track, all);
        return List.of(
                new StageReport(Stage.PREPARATION, imported(all, checks, page), List.of()),
                check(viewer, track, all, checks, page));
    }

    private List<Count> imported(List<Application> all, Map<ApplicationId, Report> checks, String page) {
        List<Count> counts = new ArrayList<>();
        counts.add(new Count("applications.report.imported", all.size(), page));
        add(counts, ApplicationFilter.LACKING, all, checks, page);
        return counts;
    }

    private StageReport check(
            Viewer viewer, Track track, List<Application> all, Map<ApplicationId, Report> checks, String page) {
        List<Count> counts = new ArrayList<>();
        counts.add(new Count(
                "applications.report.PASSED",
                count(ApplicationFilter.PASSED, all, checks),
                page + ApplicationFilter.PASSED.query()));
        add(counts, ApplicationFilter.RETURNED, all, checks, page);
        add(counts, ApplicationFilter.OVERDUE, all, checks, page);
        add(counts, ApplicationFilter.REJECTED, all, checks, page);
        add(counts, ApplicationFilter.PENDING, all, checks, page);
        add(counts, ApplicationFilter.PROPOSED, all, checks, page);
        add(counts, ApplicationFilter.BLOCKED, all, checks, page);
        add(counts, ApplicationFilter.EXCEPTED, all, checks, page);
        add(counts, ApplicationFilter.MATERIAL, all, checks, page);
        add(counts, ApplicationFilter.OVERLAP, all, checks, page);
        List<Blocker> blockers = new ArrayList<>();
        long open = count(ApplicationFilter.PENDING, all, checks);
        if (open > 0) {
            blockers.add(
                    new Blocker("applications.blocker.open", List.of(open), page + ApplicationFilter.PENDING.query()));
        }
        int excesses = intake.strict(viewer, track, all).size();
        if (excesses > 0) {
            blockers.add(new Blocker("applications.blocker.excess", List.of(excesses), page));
        }
        long asked = asked(viewer, all);
        if (asked > 0) {
            blockers.add(new Blocker("applications.blocker.approvals", List.of(asked), "approvals"));
        }
        return new StageReport(Stage.FORMAL_CHECK, counts, blockers);
    }

    private long asked(Viewer viewer, List<Application> all) {
        List<String> ids =
                all.stream().map(application -> application.id() + "/").toList();
        return approvals.pending(viewer).stream()
                .filter(approval -> approval.kind().equals(FormalChecks.EXCEPTION)
                        && ids.stream().anyMatch(approval.subject()::startsWith))
                .count();
    }

    private void add(
            List<Count> counts,
            ApplicationFilter filter,
            List<Application> all,
            Map<ApplicationId, Report> checks,
            String page) {
        long number = count(filter, all, checks);
        if (number > 0) {
            counts.add(new Count("applications.report." + filter.name(), number, page + filter.query()));
        }
    }

    private long count(ApplicationFilter filter, List<Application> all, Map<ApplicationId, Report> checks) {
        return all.stream()
                .filter(application -> filter.takes(
                        application, Objects.requireNonNull(checks.get(application.id())), Times.today(clock)))
                .count();
    }
}
