package org.clusterreview.scoring.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A scoring model: indicators, who scores them and how, and the whole way from marks to ranks. Immutable; a change is a new
 * version.
 *
 * @param official false: every screen and document that uses the model shows {@code notice}
 * @param notice such as 演示，非官方; may be empty for an official model
 * @param nodes at most {@value #LEVELS} levels, ids unique
 */
public record ScoringModel(
        String id,
        String version,
        String name,
        boolean official,
        String notice,
        LegalSource source,
        Weighting weighting,
        List<Node> nodes,
        List<AdditionalInput> inputs,
        List<Veto> vetoes,
        Aggregation aggregation,
        RankingRule ranking) {

    /** The deepest indicator tree. */
    public static final int LEVELS = 3;

    public ScoringModel {
        nodes = List.copyOf(nodes);
        inputs = List.copyOf(inputs);
        vetoes = List.copyOf(vetoes);
        if (Node.all(nodes).collect(Collectors.groupingBy(Node::id)).values().stream()
                .anyMatch(n -> n.size() > 1)) {
            throw new IllegalArgumentException("ids must be unique: " + id);
        }
        if (nodes.isEmpty() || nodes.stream().anyMatch(n -> n.depth() > LEVELS)) {
            throw new IllegalArgumentException("one to three levels of indicators are needed: " + id);
        }
    }

    /** Every indicator, in the model's order. */
    public List<Indicator> indicators() {
        return nodes.stream().flatMap(Node::leaves).toList();
    }

    /** The indicators on an expert's sheet. */
    public List<Indicator> markedByExperts() {
        return indicators().stream()
                .filter(i -> i.scoring() instanceof Scoring.ByExpert)
                .toList();
    }

    public Optional<Indicator> indicator(String indicatorId) {
        return indicators().stream().filter(i -> i.id().equals(indicatorId)).findFirst();
    }

    /** Figures the model reads: of computed and verified indicators, additional inputs and vetoes, without repetition. */
    public List<String> items() {
        return List.of(
                        indicators().stream().flatMap(i -> items(i.scoring()).stream()),
                        inputs.stream().map(AdditionalInput::id),
                        vetoes.stream().map(Veto::id))
                .stream()
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    private static List<String> items(Scoring scoring) {
        return switch (scoring) {
            case Scoring.ByExpert ignored -> List.of();
            case Scoring.ByStaff(var item) -> List.of(item);
            case Scoring.ByData(var source, var ignored) -> source.items();
        };
    }
}
