package org.clusterreview.panels.draw;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.panels.rules.PoolExpert;

/** The experts as they were when the pool was frozen, in the order of their ids by UTF-16 code units. */
public final class DrawPool {

    private final List<PoolExpert> experts;

    /**
     * @param experts in any order
     * @throws IllegalArgumentException if two have one id: a bug of the caller
     */
    public DrawPool(List<PoolExpert> experts) {
        this.experts =
                experts.stream().sorted(Comparator.comparing(PoolExpert::id)).toList();
        Set<String> ids = new HashSet<>();
        for (PoolExpert expert : experts) {
            if (!ids.add(expert.id())) {
                throw new IllegalArgumentException("two experts " + expert.id());
            }
        }
    }

    public List<PoolExpert> experts() {
        return experts;
    }

    /** SHA-256 of the canonical form of all experts in their order, 64 hexadecimal digits. */
    public String sha256() {
        return Sha256.ofCanonical(CanonicalDraw.pool(experts));
    }
}
