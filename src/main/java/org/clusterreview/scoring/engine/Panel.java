package org.clusterreview.scoring.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.ScoringModel;

/** The marks of an application by expert and indicator, complete: what has no row is missing. Experts in order of key. */
record Panel(Map<String, Map<String, Mark>> byExpert) {

    static Panel of(ScoringModel model, List<SheetMark> marks) {
        List<Indicator> indicators = model.markedByExperts();
        Map<String, Map<String, Mark>> experts = new TreeMap<>();
        for (SheetMark mark : marks) {
            experts.computeIfAbsent(mark.expert(), e -> empty(indicators)).put(mark.indicator(), mark.mark());
        }
        return new Panel(experts);
    }

    private static Map<String, Mark> empty(List<Indicator> indicators) {
        Map<String, Mark> sheet = new LinkedHashMap<>();
        indicators.forEach(i -> sheet.put(i.id(), Mark.MISSING));
        return sheet;
    }

    /** Ids of the indicators for which the expert's mark is of a kind. */
    List<String> of(String expert, Class<? extends Mark> kind) {
        return byExpert.getOrDefault(expert, Map.of()).entrySet().stream()
                .filter(e -> kind.isInstance(e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
