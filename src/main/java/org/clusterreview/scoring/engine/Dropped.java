package org.clusterreview.scoring.engine;

/** Why a mark or sheet does not count. */
public enum Dropped {

    /** Among the highest that are left out. */
    HIGHEST,

    /** Among the lowest that are left out. */
    LOWEST,

    /** Among the highest, and replaced by the highest that stays. */
    REPLACED_HIGHEST,

    /** Among the lowest, and replaced by the lowest that stays. */
    REPLACED_LOWEST,

    /** The mark is missing. */
    MISSING,

    /** The expert says that the indicator does not apply. */
    NOT_APPLICABLE,

    /** Another mark of the sheet is missing, so that it has no total. */
    SHEET_INCOMPLETE
}
