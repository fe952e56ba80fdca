package org.clusterreview.panels.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.rounds.policy.Label;

/**
 * The rules on panels that a track is held under.
 *
 * @param id stable; together with the version it names exactly one content
 * @param notice what every page that shows the rules must say, such as that they are not official; may be empty
 * @param sizes that a panel may have, the usual one first; at least one
 * @param reserves how many a panel has
 * @param leftSheets what becomes of the sheets of a member who leaves while scoring goes on
 * @param names of the requirements, by their ids; one without a name is called by its id
 * @param bases where requirements come from, by their ids; a requirement without one is a setting of the system alone
 * @param canonical canonical form of the file
 * @param sha256 of the canonical form, 64 hexadecimal digits
 */
public record PanelRuleSet(
        String id,
        int version,
        Label name,
        Optional<Label> notice,
        List<Integer> sizes,
        int reserves,
        PanelRules rules,
        LeftSheets leftSheets,
        Map<String, Label> names,
        Map<String, String> bases,
        String canonical,
        String sha256) {

    public PanelRuleSet {
        sizes = List.copyOf(sizes);
        names = Map.copyOf(names);
        bases = Map.copyOf(bases);
    }

    public int usualSize() {
        return sizes.getFirst();
    }
}
