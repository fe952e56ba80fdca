package org.clusterreview.statistics.agreement;

/** The six forms of Shrout and Fleiss 1979: who judged, and whether one expert or the mean of the panel is meant. */
public enum IccForm {

    /** Different experts for each application; one of them. */
    ONE_SINGLE("ICC(1,1)"),

    /** The same experts, drawn from many; one of them; how high they mark matters. */
    TWO_SINGLE("ICC(2,1)"),

    /** The same experts and no others; one of them; only order and distances matter. */
    THREE_SINGLE("ICC(3,1)"),

    /** Different experts for each application; the mean of the panel. */
    ONE_AVERAGE("ICC(1,k)"),

    /** The same experts, drawn from many; the mean of the panel; how high they mark matters. */
    TWO_AVERAGE("ICC(2,k)"),

    /** The same experts and no others; the mean of the panel; only order and distances matter (Cronbach's alpha). */
    THREE_AVERAGE("ICC(3,k)");

    private final String label;

    IccForm(String label) {
        this.label = label;
    }

    /** As the literature writes it. */
    public String label() {
        return label;
    }
}
