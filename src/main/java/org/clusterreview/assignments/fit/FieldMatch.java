package org.clusterreview.assignments.fit;

import java.util.Optional;

/**
 * How well an expert knows one field of a panel, and by what.
 *
 * @param field of applications of the panel
 * @param applications how many of the panel are of this field
 * @param known the field of the expert that counts: this one, or one related to it; empty if none does
 * @param place how many fields the expert names before that one
 * @param points of 1000
 */
public record FieldMatch(String field, int applications, Optional<KnownField> known, int place, int points) {

    /** Whether the expert knows this very field. */
    public boolean isExact() {
        return known.filter(one -> one.field().equals(field)).isPresent();
    }
}
