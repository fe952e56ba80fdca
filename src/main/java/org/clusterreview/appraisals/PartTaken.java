package org.clusterreview.appraisals;

import java.util.List;

/**
 * What the data say of an expert's part in a track.
 *
 * @param seats by group
 * @param declared applications on which the expert has declared, of {@code toDeclare}
 * @param conflicts declared by the expert of his or her own accord
 * @param sheets that were wanted, of which {@code submitted} are in
 * @param returned given back once and not submitted again
 * @param voided taken out of the count
 * @param recused applications in which the expert takes no part
 */
public record PartTaken(
        List<Place> seats,
        int declared,
        int toDeclare,
        int conflicts,
        int sheets,
        int submitted,
        int returned,
        int voided,
        int recused) {

    /** @param active false once the seat has been left */
    public record Place(String group, int seat, boolean chair, boolean active) {}

    public PartTaken {
        seats = List.copyOf(seats);
    }
}
