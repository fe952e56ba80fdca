package org.clusterreview.scoring.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A scoring model: indicators, who scores them and how, and the whole way from marks to ranks. Immutable; a change is a new
 * version.
 *
 * @param official false: every screen and document that uses the model shows {@code notice}
 * @param notice such as 演示，非官方; may be empty for an official model
 * @param effective days for which it is meant; the engine takes any day
 * @param weighting of all indicators; of the stages where the model has stages
 * @param nodes at most {@value #LEVELS} levels, ids unique; with stages one dimension for each, not counted as a level
 * @param vetoes findings that take an application out of the ranking
 * @param requirements conditions on figures without which it is not ranked
 * @param stages empty where the model has but one
 */
public record ScoringModel(
        String id,
        String version,
        String name,
        boolean official,
        String notice,
        LegalSource source,
        Effective effective,
        Weighting weighting,
        List<Node> nodes,
        List<AdditionalInput> inputs,
        List<Veto> vetoes,
        List<Requirement> requirements,
        List<ScoringStage> stages,
        Aggregation aggregation,
        RankingRule ranking) {

    /** The deepest indicator tree. */
    public static final int LEVELS = 3;

    public ScoringModel {
        nodes = List.copyOf(nodes);
        inputs = List.copyOf(inputs);
        vetoes = List.copyOf(vetoes);
        requirements = List.copyOf(requirements);
        stages = List.copyOf(stages);
        if (Node.all(nodes).collect(Collectors.groupingBy(Node::id)).values().stream()
                .anyMatch(n -> n.size() > 1)) {
            throw new IllegalArgumentException("ids must be unique: " + id);
        }
        int levels = stages.isEmpty() ? LEVELS : LEVELS + 1;
        if (nodes.isEmpty() || nodes.stream().anyMatch(n -> n.depth() > levels)) {
            throw new IllegalArgumentException("one to three levels of indicators are needed: " + id);
        }
        if (!stages.isEmpty()
                && !stages.stream()
                        .map(ScoringStage::id)
                        .toList()
                        .equals(nodes.stream().map(Node::id).toList())) {
            throw new IllegalArgumentException("a dimension for each stage is needed: " + id);
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

    /** The vetoes that are questions on each expert's sheet, answered by 1 (yes) or 0 (no). */
    public List<Veto> askedOfExperts() {
        return vetoes.stream().filter(Veto::askedOfExperts).toList();
    }

    /**
     * Everything on an expert's sheet: the questions, each as an indicator of 0 (no) or 1 (yes) that earns nothing, then the
     * indicators.
     */
    public List<Indicator> onSheet() {
        return Stream.concat(askedOfExperts().stream().map(ScoringModel::question), markedByExperts().stream())
                .toList();
    }

    /** What stands on a sheet under an id. */
    public Optional<Indicator> onSheet(String id) {
        return onSheet().stream().filter(i -> i.id().equals(id)).findFirst();
    }

    private static Indicator question(Veto veto) {
        Scale yesOrNo = Scale.of(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE);
        return new Indicator(
                veto.id(),
                veto.name(),
                BigDecimal.ONE,
                veto.source(),
                new Scoring.ByExpert(yesOrNo, List.of(), CommentRule.OPTIONAL, false),
                Effect.COUNTED,
                false);
    }

    public Optional<Indicator> indicator(String indicatorId) {
        return indicators().stream().filter(i -> i.id().equals(indicatorId)).findFirst();
    }

    /** Whether a score depends on the figures of others in the group. */
    public boolean comparesFigures() {
        return indicators().stream()
                .anyMatch(i -> i.scoring() instanceof Scoring.ByData data && data.rule() instanceof Rule.AmongPeers);
    }

    /** Dimension or indicator of an id. */
    public Optional<Node> node(String nodeId) {
        return Node.all(nodes).filter(n -> n.id().equals(nodeId)).findFirst();
    }

    /**
     * One stage as a model of its own: its indicators and its way to a score. Nothing is ranked in it; what experts are asked
     * beside their marks stands on the sheets of the first stage that they mark.
     */
    public ScoringModel of(ScoringStage stage) {
        Dimension dimension = nodes.stream()
                .filter(n -> n.id().equals(stage.id()))
                .map(Dimension.class::cast)
                .findFirst()
                .orElseThrow();
        return new ScoringModel(
                id,
                version,
                dimension.name(),
                official,
                notice,
                source,
                effective,
                stage.weighting(),
                dimension.children(),
                List.of(),
                isFirstMarked(stage) ? askedOfExperts() : List.of(),
                List.of(),
                List.of(),
                stage.aggregation(),
                ranking);
    }

    private boolean isFirstMarked(ScoringStage stage) {
        return nodes.stream()
                .filter(n -> n.leaves().anyMatch(i -> i.scoring() instanceof Scoring.ByExpert))
                .findFirst()
                .filter(n -> n.id().equals(stage.id()))
                .isPresent();
    }

    /** The same with other nodes, stages and aggregation, to see what would follow; it is no version and is never stored. */
    public ScoringModel with(List<Node> otherNodes, List<ScoringStage> otherStages, Aggregation otherAggregation) {
        return new ScoringModel(
                id,
                version,
                name,
                official,
                notice,
                source,
                effective,
                weighting,
                otherNodes,
                inputs,
                vetoes,
                requirements,
                otherStages,
                otherAggregation,
                ranking);
    }

    /** Figures the model reads: of indicators, additional inputs, vetoes and requirements, without repetition. */
    public List<String> items() {
        return List.of(
                        indicators().stream().flatMap(i -> items(i.scoring())),
                        inputs.stream().map(AdditionalInput::id),
                        vetoes.stream().filter(v -> !v.askedOfExperts()).map(Veto::id),
                        requirementSources().flatMap(f -> f.items().stream()))
                .stream()
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    /** Every choice of figures and years: of rules, of the variables of their formulas and of requirements, in this order. */
    public List<FigureSource> figureSources() {
        return Stream.concat(indicators().stream().flatMap(i -> sources(i.scoring())), requirementSources())
                .toList();
    }

    private Stream<FigureSource> requirementSources() {
        return requirements.stream().flatMap(r -> r.anyOf().stream()).map(Requirement.Threshold::figure);
    }

    private static Stream<FigureSource> sources(Scoring scoring) {
        return switch (scoring) {
            case Scoring.ByData(var source, Rule.ByFormula formula, var ignored) ->
                Stream.concat(Stream.of(source), formula.variables().values().stream());
            case Scoring.ByData(var source, var ignored, var alsoIgnored) -> Stream.of(source);
            default -> Stream.of();
        };
    }

    private static Stream<String> items(Scoring scoring) {
        return switch (scoring) {
            case Scoring.ByExpert ignored -> Stream.of();
            case Scoring.ByStaff(var item) -> Stream.of(item);
            case Scoring.ByDepartment(var ignored, var item, var alsoIgnored) -> Stream.of(item);
            case Scoring.ByData ignored -> sources(scoring).flatMap(f -> f.items().stream());
        };
    }
}
