package org.clusterreview.recused;

import java.util.Set;
import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class RecusedPostgresIT extends RecusedContract {

    @Override
    boolean looksAt(String when) {
        return "long".equals(System.getProperty("test.counts"))
                || Set.of("SCORING", "DRAFT_LIST").contains(when);
    }
}
