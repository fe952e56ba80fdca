package org.clusterreview.scoring.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.scoring.model.Averaging;
import org.clusterreview.scoring.model.Comparison;
import org.clusterreview.scoring.model.Estimator;
import org.clusterreview.scoring.model.FigureSource;
import org.clusterreview.scoring.model.Grading;
import org.clusterreview.scoring.model.Limits;
import org.clusterreview.scoring.model.MissingFigure;
import org.clusterreview.scoring.model.PassLine;
import org.clusterreview.scoring.model.Requirement;
import org.clusterreview.scoring.model.Rounding;
import org.clusterreview.scoring.model.Rule;
import org.clusterreview.scoring.model.Scale;
import org.clusterreview.scoring.model.TieStep;
import org.clusterreview.scoring.model.Years;

/** Says each construct of a model in the reader's language. */
public final class ModelWords {

    private static final String LIST = "model.words.list";

    /** Where the words come from: a component's translation, or the texts of a command. */
    public interface Say {

        String text(String key, Object... args);
    }

    private final Say say;
    private final UnaryOperator<String> names;

    /** Ids stand for themselves. */
    public ModelWords(Say say) {
        this(say, id -> id);
    }

    /** @param names of items, indicators and dimensions by their ids; an unknown id stands for itself */
    public ModelWords(Say say, UnaryOperator<String> names) {
        this.say = say;
        this.names = names;
    }

    /** 去掉 1 个最高分和 1 个最低分后的平均. */
    public String estimator(Estimator estimator) {
        return switch (estimator) {
            case Estimator.Mean ignored -> say.text("model.words.mean");
            case Estimator.Trimmed(var highest, var lowest) -> say.text("model.words.trimmed", highest, lowest);
            case Estimator.TrimmedShare(var fraction) -> say.text("model.words.trimmed-share", percent(fraction));
            case Estimator.ExcelTrimmean(var fraction) -> say.text("model.words.excel-trimmean", percent(fraction));
            case Estimator.Winsorised(var perSide) -> say.text("model.words.winsorised", perSide);
            case Estimator.Median ignored -> say.text("model.words.median");
            case Estimator.HodgesLehmann ignored -> say.text("model.words.hodges-lehmann");
        };
    }

    /** What is averaged, how, from how many on. */
    public String averaging(Averaging averaging) {
        String of = say.text("model.words.of." + averaging.of().name());
        return averaging.isRobust()
                ? say.text("model.words.averaging", of, estimator(averaging.estimator()), averaging.from())
                : say.text("model.words.averaging.plain", of, estimator(averaging.estimator()));
    }

    /** The rule of a computed indicator, without its figure. */
    public String rule(Rule rule) {
        return switch (rule) {
            case Rule.PiecewiseLinear(var points) -> say.text("model.words.piecewise", points(points));
            case Rule.Steps(var steps, var below) -> say.text("model.words.steps", points(steps), number(below));
            case Rule.Benchmark(var base, var percent, var full, var proportional) ->
                say.text(
                        proportional ? "model.words.benchmark" : "model.words.benchmark.nothing",
                        number(base),
                        number(percent),
                        number(full));
            case Rule.Ratio(var target, var most) -> say.text("model.words.ratio", number(target), number(most));
            case Rule.PerStep step -> perStep(step);
            case Rule.CountPoints(var each, var outOf, var surplus, var most) ->
                surplus.signum() == 0
                        ? say.text("model.words.count", number(each), number(outOf))
                        : say.text(
                                "model.words.count.surplus",
                                number(each),
                                number(outOf),
                                number(surplus),
                                number(most));
            case Rule.ShareOfBest(var order) -> say.text("model.words.share-of-best." + order.name());
            case Rule.ByPlace(var percents, var spread, var order) ->
                say.text(
                        spread ? "model.words.by-place.spread" : "model.words.by-place",
                        say.text("model.words.order." + order.name()),
                        percents.stream().map(ModelWords::number).collect(Collectors.joining("、")));
            case Rule.ByFormula formula -> formula(formula);
        };
    }

    private String perStep(Rule.PerStep step) {
        boolean inPoints = step.outOf().compareTo(BigDecimal.valueOf(100)) != 0;
        String unit = say.text(inPoints ? "model.words.points" : "model.words.percent");
        String text = say.text(
                "model.words.per-step",
                number(step.start()),
                number(step.startPercent()),
                number(step.each()),
                number(step.adds()) + unit);
        if (step.takes().signum() != 0) {
            text += say.text("model.words.per-step.takes", number(step.each()), number(step.takes()) + unit);
        }
        return text + say.text("model.words.within", limits(step.limits()));
    }

    private String formula(Rule.ByFormula rule) {
        List<String> variables = new ArrayList<>();
        rule.variables().forEach((name, source) -> variables.add(name + " = " + figure(source)));
        String text = say.text(
                "model.words.formula",
                rule.formula().text(),
                rule.places(),
                say.text("result.rounding." + rule.mode().name()));
        return variables.isEmpty() ? text : text + say.text("model.words.formula.with", String.join("，", variables));
    }

