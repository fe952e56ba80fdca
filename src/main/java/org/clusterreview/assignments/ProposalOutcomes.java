package org.clusterreview.assignments;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.assignments.Proposal.State;
import org.clusterreview.assignments.fit.FoundPanel;
import org.clusterreview.assignments.fit.FoundPanel.Placed;
import org.clusterreview.conflicts.Conflicts;
import org.clusterreview.eligibility.Vacancies;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.Panel;
import org.clusterreview.panels.PanelSeating;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.Tracks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a proposal: its panels are taken over as a whole, that is taken back, or it is discarded. */
@Service
@Transactional
public class ProposalOutcomes {

    private static final Set<State> APPLICABLE = EnumSet.of(State.PROPOSED, State.TAKEN_BACK);
    private static final Set<State> UNUSED = EnumSet.of(State.PROPOSED, State.TAKEN_BACK, State.FAILED);

    private final ProposalSteps steps;
    private final ProposalFiles files;
    private final Questions questions;
    private final Vacancies vacancies;
    private final Conflicts conflicts;
    private final PanelSeating seating;
    private final Tracks tracks;

    ProposalOutcomes(
            ProposalSteps steps,
            ProposalFiles files,
            Questions questions,
            Vacancies vacancies,
            Conflicts conflicts,
            PanelSeating seating,
            Tracks tracks) {
        this.steps = steps;
        this.files = files;
        this.questions = questions;
        this.vacancies = vacancies;
        this.conflicts = conflicts;
        this.seating = seating;
        this.tracks = tracks;
    }

    /**
     * Seats everybody of the proposal, with the chairs: all or nobody. Ties are looked up anew; refused if the pool, the rules, the
     * groups or a tie is not what the proposal was reckoned from.
     */
    @ForOrganisers
    public Outcome<Proposal> apply(Viewer viewer, ProposalId id, long seenVersion) {
        return steps.take(viewer, id, seenVersion, APPLICABLE, proposal -> {
            tracks.hold(viewer, proposal.track());
            Optional<Violation> bar = steps.draw(viewer, proposal.track()).or(() -> stale(viewer, proposal));
            if (bar.isPresent()) {
                return Outcome.refused(bar.get());
            }
            Outcome<List<Panel>> seated = seating.seat(
                    viewer,
                    proposal.track(),
                    panels(viewer, proposal).stream()
                            .map(ProposalOutcomes::filling)
                            .toList());
            if (seated instanceof Outcome.Refused<List<Panel>>(var violations)) {
                return Outcome.refused(violations);
            }
            proposal.apply(steps.now(viewer.actor()));
            return steps.done(proposal, "applied", Map.of());
        });
    }

    private Optional<Violation> stale(Viewer viewer, ProposalEntity proposal) {
        Track track = steps.open(viewer, proposal.track()).orThrow();
        conflicts.recheck(viewer, track.id());
        Question now = questions.of(viewer, track, vacancies.of(viewer, track));
        return now.basis().equals(proposal.basis()) ? Optional.empty() : Optional.of(Violation.of("assignment.stale"));
    }

    /**
     * Everybody leaves the panels that the proposal has filled, those too who were seated on them one by one since; it may be applied
     * anew. Refused without a reason, once invitations are out, and while a draw or a later proposal has filled one of the panels.
     */
    @ForOrganisers
    public Outcome<Proposal> takeBack(Viewer viewer, ProposalId id, long seenVersion, String reason) {
        return steps.take(viewer, id, seenVersion, EnumSet.of(State.APPLIED), proposal -> {
            tracks.hold(viewer, proposal.track());
            Optional<Violation> later = steps.later(viewer, proposal, of -> ids(panels(viewer, of)));
            if (later.isPresent()) {
                return Outcome.refused(later.get());
            }
            List<GroupId> groups = panels(viewer, proposal).stream()
                    .map(panel -> group(panel.id()))
                    .toList();
            Outcome<Integer> left = seating.clear(viewer, proposal.track(), groups, reason.strip());
            if (left instanceof Outcome.Refused<Integer>(var violations)) {
                return Outcome.refused(violations);
            }
            proposal.close(State.TAKEN_BACK, reason.strip(), steps.now(viewer.actor()));
            return steps.done(proposal, "taken-back", Map.of("reason", reason.strip()));
        });
    }

    /** The proposal is not wanted. Nobody is seated, and it stays on record. */
    @ForOrganisers
    public Outcome<Proposal> discard(Viewer viewer, ProposalId id, long seenVersion) {
        return steps.take(viewer, id, seenVersion, UNUSED, proposal -> {
            proposal.close(State.DISCARDED, "", steps.now(viewer.actor()));
            return steps.done(proposal, "discarded", Map.of());
        });
    }

    private List<FoundPanel> panels(Viewer viewer, ProposalEntity proposal) {
        return files.answer(viewer, proposal.answerFile().orElseThrow()).panels();
    }

    private static Set<String> ids(List<FoundPanel> panels) {
        return panels.stream().map(FoundPanel::id).collect(Collectors.toSet());
    }

    private static PanelSeating.Filling filling(FoundPanel panel) {
        return new PanelSeating.Filling(
                group(panel.id()),
                experts(panel.members()),
                panel.chair().map(ProposalOutcomes::expert),
                experts(panel.reserves()));
    }

    private static List<ExpertId> experts(List<Placed> placed) {
        return placed.stream().map(one -> expert(one.expert())).toList();
    }

    private static GroupId group(String id) {
        return new GroupId(UUID.fromString(id));
    }

    private static ExpertId expert(String id) {
        return new ExpertId(UUID.fromString(id));
    }
}
