package org.clusterreview.panels;

import java.util.List;

/**
 * The experts who score a group.
 *
 * @param size how many seats are to be taken
 * @param seats by number, also those that have been left
 */
public record Panel(PanelId id, GroupId group, long version, int size, List<Seat> seats) {

    public Panel {
        seats = List.copyOf(seats);
    }

    public List<Seat> activeSeats() {
        return seats.stream().filter(Seat::active).toList();
    }
}
