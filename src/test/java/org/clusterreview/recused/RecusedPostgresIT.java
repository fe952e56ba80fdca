package org.clusterreview.recused;

import java.util.Set;
import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class RecusedPostgresIT extends RecusedContract {

    @Override
    Set<String> looksAt() {
        return Set.of("SCORING", "DRAFT_LIST");
    }
}
