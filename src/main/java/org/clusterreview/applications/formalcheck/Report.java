package org.clusterreview.applications.formalcheck;

import java.util.List;

/**
 * The formal check of an application, a line for every rule in the order of the policy.
 *
 * @param cultivated what is under cultivation for the same unit and field; information, not a condition
 */
public record Report(List<Line> lines, List<Cultivated> cultivated) {

    /** Where the application stands. Nothing is rejected here; that is for people to decide. */
    public enum Standing {

        /** A hard rule is not met and no exception is recorded. */
        BLOCKED,

        /** A figure or a finding is missing. */
        INCOMPLETE,

        /** It may go on; a soft rule is not met or an exception is recorded. */
        READY_WITH_REMARKS,

        READY
    }

    public Report {
        lines = List.copyOf(lines);
        cultivated = List.copyOf(cultivated);
    }

    public Standing standing() {
        if (lines.stream().anyMatch(Line::blocks)) {
            return Standing.BLOCKED;
        }
        if (lines.stream().anyMatch(Line::open)) {
            return Standing.INCOMPLETE;
        }
        return lines.stream().anyMatch(Line::remarked) ? Standing.READY_WITH_REMARKS : Standing.READY;
    }

    /** Ids of the rules that block. */
    public List<String> blockedBy() {
        return lines.stream().filter(Line::blocks).map(line -> line.rule().id()).toList();
    }

    /** Ids of the rules that still need a figure or a finding. */
    public List<String> open() {
        return lines.stream().filter(Line::open).map(line -> line.rule().id()).toList();
    }

    /** Whether a rule of the topic is not met, whether or not an exception holds. */
    public boolean isUnmet(Line.Topic topic) {
        return lines.stream().anyMatch(line -> line.topic() == topic && line.remarked());
    }

    /** @throws IllegalArgumentException if the policy has no such rule */
    public Line line(String ruleId) {
        return lines.stream()
                .filter(line -> line.rule().id().equals(ruleId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule " + ruleId));
    }
}
