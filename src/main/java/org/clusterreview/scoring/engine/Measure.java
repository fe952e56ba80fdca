package org.clusterreview.scoring.engine;

import java.util.List;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.model.Exact;

/** A figure formed of an application's data. */
sealed interface Measure {

    /** @param from the figures it was formed of, in the order of the source, latest year first */
    record Of(Exact value, List<Figure> from) implements Measure {}

    /** @param reason what is missing, or why the figure cannot be formed */
    record Unknown(Violation reason) implements Measure {}
}
