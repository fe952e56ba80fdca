package org.clusterreview.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.analysis.CutLine;
import org.clusterreview.results.Numbers;
import org.clusterreview.results.ui.Tables.Column;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.statistics.stability.Place;
import org.jspecify.annotations.Nullable;

/** Where the list would end, who stands there, and what would move them. */
class CutTab extends Div {

    private static final long serialVersionUID = 1L;

    /** So many applications on each side of the line are listed. */
    private static final int NEAR = 5;

    private final transient Found found;

    /** @param assume gets another number of places to look at */
    CutTab(Found found, int places, IntConsumer assume) {
        this.found = found;
        addClassName("group-panel");
        CutLine cut = found.all().cut();
        AnalysisCard line = new AnalysisCard("analysis.cut", places(places, assume), sentence(cut), near(cut));
        add(line, new AlternativesCard(found), new WeightsCard(found));
    }

    private IntegerField places(int places, IntConsumer assume) {
        IntegerField field = new IntegerField(getTranslation("analysis.places"));
        field.setHelperText(getTranslation("analysis.places.help"));
        field.setMin(1);
        field.setMax(Math.max(1, found.rows().size()));
        field.setValue(places);
        field.setStepButtonsVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addClassNames("places-field", "no-print");
        field.addValueChangeListener(change -> Optional.ofNullable(change.getValue())
                .filter(value -> value >= 1 && value <= Math.max(1, found.rows().size()))
                .ifPresent(assume::accept));
        return field;
    }

    private Paragraph sentence(CutLine cut) {
        Paragraph sentence = new Paragraph();
        if (!cut.tied().isEmpty()) {
            sentence.setText(getTranslation(
                    "analysis.cut.tied",
                    cut.tied().size(),
                    cut.places() - cut.in().size(),
                    names(cut.tied())));
        } else if (cut.gap().isPresent()) {
            sentence.setText(getTranslation(
                    "analysis.cut.gap",
                    found.name(cut.in().getLast()),
                    found.name(cut.out().getFirst()),
                    Numbers.close(cut.gap().get())));
        } else {
            sentence.setText(getTranslation("analysis.cut.none"));
        }
        sentence.addClassName("cut-sentence");
        return sentence;
    }

    private String names(List<String> applications) {
        return applications.stream().map(found::name).collect(Collectors.joining("、"));
    }

    private Component near(CutLine cut) {
        Map<String, ApplicationResult> rows = found.byId();
        Map<String, Place> places = found.places();
        NativeTable table = Tables.table(
                Column.figures(getTranslation("result.rank")),
                Column.words(getTranslation("result.cluster")),
                Column.figures(getTranslation("result.score")),
                Column.figures(getTranslation("analysis.interval")),
                Column.figures(getTranslation("analysis.chance")));
        table.addClassName("cut-table");
        List<String> above =
                Stream.concat(cut.in().stream(), cut.tied().stream()).toList();
        above.subList(Math.max(0, above.size() - NEAR - cut.tied().size()), above.size())
                .forEach(id -> row(table.getBody().addRow(), rows.get(id), places.get(id)));
        NativeTableRow last = table.getBody().addRow();
        last.addClassName("cut-row");
        Span word = new Span(getTranslation("analysis.cut.line", cut.places()));
        var cell = last.addDataCell();
        cell.add(word);
        cell.setColspan(5);
        cut.out().stream().limit(NEAR).forEach(id -> row(table.getBody().addRow(), rows.get(id), places.get(id)));
        return Tables.scrolling(table, getTranslation("analysis.cut"));
    }

    private void row(NativeTableRow line, @Nullable ApplicationResult row, @Nullable Place place) {
        if (row == null) {
            return;
        }
        Score score = row.score();
        Tables.number(line, String.valueOf(row.rank()));
        Tables.rowHead(line, new Span(found.name(row.application())));
        Tables.number(line, score == null ? "–" : score.published().toPlainString());
        Tables.number(line, place == null ? "–" : Figures.ranks(this, place));
        Tables.number(line, place == null ? "–" : Figures.percent(place.pTop()));
    }
}
