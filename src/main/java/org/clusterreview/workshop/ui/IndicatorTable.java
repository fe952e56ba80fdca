package org.clusterreview.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.clusterreview.scoring.engine.Maxima;
import org.clusterreview.scoring.model.Anchor;
import org.clusterreview.scoring.model.Band;
import org.clusterreview.scoring.model.CommentRule;
import org.clusterreview.scoring.model.Dimension;
import org.clusterreview.scoring.model.Effect;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.Scale;
import org.clusterreview.scoring.model.Scoring;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.words.ModelWords;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.workshop.RuleCurve;

/** The indicator tree of a model or of one stage: weights, who scores, and each rule in words and as a drawing. */
class IndicatorTable extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PERCENT_PLACES = 1;

    private final transient Maxima maxima;
    private final transient ModelWords words;

    /** @param model of one stage */
    IndicatorTable(ScoringModel model, ModelWords words) {
        this.maxima = Maxima.of(model);
        this.words = words;
        addClassName("table-scroll");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("model.indicators"));
        NativeTable table = new NativeTable();
        table.addClassNames("table", "indicator-table");
        NativeTableRow head = table.getHead().addRow();
        head(head, "model.indicator", false);
        head(head, "model.maximum", true);
        head(head, "model.share", true);
        head(head, "model.scoring", false);
        model.nodes().forEach(node -> add(table, node, 0));
        add(table);
    }

    private void head(NativeTableRow row, String key, boolean numeric) {
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.setText(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        if (numeric) {
            cell.addClassName("numeric");
        }
    }

    private void add(NativeTable table, Node node, int level) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell name = row.addHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.addClassName("level-" + level);
        name.add(new Span(node.name()), marks(node));
        Exact most = maxima.byNode().getOrDefault(node.id(), Exact.ZERO);
        number(row, (node.effect() == Effect.DEDUCTION ? "−" : "") + shown(most));
        number(row, node.effect() == Effect.COUNTED ? share(most) : "");
        NativeTableCell how = row.addDataCell();
        switch (node) {
            case Dimension dimension -> {
                row.addClassName("dimension");
                if (dimension.limits().any()) {
                    how.add(new Span(getTranslation("model.limits", words.limits(dimension.limits()))));
                }
                dimension.children().forEach(child -> add(table, child, level + 1));
            }
            case Indicator indicator -> how.add(scoring(indicator));
        }
    }

    private Div marks(Node node) {
        Div marks = new Div();
        marks.addClassName("badges");
        if (node.effect() != Effect.COUNTED) {
            marks.add(new StateBadge(
                    Tone.NEUTRAL, getTranslation("model.effect." + node.effect().name())));
        }
        if (node.demonstration()) {
            marks.add(new StateBadge(Tone.WARN, getTranslation("model.invented")));
        }
        return marks;
    }

    private static void number(NativeTableRow row, String text) {
        NativeTableCell cell = row.addDataCell();
        cell.setText(text);
        cell.addClassName("numeric");
    }

    private String share(Exact most) {
        return most.times(Exact.HUNDRED)
                        .dividedBy(maxima.total())
                        .rounded(PERCENT_PLACES, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }

    private static String shown(Exact value) {
        return value.rounded(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private Div scoring(Indicator indicator) {
        Div how = new Div();
        how.addClassName("scoring");
        switch (indicator.scoring()) {
            case Scoring.ByExpert byExpert -> {
                line(how, getTranslation("model.by.expert", words.scale(byExpert.scale())));
                scale(how, byExpert.scale(), byExpert.anchors());
                conditions(how, byExpert);
            }
            case Scoring.ByStaff(var item) -> line(how, getTranslation("model.by.staff", item));
            case Scoring.ByDepartment(var department, var item, var scale) -> {
                line(how, getTranslation("model.by.department", department, words.scale(scale)));
                scale(how, scale, List.of());
            }
            case Scoring.ByData(var source, var rule, var missing) -> {
                String unit = source.unit().isEmpty() ? "" : getTranslation("model.unit", source.unit());
                line(how, getTranslation("model.by.data", words.figure(source) + unit));
                line(how, words.rule(rule));
                RuleCurve.of(rule).ifPresent(curve -> how.add(new CurveDrawing(curve, words.rule(rule))));
                quiet(how, words.missing(missing));
            }
        }
        if (!indicator.guidance().isEmpty()) {
            quiet(how, indicator.guidance());
        }
        return how;
    }

    private void conditions(Div how, Scoring.ByExpert byExpert) {
        CommentRule comment = byExpert.comment();
        if (comment.always()) {
            quiet(how, getTranslation("model.comment.always"));
        } else {
            if (comment.atOrBelow() != null) {
                quiet(how, getTranslation("model.comment.low", ModelWords.number(comment.atOrBelow())));
            }
            if (comment.atOrAbove() != null) {
                quiet(how, getTranslation("model.comment.high", ModelWords.number(comment.atOrAbove())));
            }
        }
        if (byExpert.mayBeNotApplicable()) {
            quiet(how, getTranslation("model.may-be-not-applicable"));
        }
    }

    /** Bands as a strip from low to high, as wide as they are; anchors as a list. */
    private void scale(Div how, Scale scale, List<Anchor> anchors) {
        if (!scale.bands().isEmpty()) {
            UnorderedList strip = new UnorderedList();
            strip.addClassName("band-strip");
            scale.bands().forEach(band -> strip.add(new ListItem(band(band))));
            how.add(strip);
        }
        if (!anchors.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("anchor-list");
            anchors.forEach(a -> list.add(new ListItem(range(a.from(), a.to()) + " " + a.text())));
            how.add(list);
        }
    }

    private static Span band(Band band) {
        Span text = new Span(
                band.name() + " " + range(band.from(), band.to()) + (band.text().isEmpty() ? "" : "：" + band.text()));
        return text;
    }

    private static String range(BigDecimal from, BigDecimal to) {
        return from.compareTo(to) == 0
                ? ModelWords.number(from)
                : ModelWords.number(from) + "–" + ModelWords.number(to);
    }

    private static void line(Div how, String text) {
        how.add(new Div(text));
    }

    private static void quiet(Div how, String text) {
        Div line = new Div(text);
        line.addClassName("quiet");
        how.add(line);
    }
}
