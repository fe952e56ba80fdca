package org.clusterreview.recognition.quota;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.rounds.policy.Limit;

/**
 * Who of those standing by takes the place of what was taken off a list.
 *
 * @param movedUp the first that places and limits leave room for; empty where there is none
 * @param passedOver those before it in the order given, each with the reasons
 */
public record Succession(Optional<Candidate> movedUp, List<Decision> passedOver) {

    public Succession {
        passedOver = List.copyOf(passedOver);
    }

    /**
     * Goes down the reserve in its order. At most one moves up, since one was taken off; a list that a change by hand had put
     * over a limit keeps it overstepped, and then nobody moves up under that limit.
     *
     * @param listed what stays on the list
     * @param reserve in the order in which they stand by
     * @param limits in the order in which reasons are given
     * @param existing what is recognised already
     * @param places length of the list, at least 0
     */
    public static Succession of(
            List<Candidate> listed, List<Candidate> reserve, List<Limit> limits, List<Existing> existing, int places) {
        Usage usage = new Usage(limits, existing);
        listed.forEach(usage::list);
        List<Decision> passedOver = new ArrayList<>();
        for (Candidate candidate : reserve) {
            List<Reason> reasons =
                    listed.size() >= places ? List.of(new Reason.ListFull(places)) : usage.stops(candidate);
            if (reasons.isEmpty()) {
                return new Succession(Optional.of(candidate), passedOver);
            }
            passedOver.add(new Decision(candidate, false, reasons));
        }
        return new Succession(Optional.empty(), passedOver);
    }
}
