package org.clusterreview.experts.identity;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Two records that may be one person.
 *
 * @param one the lower id, so that a pair has one form
 * @param likeness in what they are alike, and what speaks against it; in the order of the enumeration
 */
public record Pair(UUID one, UUID other, Set<Likeness> likeness) {

    /** @throws IllegalArgumentException if the ids are equal or not in order, or nothing is alike */
    public Pair {
        if (one.compareTo(other) >= 0) {
            throw new IllegalArgumentException("a pair names two records, the lower id first");
        }
        likeness = Collections.unmodifiableSet(EnumSet.copyOf(likeness));
    }

    /** The pair of two records, whichever is named first. */
    public static Pair of(UUID a, UUID b, Set<Likeness> likeness) {
        return a.compareTo(b) < 0 ? new Pair(a, b, likeness) : new Pair(b, a, likeness);
    }
}
