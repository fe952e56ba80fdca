package org.clusterreview.appraisals.form;

import java.math.BigDecimal;

/** Why an expert stands as he or she does. */
public sealed interface StandingReason {

    /** @param item grave item that got no points at all */
    record Failed(String item) implements StandingReason {}

    /** @param count of the last {@code of} that are unqualified */
    record Unqualified(int count, int of) implements StandingReason {}

    /** @param count of the last {@code of} that are qualified at best */
    record Weak(int count, int of) implements StandingReason {}

    /** @param mean of the points of the last {@code of}, one decimal, half up; it decides exactly */
    record LowMean(BigDecimal mean, int line, int of) implements StandingReason {}
}
