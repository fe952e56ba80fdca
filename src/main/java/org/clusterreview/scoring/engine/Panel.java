package org.clusterreview.scoring.engine;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.model.Veto;

/**
 * The marks of an application by expert and indicator, complete: what has no row is missing. Answers to questions stand after
 * the marks. Experts in order of key.
 */
record Panel(Map<String, Map<String, Mark>> byExpert) {

    static Panel of(ScoringModel model, List<SheetMark> marks) {
        List<String> asked = Stream.concat(
                        model.markedByExperts().stream().map(Indicator::id),
                        model.askedOfExperts().stream().map(Veto::id))
                .toList();
        Set<String> known = Set.copyOf(asked);
        Map<String, Map<String, Mark>> experts = new HashMap<>();
        for (SheetMark mark : marks) {
            if (known.contains(mark.indicator())) {
                experts.computeIfAbsent(mark.expert(), e -> empty(asked)).put(mark.indicator(), mark.mark());
            }
        }
        Map<String, Map<String, Mark>> inOrder = new TreeMap<>(SeatOrder.BY_KEY);
        inOrder.putAll(experts);
        return new Panel(inOrder);
    }

    private static Map<String, Mark> empty(List<String> asked) {
        Map<String, Mark> sheet = new LinkedHashMap<>();
        asked.forEach(id -> sheet.put(id, Mark.MISSING));
        return sheet;
    }

    /** Ids of the indicators for which the expert's mark is of a kind. */
    List<String> of(String expert, Class<? extends Mark> kind) {
        return byExpert.getOrDefault(expert, Map.of()).entrySet().stream()
                .filter(e -> kind.isInstance(e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Every value given for an indicator or question. */
    List<BigDecimal> given(String id) {
        return byExpert.values().stream()
                .flatMap(sheet -> sheet.get(id) instanceof Mark.Given(var value) ? Stream.of(value) : Stream.of())
                .toList();
    }
}
