package org.clusterreview.applications;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.formalcheck.Report;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.rounds.Track;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes decisions of the formal check, and opens one again when what it rested on has changed. */
@Component
class FormalDecisions {

    private final ApplicationRepository applications;
    private final FormalStore store;
    private final FormalReports reports;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FormalDecisions(
            ApplicationRepository applications,
            FormalStore store,
            FormalReports reports,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.store = store;
        this.reports = reports;
        this.events = events;
        this.clock = clock;
    }

    /** Supersedes an earlier decision. */
    Application decide(
            Viewer viewer,
            ApplicationEntity entity,
            FormalState state,
            String reason,
            Optional<LocalDate> deadline,
            Report report) {
        Application application = entity.toValue();
        OffsetDateTime now = Times.now(clock);
        String basis = FormalReports.basis(report);
        store.add(
                application.id(),
                new Decision(state, reason, deadline, application.revision(), now.toInstant(), viewer.actor()),
                basis,
                now);
        entity.decide(state, deadline.orElse(null));
        applications.saveAndFlush(entity);
        events.publishEvent(new ApplicationEvents.FormalDecisionMade(
                application.round(), application.id(), state, reason, deadline, Sha256.of(basis)));
        return entity.toValue();
    }

    /** Opens the decision on an application again if the report is no longer the one it rests on. */
    boolean reopenIfChanged(Viewer viewer, Track track, ApplicationEntity entity) {
        Optional<String> basis = store.basis(entity.id());
        if (basis.isEmpty()) {
            return false;
        }
        Application application = entity.toValue();
        String present = FormalReports.basis(reports.of(viewer, track, application));
        if (present.equals(basis.get())) {
            return false;
        }
        store.supersedeDecisions(List.of(application.id().value()), Times.now(clock));
        entity.decide(FormalState.PENDING, null);
        applications.saveAndFlush(entity);
        events.publishEvent(new ApplicationEvents.FormalDecisionReopened(
                application.round(), application.id(), application.formalState(), Sha256.of(present)));
        return true;
    }
}
