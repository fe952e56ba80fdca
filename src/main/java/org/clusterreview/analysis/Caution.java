package org.clusterreview.analysis;

/** Why a number must not be leant on, although it can be computed. */
public enum Caution {

    /** Fewer than {@link PanelAgreement#FEW_EXPERTS} experts: one of them decides what comes out. */
    FEW_EXPERTS,

    /** Fewer than {@link PanelAgreement#FEW_APPLICATIONS} applications: the interval is too wide to say anything. */
    FEW_APPLICATIONS,

    /** Marks are missing, so that only what allows for that is computed. */
    MISSING_MARKS,

    /** The lower limit of the interval is not above 0: the experts may not agree at all. */
    MAY_BE_CHANCE
}
