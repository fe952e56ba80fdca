package org.clusterreview.panels.assignment;

/**
 * A greatest number of experts of one class in a panel, such as one an employer or two a city.
 *
 * <p>Not a record: it holds an array, which is never changed.
 */
public final class Cap {

    /** Class of an expert whom the limit does not count, such as one without a known city. */
    public static final int NONE = -1;

    private final String id;
    private final int[] classes;
    private final int most;
    private final int classCount;

    /**
     * @param id names the limit in explanations
     * @param classes class of each expert, from 0; {@link #NONE} or any negative number for none
     * @param most how many of one class may sit on one panel, from 0
     */
    public Cap(String id, int[] classes, int most) {
        this.id = id;
        this.classes = classes.clone();
        this.most = most;
        int highest = NONE;
        for (int one : classes) {
            highest = Math.max(highest, one);
        }
        this.classCount = highest + 1;
    }

    public String id() {
        return id;
    }

    /** The class of an expert; negative if the limit does not count him or her. */
    public int classOf(int expert) {
        return classes[expert];
    }

    public int most() {
        return most;
    }

    /** How many classes there are: all are below it. */
    int classCount() {
        return classCount;
    }
}
