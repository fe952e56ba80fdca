package org.clusterreview.recognition.quota;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import org.clusterreview.rounds.policy.Limit;

/**
 * A list within a number of places and within limits, with the decision on every candidate in the order given.
 *
 * @param cutoffTie ids of all candidates whose score is the lowest on the list, listed or not, in the order given; where it
 *     holds both, the order among equals has decided and must be accounted for
 */
public record Selection(int places, List<Decision> decisions, List<String> cutoffTie) {

    public Selection {
        decisions = List.copyOf(decisions);
        cutoffTie = List.copyOf(cutoffTie);
    }

    /**
     * Goes down the ranking and lists every candidate that the places and limits leave room for. While places are left, a
     * refusal names every limit that stops the candidate; afterwards it is {@link Reason.ListFull}.
     *
     * @param ranking best first; ids differ
     * @param limits in the order in which reasons are given
     * @param existing what is recognised already
     * @param places length of the list, at least 0
     */
    public static Selection byRank(List<Candidate> ranking, List<Limit> limits, List<Existing> existing, int places) {
        check(ranking, places);
        Usage usage = new Usage(limits, existing);
        List<Decision> decisions = new ArrayList<>();
        int listed = 0;
        for (Candidate candidate : ranking) {
            List<Reason> reasons = listed == places ? List.of(new Reason.ListFull(places)) : usage.stops(candidate);
            if (reasons.isEmpty()) {
                usage.list(candidate);
                listed++;
            }
            decisions.add(new Decision(candidate, reasons.isEmpty(), reasons));
        }
        return new Selection(places, decisions, cutoffTie(decisions));
    }

    /**
     * The list of greatest total score within the same places and limits, which going down the ranking does not always find.
     * Among lists of equal total it is the one that holds the better placed candidate where they first differ. A candidate
     * that is not listed is given the limits that the list leaves no room under, else {@link Reason.ListFull}.
     */
    public static Selection optimal(List<Candidate> ranking, List<Limit> limits, List<Existing> existing, int places) {
        check(ranking, places);
        Set<Candidate> best = new HashSet<>(new OptimalList(ranking, limits, existing, places).find());
        Usage usage = new Usage(limits, existing);
        best.forEach(usage::list);
        List<Decision> decisions = new ArrayList<>();
        for (Candidate candidate : ranking) {
            List<Reason> reasons = best.contains(candidate) ? List.of() : usage.stops(candidate);
            boolean unexplained = !best.contains(candidate) && reasons.isEmpty();
            decisions.add(new Decision(
                    candidate, best.contains(candidate), unexplained ? List.of(new Reason.ListFull(places)) : reasons));
        }
        return new Selection(places, decisions, cutoffTie(decisions));
    }

    /** The candidates on the list, in the order given. */
    public List<Candidate> listed() {
        return decisions.stream()
                .filter(Decision::listed)
                .map(Decision::candidate)
                .toList();
    }

    /** Exact sum of the scores on the list. */
    public BigFraction total() {
        return listed().stream().map(Candidate::score).reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static void check(List<Candidate> ranking, int places) {
        if (places < 0) {
            throw new IllegalArgumentException("places " + places);
        }
        if (ranking.stream().map(Candidate::id).distinct().count() < ranking.size()) {
            throw new IllegalArgumentException("two candidates have the same id");
        }
    }

    private static List<String> cutoffTie(List<Decision> decisions) {
        return decisions.stream()
                .filter(Decision::listed)
                .map(d -> d.candidate().score())
                .min(BigFraction::compareTo)
                .map(lowest -> decisions.stream()
                        .map(Decision::candidate)
                        .filter(c -> c.score().equals(lowest))
                        .map(Candidate::id)
                        .toList())
                .orElse(List.of());
    }
}
