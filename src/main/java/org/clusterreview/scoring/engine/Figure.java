package org.clusterreview.scoring.engine;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure of an application: of its data, a finding of staff (1 or 0), an additional input.
 *
 * @param year null where the figure belongs to no year
 */
public record Figure(String item, @Nullable Integer year, BigDecimal value) {}
