package org.clusterreview.scoring.model;

import java.math.BigDecimal;

/**
 * A grade of a scale and the marks that belong to it, both ends included; equal ends make it a single level.
 *
 * @param name such as A or 较高
 * @param text what earns it; may be empty
 */
public record Band(String name, BigDecimal from, BigDecimal to, String text) {

    public Band {
        if (from.compareTo(to) > 0) {
            throw new IllegalArgumentException("an empty band: " + name);
        }
    }

    public boolean contains(BigDecimal mark) {
        return mark.compareTo(from) >= 0 && mark.compareTo(to) <= 0;
    }
}
