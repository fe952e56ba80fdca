package org.clusterreview.scoring.model;

/** Where a value may be rounded on its way from mark to published score. */
public enum RoundingStep {

    /** A computed indicator's figure, before its rule is applied. */
    FIGURE,

    /** Each mark as it is taken. */
    MARK,

    /** An indicator's value for the application: the average of its marks, or its computed per cent. */
    INDICATOR,

    /** Value × coefficient of one indicator. */
    PRODUCT,

    /** The score of a dimension. */
    DIMENSION,

    /** The total of one sheet. */
    SHEET,

    /** The published score. */
    FINAL
}
