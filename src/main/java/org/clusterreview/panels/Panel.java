package org.clusterreview.panels;

import java.util.List;

/**
 * The experts who score a group.
 *
 * @param size how many seats are to be taken
 * @param seats by number, also those that have been left
 */
public record Panel(PanelId id, GroupId group, long version, int size, List<Seat> seats) {

    /** Seats of a panel unless the organiser says otherwise. */
    public static final int USUAL_SIZE = 7;

    /** Fewer leave too little once a highest and a lowest total are dropped. */
    public static final int LEAST_SIZE = 5;

    public Panel {
        seats = List.copyOf(seats);
    }

    public List<Seat> activeSeats() {
        return seats.stream().filter(Seat::active).toList();
    }

    /** Odd, so that votes decide, and large enough. */
    public static boolean isSoundSize(int size) {
        return size >= LEAST_SIZE && size % 2 == 1;
    }
}
