package org.clusterreview.scoring.model;

/** Where a value may be rounded on its way from mark to published score. */
public enum RoundingStep {

    /** Each mark as it is taken. */
    MARK,

    /** An indicator's value for the application: the trimmed mean of its marks, or its computed per cent. */
    INDICATOR,

    /** Value × coefficient of one indicator. */
    PRODUCT,

    /** The total of one sheet. */
    SHEET,

    /** The published score. */
    FINAL
}
