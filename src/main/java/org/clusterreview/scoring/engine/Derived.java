package org.clusterreview.scoring.engine;

import java.util.List;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.model.Exact;
import org.jspecify.annotations.Nullable;

/** The value of an indicator that no expert marks: per cent, or the mark of a department. */
sealed interface Derived {

    /**
     * @param figure what the value was formed of; zero where it is assumed
     * @param from the figures behind it
     * @param standing place in the group, where the rule looks at that
     * @param assumed the figure is missing and the model says what then holds
     */
    record Known(
            Exact value,
            Exact figure,
            List<Figure> from,
            @Nullable Standing standing,
            boolean assumed) implements Derived {}

    /** The figure is missing, and the model says that the indicator then falls away. */
    record NotApplicable() implements Derived {}

    record Unknown(Violation reason) implements Derived {}
}
