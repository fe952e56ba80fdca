package org.clusterreview.evaluation.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.clusterreview.evaluation.EvaluationResult;
import org.clusterreview.ui.Tables;

/** Every result of a year, in the order of the evaluation. */
class ResultsCard extends Section {

    private static final long serialVersionUID = 1L;

    ResultsCard(List<EvaluationResult> results) {
        Cards.head(this, "results", getTranslation("evaluation.results"), "");
        if (results.isEmpty()) {
            add(new Paragraph(getTranslation("evaluation.results.none")));
            return;
        }
        NativeTable table = Tables.table(
                getTranslation("evaluation.results"),
                List.of(
                        getTranslation("evaluation.column.name"),
                        getTranslation("evaluation.column.place"),
                        getTranslation("evaluation.column.score"),
                        getTranslation("evaluation.column.stages"),
                        getTranslation("evaluation.column.grade"),
                        getTranslation("evaluation.column.document")));
        results.forEach(result -> table.add(row(result)));
        add(Tables.scrolled(table));
    }

    private NativeTableRow row(EvaluationResult result) {
        return new NativeTableRow(
                Cards.cell(Cards.history(result.cluster(), result.name())),
                Cards.cell(new Span(result.place().map(String::valueOf).orElse("–"))),
                Cards.cell(new Span(result.published())),
                Cards.cell(new Span(stages(result))),
                Cards.cell(new Span(result.gradeName().in(getLocale()))),
                Cards.cell(new Span(result.documentNumber() + " " + result.issuedOn())));
    }

    static String stages(EvaluationResult result) {
        return result.stages().isEmpty()
                ? "–"
                : result.stages().stream()
                        .map(stage -> stage.name() + " " + stage.published())
                        .collect(Collectors.joining(" · "));
    }
}
