package org.clusterreview.scoring;

import java.util.List;
import java.util.Objects;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.engine.Ranker;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.SheetMark;
import org.clusterreview.scoring.model.ScoringModel;

/** A model's text put together for a test: everything that is not said is plain. */
record ModelText(String weighting, String indicators, String aggregation, String ranking, String more) {

    private static final String MEAN = "trim: {of: sheets, highest: 0, lowest: 0}\n  minimum_valid: 1";
    private static final String ROUNDING = "\n  rounding: [{at: final, places: 2, mode: half_up}]";

    static ModelText points(String... indicators) {
        return of("points", indicators);
    }

    static ModelText of(String weighting, String... indicators) {
        return new ModelText(weighting, "  - " + String.join("\n  - ", indicators), MEAN + ROUNDING, "{on: exact}", "");
    }

    /** One indicator of {@code points} computed from the item {@code f} by a rule. */
    static ModelText rule(int points, String figure, String rule) {
        return points(
                "{id: i, name: I, points: %d, by: data, figure: {%s}, rule: {%s}}".formatted(points, figure, rule));
    }

    ModelText aggregated(String lines) {
        return new ModelText(weighting, indicators, lines + ROUNDING, ranking, more);
    }

    ModelText average(String words) {
        return aggregated("average: {" + words + "}\n  minimum_valid: 1");
    }

    ModelText rounding(String steps) {
        return new ModelText(weighting, indicators, MEAN + "\n  rounding: [" + steps + "]", ranking, more);
    }

    ModelText ranked(String rule) {
        return new ModelText(weighting, indicators, aggregation, rule, more);
    }

    ModelText with(String lines) {
        return new ModelText(weighting, indicators, aggregation, ranking, more + lines + "\n");
    }

    String text() {
        return """
                language: 1
                id: test
                version: "1"
                name: Test
                official: true
                source: {document: tests}
                weighting: %s
                indicators:
                %s
                %saggregation:
                  %s
                ranking: %s
                """.formatted(weighting, indicators, more, aggregation, ranking);
    }

    ScoringModel model() {
        return ScoringFixtures.model(text());
    }

    /** The result of one application by itself. */
    ApplicationResult result(List<SheetMark> marks, Figure... figures) {
        return new Ranker(model())
                .rank(List.of(ScoringFixtures.entry("a", marks, figures)))
                .getFirst();
    }

    /** Exact score of one application by its figures alone; empty text where there is none. */
    String score(Figure... figures) {
        return exact(result(List.of(), figures));
    }

    static String exact(ApplicationResult result) {
        Score score = result.score();
        return score == null ? "" : score.exact().toString();
    }

    /** The score that a test expects to be there. */
    static Score scored(ApplicationResult result) {
        return Objects.requireNonNull(result.score());
    }

    List<ApplicationResult> ranks(Entry... entries) {
        return new Ranker(model()).rank(List.of(entries));
    }
}
