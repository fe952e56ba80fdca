package org.clusterreview.recognition.quota;

import java.util.List;
import org.clusterreview.rounds.policy.Limit;

/** Why a candidate is not on the list. */
public sealed interface Reason {

    /** Stable name in files and on the command line. */
    String code();

    /** Every place is taken, or by the list of greatest total no limit alone keeps the candidate off. */
    record ListFull(int places) implements Reason {

        @Override
        public String code() {
            return "LIST_FULL";
        }
    }

    /**
     * A limit has no room left.
     *
     * @param key the combination that is full
     * @param existing recognised before
     * @param listed on this list
     */
    record LimitReached(Limit limit, List<String> key, int existing, int listed) implements Reason {

        public LimitReached {
            key = List.copyOf(key);
        }

        @Override
        public String code() {
            return limit.id();
        }
    }
}
