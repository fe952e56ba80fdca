package org.clusterreview.applications.formalcheck;

import java.util.Optional;
import org.clusterreview.rounds.policy.Rule;
import org.clusterreview.rounds.policy.Severity;

/**
 * The result under one rule.
 *
 * @param measured present where a computed condition has all its figures
 */
public record Line(Rule rule, State state, Optional<Measured> measured) {

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
