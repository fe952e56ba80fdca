package org.clusterreview.rounds.policy;

import java.math.BigDecimal;
import java.util.List;

/**
 * A condition that an application must meet.
 *
 * @param group what it belongs to, such as 产业结构合理
 */
public record Condition(Rule rule, Label name, Label group, Check check) {

    /** How it is found out whether a condition is met. */
    public sealed interface Check {}

    /**
     * A person looks at the evidence and records a finding.
     *
     * @param evidence what is to be looked at
     */
    public record Manual(Label evidence) implements Check {}

    /**
     * A value from the figures is held against a threshold.
     *
     * @param unit of threshold and value: the figure's own, or {@code %} for a share
     */
    public record Computed(Measure measure, Operator operator, BigDecimal threshold, String unit) implements Check {}

    /** The value that is measured. */
    public sealed interface Measure {

        /** Items that are needed. */
        List<String> items();
    }

    /** A figure as it is. */
    public record Figure(String item) implements Measure {

        @Override
        public List<String> items() {
            return List.of(item);
        }
    }

    /** One figure in per cent of another, exactly; not defined unless the denominator is positive. */
    public record Share(String numerator, String denominator) implements Measure {

        @Override
        public List<String> items() {
            return List.of(numerator, denominator);
        }
    }
}
