package org.clusterreview.conflicts.rules;

import java.util.List;
import org.clusterreview.conflicts.policy.Strength;
import org.clusterreview.conflicts.policy.TieKind;
import org.clusterreview.kernel.canonical.Sha256;

/**
 * A tie between an expert and an application under one rule, with the chain of facts that makes it.
 *
 * @param rule id of the rule in the policy
 * @param certain whether it follows from stated facts alone; otherwise a person must look
 * @param chain from the expert to the application; never empty
 */
public record Tie(String rule, TieKind kind, Strength strength, boolean certain, List<Link> chain) {

    public Tie {
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("a tie needs a chain of facts");
        }
        chain = List.copyOf(chain);
    }

    /**
     * Names the facts, 64 hexadecimal digits: the same as long as the rule, its strength and every fact of the chain are. How
     * bodies are called, and what a post is named, changes nothing; a person is known by the name as it is compared, however
     * its spaces and dots are written.
     */
    public String hash() {
        return Sha256.ofCanonical(List.of(
                rule, strength, certain, chain.stream().map(LinkFacts::of).toList()));
    }

    /** Whether this one says all that the other one says, and at least as strictly. */
    boolean covers(Tie other) {
        return chain.equals(other.chain) && strength.compareTo(other.strength) <= 0 && (certain || !other.certain);
    }
}
