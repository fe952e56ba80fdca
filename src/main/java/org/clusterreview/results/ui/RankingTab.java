package org.clusterreview.results.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clusterreview.panels.Group;
import org.clusterreview.results.Analysis;
import org.clusterreview.scoring.engine.ApplicationResult;

/** The ranking of a group, the trace of the application that is looked at, its drawings, and several side by side. */
class RankingTab extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Shown shown;
    private final transient Group group;
    private final RankingGrid grid;
    private final Div trace = new Div();
    private final Div side = new Div();

    /** @param experts names by application and seat key; empty while they are masked */
    RankingTab(Shown shown, Group group, Map<String, Map<String, String>> experts) {
        this.shown = shown;
        this.group = group;
        addClassName("group-panel");
        grid = new RankingGrid(shown, group, names(experts), this::select);
        Div details = new Div(trace, side);
        details.addClassName("result-details");
        trace.addClassName("trace-place");
        add(grid, details, new ComparisonCard(shown, group));
        show(shown.rows(group).getFirst());
    }

    /** Shows the trace of an application, and brings it into sight. */
    void select(String application) {
        shown.rows(group).stream()
                .filter(row -> row.application().equals(application))
                .findFirst()
                .ifPresent(row -> {
                    show(row);
                    trace.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
                });
    }

    /** Shows how sure the places are. */
    void show(Analysis analysis) {
        grid.show(Found.places(analysis));
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
                                        Collectors.toCollection(LinkedHashSet::new),
                                        found -> String.join("、", found)))));
    }

    /** The page that is printed holds the trace alone. */
    private Button print() {
        Button print = new Button(
                getTranslation("result.print"),
                VaadinIcon.PRINT.create(),
                click -> trace.getElement().executeJs("""
                        document.body.classList.add('print-trace');
                        addEventListener('afterprint',
                            () => document.body.classList.remove('print-trace'), {once: true});
                        print();"""));
        print.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        print.addClassNames("print-button", "no-print");
        return print;
    }

    private void show(ApplicationResult row) {
        grid.mark(row.application());
        trace.removeAll();
        trace.add(print(), new ScoreTrace(shown, row));
        side.removeAll();
        if (row.score() != null) {
            Div dimensions = new Div(Charts.dimensions(this, shown, group, row));
            dimensions.addClassName("work-card");
            side.add(dimensions);
        }
        Div totals = new Div(Charts.totals(this, shown, group, row));
        totals.addClassName("work-card");
        side.add(totals);
    }
}
