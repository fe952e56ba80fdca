package org.clusterreview.panels.assignment;

import java.util.List;

/**
 * Something that is short, whatever else is done: these applications together want more of it than there is for them.
 *
 * @param requirement {@link #SEATS}, {@link #LEAST_LOAD}, or the id of a {@link Need}
 * @param applications numbers of those that are short together, ascending; empty for {@link #LEAST_LOAD}
 * @param demanded how many they want together
 * @param available how many they can have at most
 * @param alone whether the requirement cannot be met even without the others; else it lacks only beside them, and the numbers
 *     are those of one of the best incomplete assignments
 */
public record Shortage(String requirement, List<Integer> applications, int demanded, int available, boolean alone) {

    /** Experts for the seats of the applications, of whatever sort. */
    public static final String SEATS = "seats";

    /** Applications for experts who must have a least load. */
    public static final String LEAST_LOAD = "min-load";

    public Shortage {
        applications = List.copyOf(applications);
    }

    public int missing() {
        return demanded - available;
    }
}
