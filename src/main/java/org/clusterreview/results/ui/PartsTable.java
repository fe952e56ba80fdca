package org.clusterreview.results.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.clusterreview.applications.workbook.FigureItem;
import org.clusterreview.applications.workbook.FigureItems;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.results.Numbers;
import org.clusterreview.results.ui.Tables.Column;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.engine.IndicatorLine;
import org.clusterreview.scoring.engine.Maxima;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.model.Dimension;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.Scoring;
import org.clusterreview.scoring.model.ScoringModel;

/** What each dimension and indicator adds to a score, with the rule and the figures it comes from. */
class PartsTable extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Score score;
    private final transient Maxima maxima;
    private final transient Map<String, IndicatorLine> lines = new HashMap<>();
    private final transient Map<String, FigureItem> items =
            FigureItems.shipped().stream().collect(Collectors.toMap(FigureItem::key, item -> item));

    PartsTable(ScoringModel model, Score score) {
        this.score = score;
        this.maxima = Maxima.of(model);
        score.indicators().forEach(line -> lines.put(line.indicator(), line));
        NativeTable table = Tables.table(
                Column.words(getTranslation("result.indicator")),
                Column.figures(getTranslation("result.maximum")),
                Column.figures(getTranslation("result.value")),
                Column.figures(getTranslation("result.adds")),
                Column.words(getTranslation("result.rule")));
        table.addClassName("parts-table");
        Node.all(model.nodes()).forEach(node -> {
            switch (node) {
                case Dimension dimension -> dimension(table.getBody().addRow(), dimension);
                case Indicator indicator -> indicator(table.getBody().addRow(), indicator);
            }
        });
        add(Tables.scrolling(table, getTranslation("result.trace.parts")));
    }

    private void dimension(NativeTableRow row, Dimension dimension) {
        row.addClassName("dimension");
        Tables.rowHead(row, new Span(dimension.name()));
        Exact points = maxima.byNode().getOrDefault(dimension.id(), Exact.ZERO);
        Tables.number(row, Numbers.shortest(points));
        Tables.number(row, "");
        Tables.number(row, part(dimension.id()));
        Tables.text(row, "");
    }

    private void indicator(NativeTableRow row, Indicator indicator) {
        Tables.rowHead(row, new Span(indicator.name())).addClassName("leaf");
        Tables.number(row, CanonicalJson.decimal(indicator.weight()));
        IndicatorLine line = lines.get(indicator.id());
        if (line == null) {
            Tables.number(row, getTranslation("result.dropped.NOT_APPLICABLE"));
            Tables.number(row, "–");
            Tables.text(row, indicator.guidance());
            return;
        }
        boolean marked = switch (indicator.scoring()) {
            case Scoring.ByExpert ignored -> true;
            case Scoring.ByDepartment ignored -> true;
            case Scoring.ByStaff ignored -> false;
            case Scoring.ByData ignored -> false;
        };
        Tables.number(row, Numbers.close(line.value()) + (marked ? "" : "%"));
        Tables.number(row, Numbers.close(line.score()));
        Div rule = new Div(indicator.guidance());
        if (!line.from().isEmpty()) {
            Div from = new Div(
                    indicator.scoring() instanceof Scoring.ByStaff
                            ? finding(line.from().getFirst())
                            : getTranslation(
                                    "result.from",
                                    line.from().stream().map(this::figure).collect(Collectors.joining("，"))));
            from.addClassName("quiet");
            rule.add(from);
        }
        row.addDataCell().add(rule);
    }

    private String part(String id) {
        Exact value = score.parts().get(id);
        return value == null ? "–" : Numbers.close(value);
    }

    private String finding(Figure figure) {
        return getTranslation(figure.value().signum() == 0 ? "result.finding.not-met" : "result.finding.met");
    }

    private String figure(Figure figure) {
        FigureItem item = items.get(figure.item());
        String value = CanonicalJson.decimal(figure.value());
        Integer year = figure.year();
        String name = item == null ? figure.item() : item.name();
        String unit = item == null ? "" : item.unit();
        return year == null
                ? getTranslation("result.figure", name, value, unit)
                : getTranslation("result.figure.year", name, value, unit, String.valueOf(year));
    }
}
