package org.clusterreview.scoring.yaml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.clusterreview.scoring.model.AdditionalInput;
import org.clusterreview.scoring.model.Dimension;
import org.clusterreview.scoring.model.Effect;
import org.clusterreview.scoring.model.Effective;
import org.clusterreview.scoring.model.LegalSource;
import org.clusterreview.scoring.model.Limits;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.Requirement;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.model.ScoringStage;
import org.clusterreview.scoring.model.Veto;
import org.clusterreview.scoring.model.Weighting;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Builds a model from a tree that has been found sound. */
final class ModelBuilder {

    private ModelBuilder() {}

    static ScoringModel build(JsonNode tree) {
        JsonNode stages = tree.path("stages");
        return new ScoringModel(
                Trees.text(tree, "id"),
                Trees.text(tree, "version"),
                Trees.text(tree, "name"),
                Trees.flag(tree, "official"),
                Trees.text(tree, "notice"),
                new LegalSource(
                        Trees.text(tree.path("source"), "document"),
                        Trees.list(tree.path("source").path("articles"), JsonNode::stringValue)),
                new Effective(
                        date(tree.path("effective").path("from")),
                        date(tree.path("effective").path("to"))),
                Trees.constant(tree, "weighting", Weighting.WEIGHTS),
                stages.isArray()
                        ? Trees.list(stages, ModelBuilder::stageNodes)
                        : nodes(tree, Trees.constant(Weighting.class, tree.path("weighting"))),
                Trees.list(tree.path("inputs"), ModelBuilder::input),
                Trees.list(
                        tree.path("vetoes"),
                        n -> new Veto(
                                Trees.text(n, "id"),
                                Trees.text(n, "name"),
                                Trees.text(n, "source"),
                                Trees.constant(n, "by", Veto.By.STAFF))),
                Trees.list(tree.path("requirements"), ModelBuilder::requirement),
                Trees.list(stages, ModelBuilder::stage),
                AggregationBuilder.aggregation(tree.path("aggregation")),
                RankingBuilder.ranking(tree.path("ranking")));
    }

    private static List<Node> nodes(JsonNode tree, Weighting weighting) {
        return Trees.list(tree.path("indicators"), new NodeBuilder(weighting)::node);
    }

    private static Node stageNodes(JsonNode stage) {
        return new Dimension(
                Trees.text(stage, "id"),
                Trees.text(stage, "name"),
                Trees.number(stage, "weight"),
                nodes(stage, Trees.constant(Weighting.class, stage.path("weighting"))),
                Effect.COUNTED,
                Limits.NONE,
                Trees.flag(stage, "demonstration"));
    }

    private static ScoringStage stage(JsonNode node) {
        return new ScoringStage(
                Trees.text(node, "id"),
                Trees.number(node, "weight"),
                Trees.constant(Weighting.class, node.path("weighting")),
                AggregationBuilder.aggregation(node.path("aggregation")),
                Trees.constant(node, "carried", ScoringStage.Carried.EXACT));
    }

    private static AdditionalInput input(JsonNode node) {
        return new AdditionalInput(
                Trees.text(node, "id"),
                Trees.text(node, "name"),
                Trees.constant(AdditionalInput.Use.class, node.path("use")),
                Trees.number(node, "factor", BigDecimal.ONE),
                Trees.limits(node.path("limits")),
                Trees.text(node, "missing").equals("nothing"));
    }

    /** One threshold written out, or several of which one must hold. */
    private static Requirement requirement(JsonNode node) {
        List<Requirement.Threshold> thresholds = node.has("any_of")
                ? Trees.list(node.path("any_of"), ModelBuilder::threshold)
                : List.of(threshold(node));
        return new Requirement(
                Trees.text(node, "id"), Trees.text(node, "name"), Trees.text(node, "source"), thresholds);
    }

    private static Requirement.Threshold threshold(JsonNode node) {
        return new Requirement.Threshold(
                FigureBuilder.figure(node.path("figure")), Objects.requireNonNull(Trees.comparison(node)));
    }

    private static @Nullable LocalDate date(JsonNode node) {
        return node.isString() ? LocalDate.parse(node.stringValue()) : null;
    }
}
