package org.clusterreview.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.clusterreview.analysis.Alternative;
import org.clusterreview.analysis.AlternativeRanking;
import org.clusterreview.results.ui.Tables.Column;
import org.clusterreview.scoring.words.ModelWords;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** Who would enter the list and who would leave it if the scores were formed another way. */
class AlternativesCard extends AnalysisCard {

    private static final long serialVersionUID = 1L;

    AlternativesCard(Found found) {
        super("analysis.alternatives");
        NativeTable table = Tables.table(
                Column.words(getTranslation("analysis.alternative")),
                Column.words(getTranslation("analysis.list")),
                Column.words(getTranslation("analysis.entering")),
                Column.words(getTranslation("analysis.leaving")),
                Column.figures(getTranslation("analysis.greatest-move")));
        table.addClassName("alternatives-table");
        for (AlternativeRanking one : found.all().alternatives()) {
            NativeTableRow row = table.getBody().addRow();
            Tables.rowHead(row, new Span(name(this, one.alternative())));
            row.addDataCell()
                    .add(
                            one.keepsTheList()
                                    ? new StateBadge(Tone.OK, getTranslation("analysis.list.same"))
                                    : new StateBadge(Tone.WARN, getTranslation("analysis.list.changed")));
            Tables.text(row, names(found, one.entering()));
            Tables.text(row, names(found, one.leaving()));
            Tables.number(row, String.valueOf(one.greatestMove()));
        }
        add(Tables.scrolling(table, getTranslation("analysis.alternatives")));
    }

    static String name(Component speaker, Alternative alternative) {
        return switch (alternative) {
            case Alternative.WithoutExpert(var seat) ->
                speaker.getTranslation("analysis.without", Seats.name(speaker, seat));
            case Alternative.Estimated(var estimator) -> new ModelWords(speaker::getTranslation).estimator(estimator);
            case Alternative.SeverityAdjusted() -> speaker.getTranslation("analysis.adjusted");
        };
    }

    private static String names(Found found, List<String> applications) {
        return applications.isEmpty()
                ? "–"
                : applications.stream().map(found::ranked).collect(Collectors.joining("、"));
    }
}
