package org.clusterreview.scoring.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The indicator tree, figures and rules of a {@link CanonicalModel}. */
final class CanonicalNodes {

    private CanonicalNodes() {}

    static Map<String, @Nullable Object> node(Node node) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("id", node.id());
        map.put("name", node.name());
        switch (node) {
            case Dimension dimension -> {
                map.put(
                        "children",
                        dimension.children().stream().map(CanonicalNodes::node).toList());
                CanonicalModel.addPresent(map, "weight", dimension.weight());
                CanonicalModel.add(map, "limits", dimension.limits(), Limits.NONE);
            }
            case Indicator indicator -> {
                map.put("weight", indicator.weight());
                map.put("guidance", indicator.guidance());
                map.put("scoring", scoring(indicator.scoring()));
            }
        }
        CanonicalModel.add(map, "effect", node.effect(), Effect.COUNTED);
        CanonicalModel.add(map, "demonstration", node.demonstration(), false);
        return map;
    }

    static List<Object> requirements(List<Requirement> requirements) {
        return requirements.stream()
                .<Object>map(r -> Map.of(
                        "id",
                        r.id(),
                        "name",
                        r.name(),
                        "source",
                        r.source(),
                        "anyOf",
                        r.anyOf().stream()
                                .map(t -> Map.of("figure", figure(t.figure()), "line", t.line()))
                                .toList()))
                .toList();
    }

    private static Map<String, @Nullable Object> scoring(Scoring scoring) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        switch (scoring) {
            case Scoring.ByExpert byExpert -> {
                map.put("by", "EXPERT");
                map.put("rule", byExpert(byExpert));
            }
            case Scoring.ByStaff byStaff -> {
                map.put("by", "STAFF");
                map.put("rule", byStaff);
            }
            case Scoring.ByDepartment(var department, var item, var scale) -> {
                map.put("by", "DEPARTMENT");
                map.put("department", department);
                map.put("item", item);
                map.put("scale", scale(scale));
            }
            case Scoring.ByData(var source, var rule, var missing) -> {
                map.put("by", "DATA");
                map.put("source", figure(source));
                map.put("rule", rule(rule));
                switch (missing) {
                    case MissingFigure.NoScore ignored -> {}
                    case MissingFigure.Earns(var percent) -> map.put("missing", percent);
                    case MissingFigure.NotApplicable ignored -> map.put("missing", "NOT_APPLICABLE");
                }
            }
        }
        return map;
    }

    private static Map<String, @Nullable Object> byExpert(Scoring.ByExpert byExpert) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("scale", scale(byExpert.scale()));
        map.put("anchors", byExpert.anchors());
        map.put("mayBeNotApplicable", byExpert.mayBeNotApplicable());
        CommentRule comment = byExpert.comment();
        if (comment.equals(CommentRule.OPTIONAL)) {
            map.put("comment", "OPTIONAL");
        } else if (comment.equals(CommentRule.REQUIRED)) {
            map.put("comment", "REQUIRED");
        } else {
            map.put("comment", comment);
        }
        return map;
    }

    private static Map<String, @Nullable Object> scale(Scale scale) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("min", scale.min());
        map.put("max", scale.max());
        map.put("step", scale.step());
        CanonicalModel.add(map, "bands", scale.bands(), List.of());
        return map;
    }

    /** An item, or the ratio of two, as the language began; sums of several by their terms. */
    private static Map<String, @Nullable Object> figure(FigureSource source) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        boolean plain = source.isPlain();
        map.put("numerator", plain ? source.numerator().getFirst().item() : source.numerator());
        if (plain) {
            map.put(
                    "denominator",
                    source.denominator().isEmpty()
                            ? null
                            : source.denominator().getFirst().item());
        } else {
            map.put("denominator", source.denominator());
        }
        map.put("factor", source.factor());
        map.put("unit", source.unit());
        CanonicalModel.add(map, "years", source.years(), Years.LATEST);
        return map;
    }

    private static Map<String, @Nullable Object> rule(Rule rule) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        switch (rule) {
            case Rule.PiecewiseLinear(var breakpoints) -> {
                map.put("type", "PIECEWISE_LINEAR");
                map.put("breakpoints", breakpoints);
            }
            case Rule.ByFormula(var formula, var variables, var places, var mode, var limits) -> {
                map.put("type", "FORMULA");
                map.put("formula", formula.text());
                Map<String, Object> figures = new LinkedHashMap<>();
                variables.forEach((name, source) -> figures.put(name, figure(source)));
                map.put("variables", figures);
                map.put("places", places);
                map.put("mode", mode);
                map.put("limits", limits);
            }
            default -> {
                map.put("type", rule.getClass().getSimpleName());
                map.put("rule", rule);
            }
        }
        return map;
    }
}
