package org.clusterreview.demo.generator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The marks that invented experts give to invented applications. */
public final class DemoMarks {

    private static final int SCATTER = 8;

    private DemoMarks() {}

    /**
     * A mark in steps from 0 to the maximum. It depends on the seed, the application, the expert and the indicator alone,
     * in whatever order marks are asked for: the application's quality less the expert's severity, with some scatter.
     *
     * @param max highest mark, a multiple of the step
     * @param step above 0
     */
    public static BigDecimal mark(
            long seed,
            DemoApplication application,
            DemoExpert expert,
            String indicator,
            BigDecimal max,
            BigDecimal step) {
        if (step.signum() <= 0 || max.signum() < 0) {
            throw new IllegalArgumentException("a scale from 0 in steps above 0 is needed");
        }
        String subject = application.chance();
        int leaning = Chance.of(seed, "leaning", subject, indicator).between(-4, 4);
        int scatter = Chance.of(seed, "mark", subject, expert.id(), indicator).between(-SCATTER, SCATTER);
        int percent = Math.clamp(application.quality() - expert.severity() + leaning + scatter, 0, 100);
        BigDecimal steps = max.multiply(BigDecimal.valueOf(percent))
                .divide(step.multiply(BigDecimal.valueOf(100)), 0, RoundingMode.HALF_UP);
        return steps.multiply(step).min(max);
    }
}
