package org.clusterreview.conflicts.policy;

import java.util.List;
import java.util.Optional;
import org.clusterreview.rounds.policy.Label;

/**
 * The rules of avoidance under which a track is held.
 *
 * @param id stable; together with the version it names exactly one content
 * @param notice what every page that shows the rules must say, such as that they are not official; may be empty
 * @param rules in the order of the file, which is the order in which ties are told
 * @param canonical canonical form of the file
 * @param sha256 of the canonical form, 64 hexadecimal digits
 */
public record ConflictPolicy(
        String id,
        int version,
        Label name,
        Optional<Label> notice,
        List<ConflictRule> rules,
        String canonical,
        String sha256) {

    public ConflictPolicy {
        rules = List.copyOf(rules);
    }

    public Optional<ConflictRule> rule(String ruleId) {
        return rules.stream().filter(rule -> rule.id().equals(ruleId)).findFirst();
    }
}
