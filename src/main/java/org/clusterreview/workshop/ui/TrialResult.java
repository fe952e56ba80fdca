package org.clusterreview.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.IndicatorLine;
import org.clusterreview.scoring.engine.RoundingLine;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.SheetLine;
import org.clusterreview.scoring.engine.StageLine;
import org.clusterreview.scoring.engine.Status;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.Scoring;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** The score of a trial, and each step on the way to it. */
class TrialResult extends Section {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 4;
    private static final int EXACT_SHOWN = 10;

    private final transient ScoringModel model;
    private final transient Names names;

    TrialResult(ScoringModel model, Names names) {
        this.model = model;
        this.names = names;
        addClassNames("work-card", "try-result");
        getElement().setAttribute("aria-live", "polite");
    }

    /** @param other the same with other weights */
    void show(ApplicationResult result, ApplicationResult other) {
        removeAll();
        add(new H2(getTranslation("try.result")));
        Score score = result.score();
        if (score == null) {
            add(new Paragraph(getTranslation("try.no-score")));
        } else {
            add(number(result, score, other));
        }
        remarks(result);
        if (score == null) {
            return;
        }
        peers(score);
        if (!score.stages().isEmpty()) {
            add(new H3(getTranslation("try.stages")), stages(score));
        }
        if (score.sheets().stream().anyMatch(s -> s.total() != null)) {
            add(new H3(getTranslation("try.sheets")), sheets(score));
        }
        add(new H3(getTranslation("try.indicators")), indicators(score));
        add(new H3(getTranslation("try.roundings")), roundings(score));
    }

    private Div number(ApplicationResult result, Score score, ApplicationResult other) {
        Span figure = new Span(score.published().toPlainString());
        figure.addClassName("figure");
        Div line = new Div(figure);
        line.addClassName("trial-score");
        line.add(new Span(getTranslation("try.exact", shown(score.exact(), EXACT_SHOWN))));
        if (result.status() != Status.RANKED) {
            line.add(new StateBadge(
                    Tone.BLOCK, getTranslation("try.status." + result.status().name())));
        }
        String grade = result.grade();
        if (grade != null) {
            line.add(new StateBadge(Tone.NEUTRAL, grade));
        }
        if (result.passed() != null) {
            line.add(
                    result.passed()
                            ? new StateBadge(Tone.OK, getTranslation("try.passed"))
                            : new StateBadge(Tone.WARN, getTranslation("result.state.not-passed")));
        }
        Score changed = other.score();
        if (changed != null && !changed.exact().equals(score.exact())) {
            BigDecimal difference = changed.published().subtract(score.published());
            Paragraph what = new Paragraph(getTranslation(
                    "try.reweighted",
                    changed.published().toPlainString(),
                    (difference.signum() > 0 ? "+" : "") + difference.toPlainString()));
            what.addClassName("reweighted");
            line.add(what);
        }
        return line;
    }

    private void remarks(ApplicationResult result) {
        result.remarks().forEach(remark -> {
            Paragraph line = new Paragraph(getTranslation(remark.code(), named(remark.args())));
            line.addClassName("quiet");
            add(line);
        });
    }

    /** Alone in its group an application is always the best of it. */
    private void peers(Score score) {
        String among = score.indicators().stream()
                .filter(line -> line.standing() != null)
                .map(line -> name(line.indicator()))
                .collect(Collectors.joining("、"));
        if (!among.isEmpty()) {
            Paragraph line = new Paragraph(getTranslation("try.peers", among));
            line.addClassName("trial-peers");
            add(line);
        }
    }

    /** Ids of items as people call them. */
    private Object[] named(List<Object> args) {
        return args.stream()
                .map(arg -> arg instanceof String text
                        ? Arrays.stream(text.split(" / ", -1)).map(names).collect(Collectors.joining(" / "))
                        : arg)
                .toArray();
    }

    private UnorderedList stages(Score score) {
        UnorderedList list = new UnorderedList();
        for (StageLine stage : score.stages()) {
            list.add(new ListItem(getTranslation(
                    "try.stage", name(stage.stage()), stage.published().toPlainString(), shown(stage.contribution()))));
        }
        return list;
    }

    private UnorderedList sheets(Score score) {
        UnorderedList list = new UnorderedList();
        list.addClassName("seat-totals");
        for (SheetLine sheet : score.sheets()) {
            Exact total = sheet.total();
            Span value = new Span(total == null ? "–" : shown(total));
            value.addClassName("value");
            ListItem item = new ListItem(new Span(getTranslation("try.expert", sheet.expert())), value);
            if (sheet.dropped() != null) {
                item.addClassName("dropped");
                item.add(new Span(
                        getTranslation("result.dropped." + sheet.dropped().name())));
            }
            list.add(item);
        }
        return list;
    }

    private Div indicators(Score score) {
        NativeTable table = new NativeTable();
        table.addClassNames("table", "trial-indicators");
        NativeTableRow head = table.getHead().addRow();
        for (String key : List.of("model.indicator", "try.value", "try.adds", "try.from")) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
        }
        score.indicators().forEach(line -> row(table, line));
        Div region = new Div(table);
        region.addClassName("table-scroll");
        return region;
    }

    private void row(NativeTable table, IndicatorLine line) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell name = row.addHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.setText(name(line.indicator()));
        row.addDataCell().setText(shown(line.value()) + unit(line));
        row.addDataCell().setText(shown(line.score()));
        Exact figure = line.figure();
        String from = figure == null || line.from().isEmpty()
                ? ""
                : line.from().stream()
                                .map(f -> f.value().toPlainString() + (f.year() == null ? "" : "（" + f.year() + "）"))
                                .collect(Collectors.joining("，"))
                        + " → " + shown(figure);
        if (line.standing() != null) {
            from += getTranslation(
                    "try.standing", line.standing().place(), line.standing().of());
        }
        row.addDataCell().setText(line.assumed() ? getTranslation("try.assumed") : from);
    }

    private String unit(IndicatorLine line) {
        return model.indicator(line.indicator())
                .map(Indicator::scoring)
                .filter(s -> s instanceof Scoring.ByData || s instanceof Scoring.ByStaff)
                .map(s -> "%")
                .orElse("");
    }

    private UnorderedList roundings(Score score) {
        UnorderedList list = new UnorderedList();
        list.addClassName("roundings");
        for (RoundingLine line : score.roundings()) {
            list.add(new ListItem(getTranslation(
                    "try.rounding",
                    getTranslation("model.words.at." + line.at().name()) + where(line.where()),
                    shown(line.before()),
                    line.after().toPlainString(),
                    getTranslation("result.rounding." + line.mode().name()))));
        }
        return list;
    }

    private String where(String where) {
        String id = where.substring(where.indexOf(':') + 1);
        int slash = id.indexOf('/');
        String indicator = slash < 0 ? id : id.substring(0, slash);
        String expert = slash < 0 ? "" : " · " + getTranslation("try.expert", id.substring(slash + 1));
        return indicator.isEmpty() ? "" : "（" + name(indicator) + expert + "）";
    }

    private String name(String id) {
        return model.node(id).map(Node::name).orElse(id);
    }

    private static String shown(Exact value) {
        return shown(value, SHOWN);
    }

    /** At most so many places; more are marked by an ellipsis. */
    private static String shown(Exact value, int places) {
        BigDecimal cut = value.rounded(places, RoundingMode.DOWN);
        String text = cut.signum() == 0 ? "0" : cut.stripTrailingZeros().toPlainString();
        return Exact.of(cut).equals(value) ? text : text + "…";
    }
}
