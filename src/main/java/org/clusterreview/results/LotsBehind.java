package org.clusterreview.results;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.results.lot.LotEquals.Scope;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.Ranker;
import org.clusterreview.scoring.model.ScoringModel;

/** Finds the lots whose order stands in a frozen input. */
final class LotsBehind {

    private final List<LotRecord> known;
    private final Instant frozenAt;

    /** @param known every lot of the track, the latest first */
    LotsBehind(List<LotRecord> known, Instant frozenAt) {
        this.known = List.copyOf(known);
        this.frozenAt = frozenAt;
    }

    Set<LotId> of(ResultInput input, ScoringModel model) {
        Map<String, Integer> places = new HashMap<>();
        for (Entry entry : input.entries()) {
            Integer place = entry.lot();
            if (place != null) {
                places.put(entry.application(), place);
            }
        }
        if (places.isEmpty()) {
            return Set.of();
        }
        Set<LotId> behind = new HashSet<>();
        for (List<String> equals : Ranking.waiting(new Ranker(model).rank(withoutLots(input)))) {
            behind(equals, places).ifPresent(behind::add);
        }
        return behind;
    }

    private Optional<LotId> behind(List<String> equals, Map<String, Integer> places) {
        return known.stream()
                .filter(lot -> lot.among().scope() == Scope.RANKING)
                .filter(lot -> lot.end()
                        .filter(end -> !end.by().at().isAfter(frozenAt))
                        .isPresent())
                .filter(lot -> equals.stream()
                        .allMatch(application -> places.containsKey(application)
                                && places.get(application).equals(lot.places().get(application))))
                .map(LotRecord::id)
                .findFirst();
    }

    private static List<Entry> withoutLots(ResultInput input) {
        return input.entries().stream()
                .map(entry -> new Entry(entry.application(), entry.group(), entry.marks(), entry.figures(), null))
                .toList();
    }
}
