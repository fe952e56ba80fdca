package org.clusterreview.panels.draw;

import java.util.List;
import java.util.Optional;

/**
 * What was drawn, with all that was passed over on the way.
 *
 * @param seed in hexadecimal digits
 * @param panels in the order of the spec; empty if there is a panel that nothing could be drawn for
 * @param skipped experts who could not sit on a panel, by panel and then in the order of the pool
 * @param attempts choices that broke a rule, in the order in which they were made
 * @param failed the panel that nothing could be drawn for; empty for a whole draw
 */
public record DrawResult(
        String seed,
        String poolHash,
        String specHash,
        List<DrawnPanel> panels,
        List<Skipped> skipped,
        List<Attempt> attempts,
        Optional<Failure> failed) {

    /** How the members of a panel were found. */
    public enum Method {
        /** The first choice that kept all rules: uniform over all that do. */
        REJECTION,
        /** By the number of choices of every composition: uniform too. */
        COUNTING,
        /** The first in an order that hangs on the seed: repeatable, but not uniform. */
        SEARCH
    }

    /**
     * A panel.
     *
     * @param members ids in the order of their seats
     * @param chair one of the members; empty if no rule says who may preside
     * @param reserves ids in the order in which they are called; each can take the place of at least one member
     */
    public record DrawnPanel(
            String id, List<String> members, Optional<String> chair, List<String> reserves, Method method) {

        public DrawnPanel {
            members = List.copyOf(members);
            reserves = List.copyOf(reserves);
        }
    }

    /** An expert who could not sit on a panel. */
    public record Skipped(String panel, String expert, String reason) {}

    /**
     * A choice that was rejected.
     *
     * @param number from 1 for each panel; it goes on where the draw begins anew
     * @param violated the rule it broke first; {@link #NOTHING_LEFT} where the panels before left no choice at all, upon which
     *     the draw begins anew with the first panel
     */
    public record Attempt(String panel, int number, String violated) {

        /** The panels drawn before leave no choice that keeps all rules. */
        public static final String NOTHING_LEFT = "nothing-left";
    }

    /**
     * Why the draw failed.
     *
     * @param proved whether no choice of this panel keeps all rules even if it is drawn first; else the draw was begun anew as
     *     often as the version allows, or the search for a choice was given up
     */
    public record Failure(String panel, boolean proved) {}

    public DrawResult {
        panels = List.copyOf(panels);
        skipped = List.copyOf(skipped);
        attempts = List.copyOf(attempts);
    }
}
