package org.clusterreview.scoring.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days from and to which a model is meant to be used, both included; null where there is no such bound. */
public record Effective(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static final Effective ALWAYS = new Effective(null, null);

    public boolean on(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
