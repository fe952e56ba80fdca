package org.clusterreview.scoring.model;

/** What the score of a node does to the score of its parent. */
public enum Effect {

    /** It is one of the parts that make up the parent. */
    COUNTED,

    /** It is added on top and is no part of what can be attained: 加分项. */
    BONUS,

    /** It is taken off: 扣分项. */
    DEDUCTION
}
