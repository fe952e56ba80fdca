package org.clusterreview.results;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Analyses that were made last, by the hash of their input. Whoever asks has shown that the input may be seen. */
@Component
class AnalysisCache {

    private static final int MOST = 24;

    private final Map<String, Analysis> kept = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Analysis> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<Analysis> find(AnalysisInput input) {
        return Optional.ofNullable(kept.get(input.sha256()));
    }

    synchronized Analysis keep(Analysis analysis) {
        kept.put(analysis.sha256(), analysis);
        return analysis;
    }
}
