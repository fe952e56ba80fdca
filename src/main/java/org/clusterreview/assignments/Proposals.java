package org.clusterreview.assignments;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.assignments.Proposal.Basis;
import org.clusterreview.assignments.Proposal.State;
import org.clusterreview.assignments.fit.FieldFit;
import org.clusterreview.conflicts.Conflicts;
import org.clusterreview.eligibility.Vacancies;
import org.clusterreview.eligibility.VacantPanels;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.jobs.Job;
import org.clusterreview.jobs.Jobs;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposals of the best assignment of experts to the panels of a track. They are reckoned in the background from what was the case
 * when somebody asked; who sees the track only in part is told of none.
 */
@Service
@Transactional
public class Proposals {

    private final ProposalRepository proposals;
    private final ProposalSteps steps;
    private final ProposalFiles files;
    private final Questions questions;
    private final Vacancies vacancies;
    private final Conflicts conflicts;
    private final ExpertPool pool;
    private final Tracks tracks;
    private final Jobs jobs;
    private final ProposalJob kind;

    Proposals(
            ProposalRepository proposals,
            ProposalSteps steps,
            ProposalFiles files,
            Questions questions,
            Vacancies vacancies,
            Conflicts conflicts,
            ExpertPool pool,
            Tracks tracks,
            Jobs jobs,
            ProposalJob kind) {
        this.proposals = proposals;
        this.steps = steps;
        this.files = files;
        this.questions = questions;
        this.vacancies = vacancies;
        this.conflicts = conflicts;
        this.pool = pool;
        this.tracks = tracks;
        this.jobs = jobs;
        this.kind = kind;
    }

    /** The latest first. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<Proposal> ofTrack(Viewer viewer, TrackId track) {
        return steps.isPartial(viewer, track)
                ? List.of()
                : proposals.findByTrackIdOrderByNumberDesc(track.value()).stream()
                        .map(ProposalEntity::toValue)
                        .toList();
    }

    /** What a proposal rests on, and what came of it. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<ProposalContent> content(Viewer viewer, ProposalId id) {
        return proposals
                .findById(id.value())
                .filter(proposal -> !steps.isPartial(viewer, proposal.track()))
                .map(proposal -> {
                    Question question = files.question(viewer, proposal.questionFile());
                    return new ProposalContent(
                            question.pool(),
                            question.spec(),
                            new FieldFit(question.fit()),
                            proposal.answerFile().map(file -> files.answer(viewer, file)));
                });
    }

    /**
     * Begins to reckon the best assignment for all groups that nobody sits on yet. Ties are looked up anew. Refused while another is
     * being reckoned, while a draw stands, while somebody of the pool may be somebody else of it, and without a group to fill.
     */
    @ForOrganisers
    public Outcome<Proposal> start(Viewer viewer, TrackId id) {
        Outcome<Track> open = steps.open(viewer, id);
        if (open instanceof Outcome.Refused<Track>(var violations)) {
            return Outcome.refused(violations);
        }
        tracks.hold(viewer, id);
        List<ProposalEntity> before = proposals.findByTrackIdOrderByNumberDesc(id.value());
        Optional<Violation> bar = bar(viewer, id, before);
        if (bar.isPresent()) {
            return Outcome.refused(bar.get());
        }
        conflicts.recheck(viewer, id);
        VacantPanels vacant = vacancies.of(viewer, open.orThrow());
        if (vacant.panels().isEmpty()) {
            return Outcome.refused(Violation.of("assignment.groups"));
        }
        Optional<Violation> size = vacancies.wrongSize(viewer, id, vacant);
        if (size.isPresent()) {
            return Outcome.refused(size.get());
        }
        return begin(viewer, open.orThrow(), before.size() + 1, questions.of(viewer, open.orThrow(), vacant));
    }

    private Optional<Violation> bar(Viewer viewer, TrackId id, List<ProposalEntity> before) {
        if (before.stream().anyMatch(proposal -> proposal.state() == State.RUNNING)) {
            return Optional.of(Violation.of("assignment.running"));
        }
        int unresolved = pool.unresolved(viewer).size();
        return unresolved > 0 ? Optional.of(Violation.of("draw.identities", unresolved)) : steps.draw(viewer, id);
    }

    private Outcome<Proposal> begin(Viewer viewer, Track track, int number, Question question) {
        UUID id = UUID.randomUUID();
        Job job = jobs.start(viewer, kind, id.toString());
        ProposalEntity proposal = new ProposalEntity(
                id, track, number, question, files.keep(viewer, question), job.id(), steps.now(viewer.actor()));
        Basis basis = question.basis();
        return steps.done(
                proposal,
                "started",
                Map.of(
                        "seed", basis.seed(),
                        "poolHash", basis.poolHash(),
                        "specHash", basis.specHash(),
                        "groupsHash", basis.groupsHash(),
                        "fitHash", basis.fitHash()));
    }

    /** Stops the reckoning, whoever began it. */
    @ForOrganisers
    public Outcome<Proposal> cancel(Viewer viewer, ProposalId id, long seenVersion) {
        return steps.take(viewer, id, seenVersion, EnumSet.of(State.RUNNING), proposal -> {
            proposal.close(State.CANCELLED, "", steps.now(viewer.actor()));
            jobs.cancel(viewer, proposal.job());
            return steps.done(proposal, "cancelled", Map.of());
        });
    }
}
