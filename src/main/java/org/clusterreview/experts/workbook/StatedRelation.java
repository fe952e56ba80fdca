package org.clusterreview.experts.workbook;

import org.clusterreview.experts.history.Period;
import org.clusterreview.experts.history.RelationKind;

/**
 * A tie to another person as a person states it.
 *
 * @param person name of the other; may be empty where an organisation is named
 * @param organisation name of the other's organisation; may be empty where a person is named
 * @param work title of the joint work, or the degree; may be empty
 */
public record StatedRelation(RelationKind kind, String person, String organisation, String work, Period period) {

    /** Whether it says to whom the expert is tied. */
    public boolean namesSomebody() {
        return !person.isBlank() || !organisation.isBlank();
    }
}
