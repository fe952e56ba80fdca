package org.clusterreview.results.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clusterreview.results.Numbers;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.RoundingLine;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.SheetLine;
import org.clusterreview.scoring.engine.StageLine;
import org.clusterreview.scoring.engine.TieLine;
import org.clusterreview.scoring.model.AdditionalInput;
import org.clusterreview.scoring.model.Averaging;
import org.clusterreview.scoring.model.Estimator;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.RoundingStep;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.model.TieStep;
import org.clusterreview.scoring.words.ModelWords;

/** How the number of one application came about: what was added up, dropped and rounded, and by which rule. */
class ScoreTrace extends Section {

    private static final long serialVersionUID = 1L;

    private final transient ScoringModel model;
    private final transient ModelWords words = new ModelWords(this::getTranslation);

    ScoreTrace(Shown shown, ApplicationResult row) {
        model = shown.ranking().model();
        addClassNames("work-card", "score-trace");
        setId("score-trace");
        Integer rank = row.rank();
        add(new H2(rank == null ? shown.name(row) : getTranslation("result.trace.heading", rank, shown.name(row))));
        Score score = row.score();
        if (score != null) {
            add(formula(score), roundings(score), sheets(score));
        }
        row.remarks()
                .forEach(remark -> add(new Paragraph(
                        getTranslation(remark.code(), remark.args().toArray()))));
        if (!row.ties().isEmpty()) {
            add(new H3(getTranslation("result.trace.ties")), ties(row.ties()));
        }
        if (score != null) {
            add(basis(score), new H3(getTranslation("result.trace.parts")), new PartsTable(model, score));
            add(new H3(getTranslation("result.trace.marks")), new MarksTable(model, score.marks()));
        } else if (!row.panel().isEmpty()) {
            add(new H3(getTranslation("result.trace.marks")), new MarksTable(model, row.panel()));
        }
    }

    /** 86.34 = (84.10 + …) ÷ 5, or the sum of the indicators where sheets have no totals. */
    private Paragraph formula(Score score) {
        List<Exact> kept = new ArrayList<>();
        for (SheetLine sheet : score.sheets()) {
            Exact total = sheet.total();
            if (total != null && sheet.dropped() == null) {
                kept.add(total);
            }
        }
        Span number = new Span(score.published().toPlainString());
        number.addClassName("figure");
        String how;
        if (!score.stages().isEmpty()) {
            how = score.stages().stream().map(this::stage).collect(Collectors.joining(" + "));
        } else if (kept.isEmpty()) {
            how = getTranslation("result.trace.by-indicators");
        } else if (score.trimmed() && !isMeanOfKept()) {
            how = words.estimator(model.aggregation().averaging().estimator());
        } else {
            how = "（" + kept.stream().map(Numbers::close).collect(Collectors.joining(" + ")) + "）÷ " + kept.size();
            boolean adds = model.inputs().stream().anyMatch(i -> i.use() != AdditionalInput.Use.COMPARED);
            how = adds ? how + getTranslation("result.trace.additions") : how;
        }
        Paragraph line = new Paragraph(new Span(getTranslation("result.trace.score")), number, new Span("= " + how));
        line.addClassName("formula");
        return line;
    }

    private boolean isMeanOfKept() {
        return switch (model.aggregation().averaging().estimator()) {
            case Estimator.Mean ignored -> true;
            case Estimator.Trimmed ignored -> true;
            case Estimator.TrimmedShare ignored -> true;
            case Estimator.ExcelTrimmean ignored -> true;
            case Estimator.Winsorised ignored -> false;
            case Estimator.Median ignored -> false;
            case Estimator.HodgesLehmann ignored -> false;
        };
    }

    /** 初评 84.20 × 40/100: what a stage adds. */
    private String stage(StageLine line) {
        Exact weights =
                Exact.sum(model.stages().stream().map(s -> Exact.of(s.weight())).toList());
        return getTranslation(
                "result.trace.stage",
                nodeName(line.stage()),
                line.published().toPlainString(),
                line.weight().toPlainString(),
                weights.toString());
    }

    private Paragraph roundings(Score score) {
        String last = score.roundings().stream()
                .filter(line -> line.at() == RoundingStep.FINAL)
                .map(this::rounding)
                .collect(Collectors.joining());
        return quiet(
                last + " " + getTranslation("result.trace.exact", score.exact().toString()));
    }

    private String rounding(RoundingLine line) {
        return getTranslation(
                "result.trace.rounding",
                line.places(),
                getTranslation("result.rounding." + line.mode().name()),
                Numbers.close(line.before()),
                line.after().toPlainString());
    }

    private UnorderedList sheets(Score score) {
        UnorderedList list = new UnorderedList();
        list.addClassName("seat-totals");
        for (SheetLine sheet : score.sheets()) {
            Exact total = sheet.total();
            Span value = new Span(total == null ? "–" : Numbers.close(total));
            value.addClassName("value");
            ListItem item = new ListItem(new Span(Seats.name(this, sheet.expert())), value);
            if (sheet.dropped() != null) {
                item.addClassName("dropped");
                Span word = new Span(Seats.mark(sheet.dropped())
                        + getTranslation("result.dropped." + sheet.dropped().name()));
                word.addClassName("dropped-word");
                item.add(word);
            }
            list.add(item);
        }
        return list;
    }

    private UnorderedList ties(List<TieLine> ties) {
        UnorderedList list = new UnorderedList();
        for (TieLine tie : ties) {
            Exact value = tie.value();
            String step = switch (tie.step()) {
                case TieStep.ByPart(var id, var order) -> getTranslation("result.tie.by." + order.name(), nodeName(id));
                case TieStep.ByInput(var id, var order) ->
                    getTranslation("result.tie.by." + order.name(), inputName(id));
                case TieStep.ByFewerDropped() -> getTranslation("result.tie.fewer-dropped");
                case TieStep.ByMedian() -> getTranslation("result.tie.median");
                case TieStep.ByLot() -> getTranslation("result.tie.lot");
            };
            String shownValue = value == null ? getTranslation("result.tie.none") : Numbers.close(value);
            if (tie.step() instanceof TieStep.ByLot && value != null) {
                shownValue = getTranslation("result.tie.place", value.toString());
            }
            list.add(new ListItem(getTranslation("result.tie.line", step, shownValue, tie.tied(), tie.left())));
        }
        return list;
    }

    private Paragraph basis(Score score) {
        Averaging averaging = model.aggregation().averaging();
        String average = words.estimator(averaging.estimator());
        String trimming = !averaging.isRobust()
                ? getTranslation("result.basis.no-trim")
                : getTranslation(
                        score.trimmed() ? "result.basis.trimmed" : "result.basis.plain",
                        score.valid(),
                        averaging.from(),
                        average);
        return quiet(getTranslation(
                "result.basis",
                model.name(),
                model.version(),
                String.join("、", model.source().articles()),
                trimming));
    }

    private String nodeName(String id) {
        return model.node(id).map(Node::name).orElse(id);
    }

    private String inputName(String id) {
        return model.inputs().stream()
                .filter(input -> input.id().equals(id))
                .map(AdditionalInput::name)
                .findFirst()
                .orElse(id);
    }

    private static Paragraph quiet(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("quiet");
        return paragraph;
    }
}
