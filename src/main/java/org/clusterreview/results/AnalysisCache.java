package org.clusterreview.results;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentReferenceHashMap;

/**
 * Analyses by the hash of their input, as long as there is memory for them. Whoever asks has shown that the input may be seen.
 */
@Component
class AnalysisCache {

    private final Map<String, Analysis> kept = new ConcurrentReferenceHashMap<>();

    Optional<Analysis> find(AnalysisInput input) {
        return Optional.ofNullable(kept.get(input.sha256()));
    }

    Analysis keep(Analysis analysis) {
        kept.put(analysis.sha256(), analysis);
        return analysis;
    }
}
