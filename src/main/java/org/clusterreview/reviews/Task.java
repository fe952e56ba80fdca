package org.clusterreview.reviews;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an expert has to do on one application. Of one he or she takes no part in there is the name and nothing else.
 *
 * @param group key of the {@link TaskGroup} it belongs to
 * @param roundName the round it belongs to
 * @param where place and field of the cluster; empty where he or she takes no part
 * @param position among the expert's own applications of the group, from 1; 0 where he or she takes no part
 * @param of how many those are
 * @param missing indicators that stand in the way of submitting, in the model's order
 * @param total of the marks so far, as the model rounds what it publishes; empty where he or she takes no part
 * @param deadline until when marks are taken; empty for none
 * @param editable whether marks are taken now
 */
public record Task(
        Sheet sheet,
        String group,
        String roundName,
        String groupName,
        String application,
        String where,
        int position,
        int of,
        int filled,
        int required,
        List<Gap> missing,
        Optional<BigDecimal> total,
        Optional<Instant> deadline,
        boolean editable) {

    public Task {
        missing = List.copyOf(missing);
    }

    /** An indicator that is not complete. */
    public record Gap(String indicator, String name) {}

    /** Where a task stands, in the words of its list. */
    public enum State {
        NOT_BEGUN,
        IN_PROGRESS,
        COMPLETE,
        SUBMITTED,
        RETURNED,
        RECUSED
    }

    public State state() {
        return switch (sheet.state()) {
            case SUBMITTED -> State.SUBMITTED;
            case RETURNED -> State.RETURNED;
            case RECUSED, VOIDED -> State.RECUSED;
            case OPEN -> filled == 0 ? State.NOT_BEGUN : missing.isEmpty() ? State.COMPLETE : State.IN_PROGRESS;
        };
    }
}
