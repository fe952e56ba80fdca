package org.clusterreview.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.panels.Group;
import org.clusterreview.results.Numbers;
import org.clusterreview.results.ui.Tables.Column;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Maxima;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Node;

/** Two or three applications side by side, by dimension and indicator. */
class ComparisonCard extends Section {

    private static final long serialVersionUID = 1L;
    private static final int FEWEST = 2;
    private static final int MOST = 3;

    private final transient Shown shown;
    private final transient Group group;
    private final Div content = new Div();

    ComparisonCard(Shown shown, Group group) {
        this.shown = shown;
        this.group = group;
        addClassNames("work-card", "comparison");
        MultiSelectComboBox<ApplicationResult> choice =
                new MultiSelectComboBox<>(getTranslation("result.compare.choose"));
        choice.setItems(shown.rows(group));
        choice.setItemLabelGenerator(shown::name);
        choice.addClassNames("comparison-choice", "no-print");
        choice.addValueChangeListener(change -> {
            if (change.getValue().size() > MOST) {
                choice.setValue(change.getOldValue());
            } else {
                show(change.getValue());
            }
        });
        add(new H2(getTranslation("result.compare")), choice, content);
        show(Set.of());
    }

    private void show(Set<ApplicationResult> wanted) {
        content.removeAll();
        List<ApplicationResult> chosen =
                shown.rows(group).stream().filter(wanted::contains).toList();
        if (chosen.size() < FEWEST) {
            Paragraph hint = new Paragraph(getTranslation("result.compare.what"));
            hint.addClassName("quiet");
            content.add(hint);
            return;
        }
        content.add(AnalysisCharts.compared(this, shown, chosen), table(chosen));
    }

    private Component table(List<ApplicationResult> chosen) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.words(getTranslation("result.indicator")), Column.figures(getTranslation("result.maximum"))));
        chosen.forEach(row -> columns.add(Column.figures(shown.name(row))));
        NativeTable table = Tables.table(columns);
        table.addClassName("parts-table");
        NativeTableRow all = table.getBody().addRow();
        all.addClassName("dimension");
        Tables.rowHead(all, new Span(getTranslation("result.score")));
        Tables.number(all, "");
        chosen.forEach(row -> Tables.number(
                all,
                Optional.ofNullable(row.score())
                        .map(score -> score.published().toPlainString())
                        .orElse("–")));
        Maxima maxima = Maxima.of(shown.ranking().model());
        Node.all(shown.ranking().model().nodes()).forEach(node -> {
            NativeTableRow line = table.getBody().addRow();
            line.setClassName("dimension", node.leaves().count() > 1);
            Tables.rowHead(line, new Span(node.name()));
            Tables.number(line, Numbers.shortest(maxima.byNode().getOrDefault(node.id(), Exact.ZERO)));
            chosen.forEach(row -> Tables.number(line, part(row, node)));
        });
        return Tables.scrolling(table, getTranslation("result.compare"));
    }

    private static String part(ApplicationResult row, Node node) {
        return Optional.ofNullable(row.score())
                .flatMap(score -> Optional.ofNullable(score.parts().get(node.id())))
                .map(part -> Numbers.rounded(part).toPlainString())
                .orElse("–");
    }
}
