package org.clusterreview.scoring.model;

import java.math.BigDecimal;

/** A number held against a line: 高于 is not 不低于. */
public record Comparison(Operator operator, BigDecimal than) {

    public enum Operator {
        /** &gt; */
        MORE_THAN,
        /** ≥ */
        AT_LEAST,
        /** &lt; */
        LESS_THAN,
        /** ≤ */
        AT_MOST
    }

    public boolean holds(Exact value) {
        int order = value.compareTo(Exact.of(than));
        return switch (operator) {
            case MORE_THAN -> order > 0;
            case AT_LEAST -> order >= 0;
            case LESS_THAN -> order < 0;
            case AT_MOST -> order <= 0;
        };
    }
}
