package org.clusterreview.assignments;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.AccountId;
import org.clusterreview.access.Viewer;
import org.clusterreview.assignments.Proposal.State;
import org.clusterreview.jobs.Job;
import org.clusterreview.jobs.JobEvents;
import org.clusterreview.notifications.Notifications;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.ui.PanelPage;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The proposal of a job, as the job sees it: a transaction at its begin, at each look, and at its end. */
@Component
@Transactional
class ProposalRuns {

    private static final String SYSTEM = "system";

    private final ProposalRepository proposals;
    private final ProposalFiles files;
    private final ProposalSteps steps;
    private final Tracks tracks;
    private final Notifications notifications;
    private final Clock clock;

    ProposalRuns(
            ProposalRepository proposals,
            ProposalFiles files,
            ProposalSteps steps,
            Tracks tracks,
            Notifications notifications,
            Clock clock) {
        this.proposals = proposals;
        this.files = files;
        this.steps = steps;
        this.tracks = tracks;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Empty if nobody wants it any more. */
    @Transactional(readOnly = true)
    Optional<Question> question(Viewer viewer, UUID id) {
        return running(proposals.findById(id)).map(proposal -> files.question(viewer, proposal.questionFile()));
    }

    @Transactional(readOnly = true)
    boolean isWanted(UUID id) {
        return running(proposals.findById(id)).isPresent();
    }

    /** Nothing happens if the proposal was cancelled in the meantime. */
    void keep(Viewer viewer, UUID id, Answer answer) {
        running(proposals.lock(id)).ifPresent(proposal -> {
            State state = answer.panels().isEmpty() ? State.FAILED : State.PROPOSED;
            proposal.answer(state, files.keep(viewer, answer), clock.instant().truncatedTo(ChronoUnit.MILLIS));
            Map<String, String> with = new LinkedHashMap<>();
            with.put("status", answer.status().name());
            with.put("engine", answer.engine());
            answer.total().ifPresent(total -> with.put("total", total.toPlainString()));
            answer.bound().ifPresent(bound -> with.put("bound", bound.toPlainString()));
            steps.done(proposal, state == State.PROPOSED ? "found" : "failed", with);
            tell(viewer, proposal);
        });
    }

    /** Whoever began it may have left the page long ago. */
    private void tell(Viewer viewer, ProposalEntity proposal) {
        if (steps.isPartial(viewer, proposal.track())) {
            return;
        }
        String track = tracks.find(viewer, proposal.track()).map(Track::name).orElse("");
        tell(proposal, "assignment.told." + proposal.state().name(), List.of(track, String.valueOf(proposal.number())));
    }

    private void tell(ProposalEntity proposal, String code, List<String> args) {
        proposal.toValue()
                .started()
                .account()
                .ifPresent(account -> notifications.send(
                        new AccountId(account), code, args, PanelPage.ASSIGNMENT.of(proposal.track())));
    }

    /** A job that ends without an answer leaves a proposal that will never have one. */
    @EventListener
    void on(JobEvents.JobEnded ended) {
        if (ended.kind().equals(ProposalJob.KEY) && ended.state() != Job.State.DONE) {
            running(proposals.lockOfJob(ended.job())).ifPresent(proposal -> {
                boolean cancelled = ended.state() == Job.State.CANCELLED;
                proposal.close(cancelled ? State.CANCELLED : State.BROKEN, "", steps.now(SYSTEM));
                steps.done(proposal, cancelled ? "cancelled" : "broken", Map.of());
                if (!cancelled) {
                    tell(proposal, "assignment.told.BROKEN", List.of(String.valueOf(proposal.number())));
                }
            });
        }
    }

    private static Optional<ProposalEntity> running(Optional<ProposalEntity> proposal) {
        return proposal.filter(one -> one.state() == State.RUNNING);
    }
}
