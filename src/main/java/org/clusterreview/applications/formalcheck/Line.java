package org.clusterreview.applications.formalcheck;

import java.util.List;
import java.util.Optional;
import org.clusterreview.rounds.policy.Rule;
import org.clusterreview.rounds.policy.Severity;

/**
 * The result under one rule.
 *
 * @param measured present where a computed condition has all its figures
 * @param overlaps what is shared with recognised clusters, of the rule on overlap alone
 */
public record Line(Topic topic, Rule rule, State state, Optional<Measured> measured, List<Overlap.Shared> overlaps) {

    /** What a rule is about. */
    public enum Topic {
        APPLICANT,
        RECOMMENDATION,
        /** Material that is to be handed in. */
        MATERIAL,
        CONDITION,
        NAME,
        OVERLAP,
        BAN
    }

    public Line {
        overlaps = List.copyOf(overlaps);
    }

    static Line of(Topic topic, Rule rule, State state) {
        return new Line(topic, rule, state, Optional.empty(), List.of());
    }

    Line in(State other) {
        return new Line(topic, rule, other, measured, overlaps);
    }

    /** Whether the application goes no further because of this rule. */
    public boolean blocks() {
        return rule.severity() == Severity.HARD && state instanceof State.NotMet;
    }

    boolean open() {
        return state instanceof State.Missing || state instanceof State.AwaitingFinding;
    }

    boolean remarked() {
        return state instanceof State.NotMet || state instanceof State.Excepted;
    }
}
