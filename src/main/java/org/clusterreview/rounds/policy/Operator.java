package org.clusterreview.rounds.policy;

/** How a value is held against a threshold; written out in every policy, for notices differ between {@code >} and {@code ≥}. */
public enum Operator {
    GREATER(">", ">"),
    AT_LEAST(">=", "≥"),
    LESS("<", "<"),
    AT_MOST("<=", "≤");

    private final String sign;
    private final String symbol;

    Operator(String sign, String symbol) {
        this.sign = sign;
        this.symbol = symbol;
    }

    /** The sign in policy files. */
    public String sign() {
        return sign;
    }

    /** The sign as it is shown to people. */
    public String symbol() {
        return symbol;
    }

    /** @throws IllegalArgumentException for a sign that is none of these */
    public static Operator of(String sign) {
        for (Operator operator : values()) {
            if (operator.sign.equals(sign)) {
                return operator;
            }
        }
        throw new IllegalArgumentException("no operator " + sign);
    }

    public <T extends Comparable<? super T>> boolean holds(T value, T threshold) {
        int order = value.compareTo(threshold);
        return switch (this) {
            case GREATER -> order > 0;
            case AT_LEAST -> order >= 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
        };
    }
}
