package org.clusterreview.scoring.yaml;

import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.clusterreview.scoring.model.Comparison;
import org.clusterreview.scoring.model.Grading;
import org.clusterreview.scoring.model.PassLine;
import org.clusterreview.scoring.model.RankingRule;
import org.clusterreview.scoring.model.TieStep;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Builds the way from scores to ranks. */
final class RankingBuilder {

    /** The keys that say what a step of the ladder goes by. */
    static final List<String> STEPS = List.of("part", "input", "fewer_dropped", "median", "lot");

    private RankingBuilder() {}

    static RankingRule ranking(JsonNode node) {
        RankingRule.RankOn on = Trees.constant(RankingRule.RankOn.class, node.path("on"));
        return new RankingRule(
                on,
                Trees.list(node.path("ties"), RankingBuilder::tie),
                pass(node.path("pass"), on),
                grading(node.path("grades"), on));
    }

    private static TieStep tie(JsonNode node) {
        TieStep.Order order = Trees.constant(node, "order", TieStep.Order.HIGHER_FIRST);
        if (node.has("part")) {
            return new TieStep.ByPart(Trees.text(node, "part"), order);
        }
        if (node.has("input")) {
            return new TieStep.ByInput(Trees.text(node, "input"), order);
        }
        if (node.has("fewer_dropped")) {
            return new TieStep.ByFewerDropped();
        }
        return node.has("median") ? new TieStep.ByMedian() : new TieStep.ByLot();
    }

    private static @Nullable PassLine pass(JsonNode node, RankingRule.RankOn on) {
        return node.isMissingNode()
                ? null
                : new PassLine(
                        Trees.constant(node, "on", on),
                        Trees.comparison(node),
                        Trees.list(
                                node.path("parts"),
                                n -> new PassLine.PartLine(
                                        Trees.text(n, "part"), Objects.requireNonNull(Trees.comparison(n)))));
    }

    private static @Nullable Grading grading(JsonNode node, RankingRule.RankOn on) {
        if (node.isMissingNode()) {
            return null;
        }
        JsonNode levels = node.path("levels");
        List<String> names = Trees.list(levels, n -> Trees.text(n, "name"));
        if (Trees.text(node, "by").equals("share")) {
            return new Grading.ByShare(
                    names,
                    levels.valueStream()
                            .filter(n -> n.has("up_to_percent"))
                            .map(n -> Trees.number(n, "up_to_percent"))
                            .toList(),
                    Trees.constant(node, "seats", RoundingMode.FLOOR),
                    !Trees.text(node, "ties").equals("worse"));
        }
        List<Comparison> lines = levels.valueStream()
                .map(Trees::comparison)
                .filter(Objects::nonNull)
                .toList();
        return new Grading.ByScore(Trees.constant(node, "on", on), names, lines);
    }
}
