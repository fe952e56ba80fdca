package org.clusterreview.assignments;

import org.clusterreview.assignments.Proposal.Basis;
import org.clusterreview.assignments.fit.FitInput;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.panels.draw.DrawPool;
import org.clusterreview.panels.draw.DrawSeal;
import org.clusterreview.panels.draw.DrawSpec;

/**
 * What an assignment is reckoned from.
 *
 * @param spec the panels and the rules, in the form that a draw has too
 * @param groupsHash of which applications each group holds
 */
record Question(DrawPool pool, DrawSpec spec, FitInput fit, String groupsHash) {

    /** The seed is made of all that the assignment rests on: nobody tries seeds until the result suits. */
    Basis basis() {
        String poolHash = pool.sha256();
        String specHash = DrawSeal.specHash(spec);
        String fitHash = fit.sha256();
        String seed = Sha256.of(String.join("\n", "assignment 1", poolHash, specHash, groupsHash, fitHash));
        return new Basis(seed, poolHash, specHash, groupsHash, fitHash);
    }
}
