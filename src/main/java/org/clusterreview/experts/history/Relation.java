package org.clusterreview.experts.history;

import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A tie to a person, or by a joint work to an organisation.
 *
 * @param person name of the other person; empty where only the organisation is known
 * @param organisation of the other person, in the register of organisations; empty if it is not known
 * @param work title of the project, paper or patent, or the degree; may be empty
 */
public record Relation(RelationKind kind, String person, Optional<UUID> organisation, String work, Period period) {

    public Relation {
        if (person.isBlank() && organisation.isEmpty()) {
            throw new IllegalArgumentException("a relation names a person or an organisation");
        }
    }

    /** The same, with the organisation that its own means today. */
    public Relation resolved(UnaryOperator<UUID> present) {
        return new Relation(kind, person, organisation.map(present), work, period);
    }
}
