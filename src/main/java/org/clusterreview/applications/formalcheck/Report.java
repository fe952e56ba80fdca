package org.clusterreview.applications.formalcheck;

import java.util.List;

/** The formal check of an application, a line for every rule in the order of the policy. */
public record Report(List<Line> lines) {

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

    /** @throws IllegalArgumentException if the policy has no such rule */
    public Line line(String ruleId) {
        return lines.stream()
                .filter(line -> line.rule().id().equals(ruleId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule " + ruleId));
    }
}
