package org.clusterreview.scoring.engine;

import java.util.List;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.model.Exact;

/** The value in per cent of an indicator that no expert marks. */
sealed interface Derived {

    /** With the figures it comes from and the figure formed of them. */
    record Known(Exact percent, Exact figure, List<Figure> from) implements Derived {}

    record Unknown(Violation reason) implements Derived {}
}