    private String points(List<Rule.Breakpoint> points) {
        return points.stream()
                .map(p -> say.text("model.words.point", number(p.at()), number(p.percent())))
                .collect(Collectors.joining(say.text(LIST)));
    }

    /** Σ items ÷ Σ items × factor, of which years. */
    public String figure(FigureSource source) {
        String text = terms(source.numerator(), !source.denominator().isEmpty());
        if (!source.denominator().isEmpty()) {
            text += " ÷ " + terms(source.denominator(), true);
        }
        if (source.factor().compareTo(BigDecimal.ONE) != 0) {
            text += " × " + number(source.factor());
        }
        Years years = source.years();
        return years.kind() == Years.Kind.LATEST
                ? text
                : say.text("model.words.years." + years.kind().name(), text, String.valueOf(years.number()));
    }

    private String terms(List<FigureSource.Term> terms, boolean inside) {
        String text = terms.stream()
                .map(t -> names.apply(t.item())
                        + (t.times().compareTo(BigDecimal.ONE) == 0 ? "" : " × " + number(t.times())))
                .collect(Collectors.joining(" + "));
        return inside && terms.size() > 1 ? "(" + text + ")" : text;
    }

    public String missing(MissingFigure missing) {
        return switch (missing) {
            case MissingFigure.NoScore ignored -> say.text("model.words.missing.no-score");
            case MissingFigure.Earns(var percent) -> say.text("model.words.missing.earns", number(percent));
            case MissingFigure.NotApplicable ignored -> say.text("model.words.missing.not-applicable");
        };
    }

    /** 0–6，步长 0.5；or the bands. */
    public String scale(Scale scale) {
        String range = number(scale.min()) + "–" + number(scale.max());
        BigDecimal step = scale.step();
        if (scale.bands().stream().anyMatch(b -> b.from().compareTo(b.to()) != 0)) {
            range = say.text("model.words.scale.bands", range, scale.bands().size());
        } else if (!scale.bands().isEmpty()) {
            return say.text(
                    "model.words.scale.levels",
                    scale.bands().stream()
                            .map(b -> b.name() + " " + number(b.from()))
                            .collect(Collectors.joining("、")));
        }
        return step == null ? range : say.text("model.words.scale.step", range, number(step));
    }

    /** ≥ 100. */
    public String comparison(Comparison comparison) {
        String sign = switch (comparison.operator()) {
            case MORE_THAN -> "＞";
            case AT_LEAST -> "≥";
            case LESS_THAN -> "＜";
            case AT_MOST -> "≤";
        };
        return sign + " " + number(comparison.than());
    }

    public String requirement(Requirement requirement) {
        return requirement.anyOf().stream()
                .map(t -> figure(t.figure()) + " " + comparison(t.line()) + " "
                        + t.figure().unit())
                .map(String::strip)
                .collect(Collectors.joining(say.text("model.words.or")));
    }

    public String tie(TieStep step) {
        return switch (step) {
            case TieStep.ByPart(var id, var order) -> say.text("result.tie.by." + order.name(), names.apply(id));
            case TieStep.ByInput(var id, var order) -> say.text("result.tie.by." + order.name(), names.apply(id));
            case TieStep.ByFewerDropped() -> say.text("result.tie.fewer-dropped");
            case TieStep.ByMedian() -> say.text("result.tie.median");
            case TieStep.ByLot() -> say.text("result.tie.lot");
        };
    }

    public String rounding(Rounding rounding) {
        return say.text(
                "model.words.rounding",
                say.text("model.words.at." + rounding.at().name()),
                rounding.places(),
                say.text("result.rounding." + rounding.mode().name()));
    }

    public String pass(PassLine line) {
        List<String> lines = new ArrayList<>();
        Comparison total = line.total();
        if (total != null) {
            lines.add(say.text("model.words.total." + line.on().name()) + " " + comparison(total));
        }
        line.parts().forEach(p -> lines.add(names.apply(p.id()) + " " + comparison(p.line())));
        return String.join(say.text("model.words.and"), lines);
    }

    /** Each grade with what it takes. */
    public List<String> grades(Grading grading) {
        List<String> result = new ArrayList<>();
        for (int i = 0; i < grading.names().size(); i++) {
            String name = grading.names().get(i);
            boolean last = i + 1 == grading.names().size();
            result.add(
                    last
                            ? say.text("model.words.grade.rest", name)
                            : switch (grading) {
                                case Grading.ByScore(var ignored, var alsoIgnored, var lines) ->
                                    name + " " + comparison(lines.get(i));
                                case Grading.ByShare(var ignored, var percents, var seats, var ties) ->
                                    say.text("model.words.grade.share", name, number(percents.get(i)));
                            });
        }
        return result;
    }

    public String limits(Limits limits) {
        BigDecimal min = limits.min();
        BigDecimal max = limits.max();
        if (min == null) {
            return max == null ? "" : "≤ " + number(max);
        }
        return max == null ? "≥ " + number(min) : number(min) + "–" + number(max);
    }

    /** Without trailing zeros. */
    public static String number(BigDecimal number) {
        return CanonicalJson.decimal(number);
    }

    private static String percent(BigDecimal fraction) {
        return number(fraction.movePointRight(2)) + "%";
    }
}
