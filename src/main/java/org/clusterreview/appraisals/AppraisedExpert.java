package org.clusterreview.appraisals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.panels.GroupId;

/**
 * An expert who took part in a track.
 *
 * @param groups in which he or she has or had a seat
 * @param appraisals the one that stands first, then those it has replaced
 */
public record AppraisedExpert(
        ExpertId expert,
        String name,
        String employer,
        Set<GroupId> groups,
        PartTaken part,
        List<Appraisal> appraisals) {

    public AppraisedExpert {
        groups = Set.copyOf(groups);
        appraisals = List.copyOf(appraisals);
    }

    /** The appraisal that stands. */
    public Optional<Appraisal> current() {
        return appraisals.stream().findFirst();
    }
}
