package org.clusterreview.appraisals;

import java.util.List;

/**
 * The experts of a track with their appraisals, in the order of groups and seats.
 *
 * @param partial whether experts are left out, since they sat in a group that is withheld from the viewer
 */
public record TrackAppraisals(List<AppraisedExpert> experts, boolean partial) {

    public TrackAppraisals {
        experts = List.copyOf(experts);
    }

    /** How many have been appraised. */
    public long done() {
        return experts.stream().filter(one -> one.current().isPresent()).count();
    }
}
