package org.clusterreview.panels;

import java.util.List;
import java.util.Optional;
import org.clusterreview.conflicts.ConflictFinding;
import org.clusterreview.experts.Expert;

/**
 * An expert who may be seated on a panel, with all that speaks against it.
 *
 * @param available whether he or she can be called on today
 * @param resolved whether nobody asks if he or she is somebody else of the pool
 * @param findings on applications of the group, whatever was decided about them
 * @param sameEmployer a member of the panel with the same employer: a warning, no bar
 * @param otherGroup another group of the track where he or she has a seat: a warning, no bar
 * @param seated already on this panel
 */
public record Candidate(
        Expert expert,
        boolean available,
        boolean resolved,
        List<ConflictFinding> findings,
        Optional<String> sameEmployer,
        Optional<String> otherGroup,
        boolean seated) {

    public Candidate {
        findings = List.copyOf(findings);
    }

    public boolean isBarred() {
        return findings.stream().anyMatch(ConflictFinding::blocksSeat);
    }

    public boolean canBeSeated() {
        return !seated && !isBarred() && available && resolved;
    }
}
