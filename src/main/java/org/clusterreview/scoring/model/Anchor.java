package org.clusterreview.scoring.model;

import java.math.BigDecimal;

/** What marks from {@code from} to {@code to} (both included) mean. */
public record Anchor(BigDecimal from, BigDecimal to, String text) {}
