package org.clusterreview.recused;

import java.util.Set;
import org.clusterreview.fixtures.OnH2;

@OnH2
class RecusedH2IT extends RecusedContract {

    @Override
    Set<String> looksAt() {
        return Set.of("PANELS", "RESULTS, not frozen", "RESULTS", "PUBLIC_NOTICE");
    }
}
