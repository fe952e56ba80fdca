package org.clusterreview.results.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.analysis.StageContributions;
import org.clusterreview.results.Numbers;
import org.clusterreview.results.ui.Tables.Column;
import org.clusterreview.scoring.engine.ApplicationResult;

/** What each stage added, where it alone would have put an application, and how far the later ones moved it. */
class StagesCard extends AnalysisCard {

    private static final long serialVersionUID = 1L;

    StagesCard(Found found) {
        super("analysis.stages");
        sayWhatIsLeftOut(found);
        Set<String> near =
                found.near().stream().map(ApplicationResult::application).collect(Collectors.toSet());
        StageContributions stages = found.all().stages();
        NativeTable table = Tables.table(columns(found, stages));
        stages.applications().stream()
                .filter(one -> near.contains(one.application()))
                .forEach(one -> {
                    NativeTableRow row = table.getBody().addRow();
                    Tables.number(row, String.valueOf(one.rank()));
                    Tables.rowHead(row, new Span(found.name(one.application())));
                    one.stages()
                            .forEach(stage -> Tables.number(
                                    row, Numbers.rounded(stage.contribution()).toPlainString()));
                    one.stages().forEach(stage -> Tables.number(row, String.valueOf(stage.rank())));
                    Tables.number(row, one.move() > 0 ? "↑ " + one.move() : one.move() < 0 ? "↓ " + -one.move() : "–");
                });
        add(Tables.scrolling(table, getTranslation("analysis.stages")));
    }

    private List<Column> columns(Found found, StageContributions stages) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.figures(getTranslation("result.rank")));
        columns.add(Column.words(getTranslation("result.cluster")));
        stages.stages()
                .forEach(id -> columns.add(Column.figures(getTranslation("analysis.stage.adds", found.node(id)))));
        stages.stages()
                .forEach(id -> columns.add(Column.figures(getTranslation("analysis.stage.rank", found.node(id)))));
        columns.add(Column.figures(getTranslation("analysis.stage.move")));
        return columns;
    }
}
