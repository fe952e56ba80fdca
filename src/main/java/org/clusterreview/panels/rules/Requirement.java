package org.clusterreview.panels.rules;

import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * So many members of some sort. A member counts who is of one of the kinds, has one of the titles and knows one of the panel's
 * fields; what is not stated asks for nothing.
 *
 * @param id names the requirement in records and explanations
 * @param kinds one of them; empty for any
 * @param titles one of them; empty for any
 * @param ownField whether the member must know a field of the applications
 * @param atLeast how many of the panel
 */
public record Requirement(
        String id, NavigableSet<String> kinds, NavigableSet<String> titles, boolean ownField, Amount atLeast) {

    public Requirement {
        kinds = new TreeSet<>(kinds);
        titles = new TreeSet<>(titles);
    }

    /** @param panelFields fields of the applications that the panel scores */
    public boolean isMetBy(PoolExpert expert, Collection<String> panelFields) {
        return (kinds.isEmpty() || expert.kind().filter(kinds::contains).isPresent())
                && (titles.isEmpty() || expert.title().filter(titles::contains).isPresent())
                && (!ownField || expert.fields().stream().anyMatch(panelFields::contains));
    }
}
