package org.clusterreview.recognition;

import java.util.List;
import org.clusterreview.recognition.ListReason.Holder;
import org.clusterreview.rounds.policy.Limit;

/**
 * One combination of a limit with all that takes up its room, on the list as it stands.
 *
 * @param key codes of the combination
 */
public record QuotaUse(Limit limit, List<String> key, List<Holder> recognised, List<Holder> listed) {

    public QuotaUse {
        key = List.copyOf(key);
        recognised = List.copyOf(recognised);
        listed = List.copyOf(listed);
    }

    public int used() {
        return recognised.size() + listed.size();
    }

    public boolean isFull() {
        return used() >= limit.maximum();
    }

    /** A change by hand may go beyond a limit that holds in principle only. */
    public boolean isOver() {
        return used() > limit.maximum();
    }
}
