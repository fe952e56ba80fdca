package org.clusterreview.scoring.engine;

import org.jspecify.annotations.Nullable;

/** One mark in a score; {@code dropped} is null where it counts. */
public record MarkLine(
        String expert,
        String indicator,
        Mark mark,
        @Nullable Dropped dropped) {}
