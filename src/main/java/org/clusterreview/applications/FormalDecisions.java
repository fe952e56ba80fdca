package org.clusterreview.applications;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.VisibleApplications.Held;
import org.clusterreview.applications.formalcheck.Report;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.policy.FormalCheckRule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes decisions of the formal check, or proposes them where the policy lets two people decide, and opens one again when
 * what it rested on has changed.
 */
@Component
class FormalDecisions {

    private final ApplicationRepository applications;
    private final FormalStore store;
    private final ProposalStore proposals;
    private final FormalReports reports;
    private final Policies policies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FormalDecisions(
            ApplicationRepository applications,
            FormalStore store,
            ProposalStore proposals,
            FormalReports reports,
            Policies policies,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.store = store;
        this.proposals = proposals;
        this.reports = reports;
        this.policies = policies;
        this.events = events;
        this.clock = clock;
    }

    /** Whether a decision takes effect only once a second person has confirmed it. */
    boolean takesTwo(Viewer viewer, Track track) {
        return policies.of(viewer, track.id())
                .formalCheck()
                .filter(FormalCheckRule::takesTwo)
                .isPresent();
    }

    /** Supersedes an earlier decision, or an earlier proposal where two decide. */
    Application decide(Viewer viewer, Track track, ApplicationEntity entity, NewDecision wanted, Report report) {
        int revision = entity.toValue().revision();
        OffsetDateTime now = Times.now(clock);
        String reason = wanted.reason().strip();
        if (takesTwo(viewer, track)) {
            return propose(
                    viewer,
                    entity,
                    new DecisionProposal(
                            wanted.state(), reason, wanted.deadline(), revision, now.toInstant(), viewer.actor()),
                    FormalReports.basis(report));
        }
        return make(
                entity,
                new Decision(
                        wanted.state(),
                        reason,
                        wanted.deadline(),
                        revision,
                        now.toInstant(),
                        viewer.actor(),
                        Optional.empty()),
                FormalReports.basis(report));
    }

    private Application propose(Viewer viewer, ApplicationEntity entity, DecisionProposal proposal, String basis) {
        close(viewer, entity, ProposalOutcome.REPLACED, "");
        Application application = entity.toValue();
        proposals.add(application.id(), proposal, basis);
        entity.propose(proposal.state());
        applications.saveAndFlush(entity);
        events.publishEvent(new ApplicationEvents.FormalDecisionProposed(
                application.round(),
                application.id(),
                proposal.state(),
                proposal.reason(),
                proposal.deadline(),
                Sha256.of(basis)));
        return entity.toValue();
    }

    /** Carries out what was proposed by another person. */
    Application confirm(Viewer viewer, ApplicationEntity entity, ProposalStore.Open open) {
        DecisionProposal proposal = open.proposal();
        proposals.close(List.of(entity.id().value()), ProposalOutcome.CONFIRMED, "", Times.now(clock), viewer.actor());
        return make(
                entity,
                new Decision(
                        proposal.state(),
                        proposal.reason(),
                        proposal.deadline(),
                        proposal.revision(),
                        proposal.at(),
                        proposal.by(),
                        Optional.of(viewer.actor())),
                open.basis());
    }

    private Application make(ApplicationEntity entity, Decision decision, String basis) {
        Application application = entity.toValue();
        store.add(application.id(), decision, basis, Times.now(clock));
        entity.decide(decision.state(), decision.deadline().orElse(null));
        applications.saveAndFlush(entity);
        events.publishEvent(new ApplicationEvents.FormalDecisionMade(
                application.round(),
                application.id(),
                decision.state(),
                decision.reason(),
                decision.deadline(),
                Sha256.of(basis),
                decision.confirmedBy().map(second -> decision.by())));
        return entity.toValue();
    }

    /** Ends what was proposed without carrying it out; nothing where nothing was. */
    void close(Viewer viewer, ApplicationEntity entity, ProposalOutcome outcome, String reason) {
        entity.formalProposed().ifPresent(state -> {
            proposals.close(List.of(entity.id().value()), outcome, reason, Times.now(clock), viewer.actor());
            entity.propose(null);
            applications.saveAndFlush(entity);
            events.publishEvent(new ApplicationEvents.FormalProposalClosed(
                    entity.toValue().round(), entity.id(), state, outcome, reason));
        });
    }

    /** To be called after every change of an application; outside the formal check nothing is opened again. */
    void changed(Viewer viewer, Held held) {
        if (held.track().stage() == Stage.FORMAL_CHECK) {
            reopenIfChanged(viewer, held.track(), held.entity());
        }
    }

    /** Opens the decision on an application again if the report is no longer the one it rests on, and drops a proposal. */
    void reopenIfChanged(Viewer viewer, Track track, ApplicationEntity entity) {
        Optional<String> basis = store.basis(entity.id());
        Optional<String> proposed = proposals.open(entity.id()).map(ProposalStore.Open::basis);
        if (basis.isEmpty() && proposed.isEmpty()) {
            return;
        }
        Application application = entity.toValue();
        String present = FormalReports.basis(reports.whole(viewer, track, application));
        if (proposed.filter(one -> !one.equals(present)).isPresent()) {
            close(viewer, entity, ProposalOutcome.DROPPED, "");
        }
        if (basis.filter(one -> !one.equals(present)).isPresent()) {
            Optional<FormalState> pending = entity.formalProposed();
            store.supersedeDecisions(List.of(application.id().value()), Times.now(clock));
            entity.decide(FormalState.PENDING, null);
            entity.propose(pending.orElse(null));
            applications.saveAndFlush(entity);
            events.publishEvent(new ApplicationEvents.FormalDecisionReopened(
                    application.round(), application.id(), application.formalState(), Sha256.of(present)));
        }
    }
}
