package org.clusterreview.feedback;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.feedback.LetterSources.OfApplication;
import org.clusterreview.feedback.LetterSources.OfTrack;
import org.clusterreview.feedback.letter.Letter;
import org.clusterreview.kernel.Texts;
import org.clusterreview.results.Numbers;
import org.clusterreview.scoring.engine.Maxima;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.StageLine;
import org.clusterreview.scoring.model.Dimension;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.model.ScoringStage;

/** What a letter says of the score: the total, what each heading of the model brought, and how they make it up. */
record LetterScores(Texts texts, OfTrack track, Map<String, String> names) {

    /** Why there is no score, where there is none. */
    String score(OfApplication one, String published) {
        if (!published.isEmpty()) {
            return texts.get("feedback.letter.score", published);
        }
        return texts.get(one.result()
                .map(result -> "feedback.letter.score." + result.status().name())
                .orElse("feedback.letter.score.none"));
    }

    /** The headings of the model; with stages also what is below each. */
    List<Letter.Part> parts(Optional<Score> score) {
        if (score.isEmpty() || track.model().isEmpty()) {
            return List.of();
        }
        ScoringModel model = track.model().get();
        Maxima maxima = Maxima.of(model);
        List<Letter.Part> parts = new ArrayList<>();
        for (Node node : model.nodes()) {
            part(node, named(node, model), score.get(), maxima).forEach(parts::add);
            if (!model.stages().isEmpty() && node instanceof Dimension stage) {
                stage.children()
                        .forEach(child -> part(
                                        child,
                                        texts.get("feedback.letter.part.of", node.name(), child.name()),
                                        score.get(),
                                        maxima)
                                .forEach(parts::add));
            }
        }
        return parts;
    }

    /** A stage with what it weighs. */
    private String named(Node node, ScoringModel model) {
        BigDecimal all = model.stages().stream().map(ScoringStage::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return model.stages().stream()
                .filter(stage -> stage.id().equals(node.id()))
                .findFirst()
                .map(stage -> texts.get(
                        "feedback.letter.part.stage",
                        node.name(),
                        stage.weight().stripTrailingZeros().toPlainString(),
                        all.stripTrailingZeros().toPlainString()))
                .orElse(node.name());
    }

    String partsNote(Optional<Score> score) {
        List<StageLine> stages = score.map(Score::stages).orElse(List.of());
        if (stages.isEmpty()) {
            return texts.get("feedback.letter.score.note");
        }
        String sum = stages.stream()
                .map(stage -> texts.get(
                        "feedback.letter.score.stage",
                        names.getOrDefault(stage.stage(), stage.stage()),
                        stage.published().toPlainString(),
                        Numbers.close(stage.contribution())))
                .collect(Collectors.joining(texts.get("feedback.letter.score.stage.and")));
        return texts.get("feedback.letter.score.stages", sum);
    }

    private static Stream<Letter.Part> part(Node node, String name, Score score, Maxima maxima) {
        Exact points = score.parts().get(node.id());
        return points == null
                ? Stream.empty()
                : Stream.of(new Letter.Part(
                        name,
                        Numbers.shortest(maxima.byNode().getOrDefault(node.id(), Exact.ZERO)),
                        Numbers.rounded(points).toPlainString()));
    }
}
