package org.clusterreview.scoring.engine;

import java.math.BigDecimal;

/** What an expert's sheet holds for an indicator. Missing and not applicable are different, and neither is 0. */
public sealed interface Mark {

    record Given(BigDecimal value) implements Mark {}

    /** The expert says that the indicator does not apply to this application. */
    record NotApplicable() implements Mark {}

    /** Nothing yet. */
    record Missing() implements Mark {}

    Mark NOT_APPLICABLE = new NotApplicable();
    Mark MISSING = new Missing();

    static Mark of(BigDecimal value) {
        return new Given(value);
    }
}
