package org.clusterreview.draws;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.panels.assignment.Assignment;
import org.clusterreview.panels.assignment.AssignmentEngine;
import org.clusterreview.panels.assignment.PanelProblem;
import org.clusterreview.panels.assignment.Relaxation;
import org.clusterreview.panels.assignment.Shortage;
import org.clusterreview.panels.rules.PanelRuleSet;
import org.clusterreview.panels.rules.PanelRules;
import org.clusterreview.panels.rules.WantedPanel;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why the rules on panels cannot be kept, what relaxing each of them would bring, and what was relaxed, by whom. */
@Service
@Transactional
public class PanelRelaxations {

    private static final int REASON_LENGTH = 1_000;

    private final RelaxedRuleRepository relaxed;
    private final DrawSteps steps;
    private final DrawFreeze freeze;
    private final Draws draws;
    private final TrackPanelRules rules;
    private final DrawEngine engine;
    private final ApplicationEventPublisher events;

    PanelRelaxations(
            RelaxedRuleRepository relaxed,
            DrawSteps steps,
            DrawFreeze freeze,
            Draws draws,
            TrackPanelRules rules,
            DrawEngine engine,
            ApplicationEventPublisher events) {
        this.relaxed = relaxed;
        this.steps = steps;
        this.freeze = freeze;
        this.draws = draws;
        this.rules = rules;
        this.engine = engine;
        this.events = events;
    }

    /**
     * The rules of a track.
     *
     * @param bound as they stand in the file
     * @param holding with what was relaxed
     * @param relaxed in order, also what was taken back
     */
    public record InForce(PanelRuleSet bound, PanelRules holding, List<RelaxedRule> relaxed) {

        public InForce {
            relaxed = List.copyOf(relaxed);
        }
    }

    /** To whoever sees the track only in part nothing is told of what was relaxed. */
    @ForInsiders
    @Transactional(readOnly = true)
    public InForce of(Viewer viewer, TrackId track) {
        if (steps.isPartial(viewer, track)) {
            return new InForce(
                    rules.bound(viewer, track), rules.bound(viewer, track).rules(), List.of());
        }
        return new InForce(
                rules.bound(viewer, track),
                rules.holding(viewer, track),
                relaxed.findByTrackIdOrderByNumber(track.value()).stream()
                        .map(RelaxedRuleEntity::toValue)
                        .toList());
    }

    /**
     * Why panels cannot be made as things stand.
     *
     * @param status {@code OPTIMAL} or {@code FEASIBLE} if panels are possible, {@code INFEASIBLE} if not, {@code UNDECIDED} if
     *     it could not be told on this machine
     * @param panels ids of the groups in the order in which shortages number them
     * @param shortages empty unless panels are not possible
     * @param relaxations that would help, the best first
     */
    public record Explanation(
            Assignment.Status status, List<String> panels, List<Shortage> shortages, List<Relaxation> relaxations) {

        public Explanation {
            panels = List.copyOf(panels);
            shortages = List.copyOf(shortages);
            relaxations = List.copyOf(relaxations);
        }
    }

    /** Whether panels could be made as things stand; empty for whoever sees the track only in part. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<Explanation> explain(Viewer viewer, Track track) {
        return steps.isPartial(viewer, track.id())
                ? Optional.empty()
                : Optional.of(explained(freeze.of(viewer, track)));
    }

    /** The same of what a draw has frozen. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<Explanation> explain(Viewer viewer, DrawId id) {
        return draws.content(viewer, id).map(content -> explained(new FrozenDraw(content.pool(), content.spec())));
    }

    private Explanation explained(FrozenDraw frozen) {
        AssignmentEngine exact = engine.exact();
        Assignment found = exact.solve(PanelProblem.of(
                frozen.spec().rules(), frozen.spec().panels(), frozen.pool().experts(), (expert, panel) -> 0));
        return new Explanation(
                found.status(),
                frozen.spec().panels().stream().map(WantedPanel::id).toList(),
                found.shortages(),
                found.shortages().isEmpty()
                        ? List.of()
                        : Relaxation.of(
                                frozen.spec().rules(),
                                frozen.spec().panels(),
                                frozen.pool().experts(),
                                exact));
    }

    /** Relaxes a rule by one step; refused without a reason, and for a rule that the track does not have. */
    @ForOrganisers
    public Outcome<RelaxedRule> relax(Viewer viewer, TrackId id, String rule, String reason) {
        Outcome<Track> open = steps.open(viewer, id);
        if (open instanceof Outcome.Refused<Track>(var violations)) {
            return Outcome.refused(violations);
        }
        if (reason.isBlank() || reason.strip().length() > REASON_LENGTH) {
            return Outcome.refused(Violation.at("reason", "draw.reason", REASON_LENGTH));
        }
        if (Relaxation.of(rules.holding(viewer, id), rule).isEmpty()) {
            return Outcome.refused(Violation.of("draw.relax.unknown"));
        }
        int number = relaxed.findByTrackIdOrderByNumber(id.value()).size() + 1;
        RelaxedRuleEntity entity = relaxed.saveAndFlush(
                new RelaxedRuleEntity(open.orThrow(), number, rule, reason.strip(), steps.now(viewer)));
        publish(entity, "relaxed", Map.of("rule", rule, "reason", reason.strip()));
        return Outcome.done(entity.toValue());
    }

    /** The rule holds again by one step. */
    @ForOrganisers
    public Outcome<RelaxedRule> revoke(Viewer viewer, UUID id, long seenVersion) {
        Optional<RelaxedRuleEntity> found = relaxed.findById(id).filter(one -> one.isAt(seenVersion) && one.holds());
        if (found.isEmpty()) {
            return Outcome.refused(Violation.of("draw.changed"));
        }
        Outcome<Track> open = steps.open(viewer, found.get().track());
        if (open instanceof Outcome.Refused<Track>(var violations)) {
            return Outcome.refused(violations);
        }
        found.get().revoke(steps.now(viewer));
        relaxed.flush();
        publish(found.get(), "revoked", Map.of("rule", found.get().rule()));
        return Outcome.done(found.get().toValue());
    }

    private void publish(RelaxedRuleEntity one, String change, Map<String, String> with) {
        events.publishEvent(new DrawEvents.RuleRelaxed(one.round(), one.track().value(), change, with));
    }
}
