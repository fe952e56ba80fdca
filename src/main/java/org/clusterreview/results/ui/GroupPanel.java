package org.clusterreview.results.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.panels.Group;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.ui.WithheldNote;

/** One group: its ranking, the trace of the application that is looked at, and the drawings of both. */
class GroupPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Shown shown;
    private final transient Group group;
    private final RankingTable table;
    private final Div trace = new Div();
    private final Div side = new Div();

    /** @param experts names by application and seat key; empty while they are masked */
    GroupPanel(Shown shown, Group group, Map<String, Map<String, String>> experts) {
        this.shown = shown;
        this.group = group;
        addClassName("group-panel");
        table = new RankingTable(shown, group, names(experts), this::select);
        if (shown.isWithheld(group)) {
            add(new WithheldNote(getTranslation("withheld.group")));
            return;
        }
        Div details = new Div(trace, side);
        details.addClassName("result-details");
        add(table, details);
        show(shown.rows(group).getFirst());
    }

    private Map<String, String> names(Map<String, Map<String, String>> experts) {
        return shown.rows(group).stream()
                .flatMap(row -> experts.getOrDefault(row.application(), Map.of()).entrySet().stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        TreeMap::new,
                        Collectors.mapping(
                                Map.Entry::getValue,
                                Collectors.collectingAndThen(
                                        Collectors.toCollection(java.util.LinkedHashSet::new),
                                        found -> String.join("、", found)))));
    }

    /** Shows the trace of an application of this group, and brings it into sight. */
    void select(String application) {
        row(application).forEach(row -> {
            show(row);
            trace.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        });
    }

    boolean holds(String application) {
        return row(application).findAny().isPresent();
    }

    private Stream<ApplicationResult> row(String application) {
        return shown.rows(group).stream().filter(row -> row.application().equals(application));
    }

    private void show(ApplicationResult row) {
        table.mark(row.application());
        trace.removeAll();
        trace.add(new ScoreTrace(shown, row));
        side.removeAll();
        Div totals = new Div(Charts.totals(this, shown, group));
        totals.addClassName("work-card");
        if (row.score() != null) {
            Div dimensions = new Div(Charts.dimensions(this, shown, group, row));
            dimensions.addClassName("work-card");
            side.add(dimensions);
        }
        side.add(totals);
    }
}
