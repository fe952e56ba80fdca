package org.clusterreview.rounds.policy;

import java.math.BigDecimal;

/**
 * When an application covers what is recognised already.
 *
 * @param enterprises per cent of its enterprises that also belong to one recognised cluster, above 0, at most 100
 */
public record OverlapRule(Rule rule, BigDecimal enterprises) {}
