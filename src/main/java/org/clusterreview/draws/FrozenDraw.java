package org.clusterreview.draws;

import org.clusterreview.eligibility.VacantPanels;
import org.clusterreview.panels.draw.DrawPool;
import org.clusterreview.panels.draw.DrawSeal;
import org.clusterreview.panels.draw.DrawSpec;

/** What a draw rests on: the pool and what is to be drawn. */
record FrozenDraw(DrawPool pool, DrawSpec spec) {

    static FrozenDraw of(VacantPanels vacant) {
        return new FrozenDraw(
                new DrawPool(vacant.pool()), new DrawSpec(DrawSpec.VERSION, vacant.rules(), vacant.panels()));
    }

    String specHash() {
        return DrawSeal.specHash(spec);
    }
}
