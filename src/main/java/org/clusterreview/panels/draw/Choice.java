package org.clusterreview.panels.draw;

import java.util.Optional;
import java.util.function.Consumer;
import org.clusterreview.panels.draw.DrawResult.Method;
import org.clusterreview.panels.rules.PanelCandidates;

/**
 * Chooses the members of one panel, uniformly over all choices that keep the rules: by trying, and where those are rare, by
 * counting. Only where even that finds none, by a search through everything in an order that hangs on the seed.
 */
final class Choice {

    /** So many choices are tried before they are counted, and as many again of those counted. Part of version 1. */
    static final int ATTEMPTS = 1_000;

    private final PanelCandidates candidates;
    private final DrawStream stream;
    private final int attempts;
    private final Consumer<String> rejected;
    private boolean givenUp;

    /** @param rejected is told the rule that each rejected choice broke */
    Choice(PanelCandidates candidates, DrawStream stream, int attempts, Consumer<String> rejected) {
        this.candidates = candidates;
        this.stream = stream;
        this.attempts = attempts;
        this.rejected = rejected;
    }

    /** Whether that nothing was chosen proves nothing, as the search was given up. */
    boolean isGivenUp() {
        return givenUp;
    }

    /** Empty if nothing keeps the rules, or nothing was found. */
    Optional<Chosen> choose() {
        if (candidates.count() < candidates.panel().size()) {
            return Optional.empty();
        }
        return tried().or(this::countedOrSought);
    }

    private Optional<Chosen> tried() {
        int[] order = new int[candidates.count()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int attempt = 0; attempt < attempts; attempt++) {
            int[] members = firstOf(order);
            Optional<String> violated = candidates.violated(members);
            if (violated.isEmpty()) {
                return Optional.of(new Chosen(members, Method.REJECTION));
            }
            rejected.accept(violated.get());
        }
        return Optional.empty();
    }

    /** A partial shuffle of Fisher and Yates from the front; the order is put back afterwards. */
    private int[] firstOf(int[] order) {
        int[] others = new int[candidates.panel().size()];
        for (int i = 0; i < others.length; i++) {
            others[i] = i + stream.below(order.length - i);
            swap(order, i, others[i]);
        }
        int[] members = java.util.Arrays.copyOf(order, others.length);
        for (int i = others.length - 1; i >= 0; i--) {
            swap(order, i, others[i]);
        }
        return members;
    }

    private static void swap(int[] order, int one, int other) {
        int kept = order[one];
        order[one] = order[other];
        order[other] = kept;
    }

    private Optional<Chosen> countedOrSought() {
        CountedChoices counted = new CountedChoices(candidates);
        if (counted.total().signum() == 0) {
            return Optional.empty();
        }
        for (int attempt = 0; attempt < attempts; attempt++) {
            int[] members = shuffled(counted.draw(stream));
            Optional<String> violated = candidates.violated(members);
            if (violated.isEmpty()) {
                return Optional.of(new Chosen(members, Method.COUNTING));
            }
            rejected.accept(violated.get());
        }
        KeyedSearch search = new KeyedSearch(candidates, stream.order(candidates.count()));
        Optional<int[]> found = search.first();
        givenUp = search.isGivenUp();
        return found.map(members -> new Chosen(shuffled(members), Method.SEARCH));
    }

    /** The number of a seat must not tell how its expert was found. */
    private int[] shuffled(int[] members) {
        int[] order = stream.order(members.length);
        int[] shuffled = new int[members.length];
        for (int i = 0; i < members.length; i++) {
            shuffled[i] = members[order[i]];
        }
        return shuffled;
    }
}
