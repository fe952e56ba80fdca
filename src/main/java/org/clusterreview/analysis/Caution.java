package org.clusterreview.analysis;

/** Why a number must not be leant on, although it can be computed. */
public enum Caution {

    /** Few experts, such as fewer than {@link PanelAgreement#FEW_EXPERTS}: one of them decides what comes out. */
    FEW_EXPERTS,

    /**
     * Few applications, so that next to nothing can be said: fewer than {@link PanelAgreement#FEW_APPLICATIONS} for
     * agreement, than {@link Halo#FEW_APPLICATIONS} for halo, and for leaning so few that no preference could be told
     * from chance.
     */
    FEW_APPLICATIONS,

    /** Something is missing or not known, so that only what allows for that is computed, of the rest. */
    MISSING_MARKS,

    /** The lower limit of the interval is not above 0: the experts may not agree at all. */
    MAY_BE_CHANCE
}
