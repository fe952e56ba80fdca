package org.clusterreview.workshop.ui;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.clusterreview.applications.workbook.FigureItem;
import org.clusterreview.applications.workbook.FigureItems;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.Scoring;
import org.clusterreview.scoring.model.ScoringModel;

/** Names of what a model speaks of: its own parts, and the items of applications' data. */
final class Names implements UnaryOperator<String> {

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();

    Names(ScoringModel model, Locale locale) {
        for (FigureItem item : FigureItems.shipped()) {
            names.put(item.key(), item.name(locale));
            units.put(item.key(), item.unit());
        }
        for (Indicator indicator : model.indicators()) {
            switch (indicator.scoring()) {
                case Scoring.ByStaff(var item) -> names.put(item, indicator.name());
                case Scoring.ByDepartment(var department, var item, var ignored) ->
                    names.put(item, indicator.name() + "（" + department + "）");
                case Scoring.ByExpert ignored -> {}
                case Scoring.ByData ignored -> {}
            }
        }
        model.vetoes().forEach(v -> names.put(v.id(), v.name()));
        model.requirements().forEach(r -> names.put(r.id(), r.name()));
        model.inputs().forEach(i -> names.put(i.id(), i.name()));
        Node.all(model.nodes()).forEach(node -> names.putIfAbsent(node.id(), node.name()));
    }

    @Override
    public String apply(String id) {
        return names.getOrDefault(id, id);
    }

    /** Empty where none is known. */
    String unit(String item) {
        return units.getOrDefault(item, "");
    }
}
