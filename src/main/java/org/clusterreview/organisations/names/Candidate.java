package org.clusterreview.organisations.names;

import java.util.List;
import java.util.UUID;

/**
 * An organisation that a written name may mean.
 *
 * @param name the known name that is alike
 * @param reasons how the two agree and differ, never empty
 * @param likeness 1 to 1000 per mille; it orders candidates and decides nothing
 */
public record Candidate(UUID organisation, String name, List<NameReason> reasons, int likeness) {

    /** Likeness of names between which there is no difference. */
    public static final int CERTAIN = 1000;

    public Candidate {
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a candidate has a reason");
        }
        reasons = List.copyOf(reasons);
    }

    /** A candidate whose likeness follows from its reasons. */
    public static Candidate of(KnownName known, List<NameReason> reasons) {
        int cost = reasons.stream().mapToInt(reason -> reason.kind().cost()).sum();
        return new Candidate(known.organisation(), known.name(), reasons, Math.max(1, CERTAIN - cost));
    }
}
