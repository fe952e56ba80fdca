package org.clusterreview.statistics;

/** Why marks do not determine a statistic. */
public enum Reason {

    /** There is no mark at all. */
    NO_MARKS,

    /** Fewer marks than the definition needs. */
    TOO_FEW_MARKS,

    /** A single application, where at least two are compared. */
    TOO_FEW_APPLICATIONS,

    /** A single expert, where at least two are compared. */
    TOO_FEW_EXPERTS,

    /** The definition needs the mark of every expert for every application, and one is missing. */
    MISSING_MARKS,

    /** All marks are the same, so that there is nothing to compare with. */
    ALL_EQUAL,

    /** Every expert ties all applications, so that there are no ranks. */
    ALL_TIED,

    /** More than half of the marks coincide: the median absolute deviation is 0. */
    MAD_ZERO,

    /** No application has marks of two experts. */
    NO_PAIRS,

    /** A ratio needs a true zero, and there are marks below it. */
    NEGATIVE_ON_RATIO_SCALE,

    /** The variance between applications is 0, or smaller than what the definition divides it by. */
    NO_VARIANCE_BETWEEN,

    /** The model explains the marks to the last digit; nothing is left to measure against. */
    NO_RESIDUAL,

    /** As many effects as marks: no degree of freedom is left. */
    NO_DEGREES_OF_FREEDOM,

    /** No chain of common applications and experts connects the two. */
    SEPARATE_COMPONENTS,

    /** The search for the estimate did not settle, or a distribution has no quantile there. */
    NOT_CONVERGED,

    /** Published critical values end before this number of marks. */
    BEYOND_TABLE,

    /** The marks have so many digits or such denominators that their sums do not fit into 64 bits. */
    TOO_FINE,

    /** An expert has seen applications of one kind only, so that the two kinds cannot be compared. */
    ONE_KIND_ONLY,

    /** Marks are replaced or paired, or panels of different size leave out different numbers. */
    OTHER_ESTIMATOR,

    /** Scores are not sums of their indicators with fixed weights. */
    NOT_LINEAR
}
