package org.clusterreview.panels.assignment;

import java.util.BitSet;

/**
 * A least number of experts of some sort in every panel, such as one for finance.
 *
 * <p>Not a record: it holds arrays, which are never changed.
 */
public final class Need {

    private final String id;
    private final BitSet experts;
    private final int[] atLeast;

    /**
     * @param id names the need in explanations
     * @param experts numbers from 0 of those who meet it
     * @param atLeast how many of them each application wants, by its number; from 0
     */
    public Need(String id, BitSet experts, int[] atLeast) {
        this.id = id;
        this.experts = (BitSet) experts.clone();
        this.atLeast = atLeast.clone();
    }

    public String id() {
        return id;
    }

    /** Whether an expert meets it. */
    public boolean isMetBy(int expert) {
        return experts.get(expert);
    }

    /** How many of them an application wants. */
    public int atLeast(int application) {
        return atLeast[application];
    }

    boolean overlaps(Need other) {
        return experts.intersects(other.experts);
    }

    boolean isWantedAnywhere() {
        for (int wanted : atLeast) {
            if (wanted > 0) {
                return true;
            }
        }
        return false;
    }
}
