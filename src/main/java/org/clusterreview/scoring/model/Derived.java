package org.clusterreview.scoring.model;

import java.util.List;
import org.clusterreview.kernel.Violation;

/** The value in per cent of an indicator that no expert marks. */
sealed interface Derived {

    /** With the figures it comes from and the figure formed of them. */
    record Known(Exact percent, Exact figure, List<Figure> from) implements Derived {}

    record Unknown(Violation reason) implements Derived {}
}
