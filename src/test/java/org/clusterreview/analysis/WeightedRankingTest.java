package org.clusterreview.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterreview.scoring.ScoringFixtures;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.sensitivity.WeightShift;
import org.clusterreview.statistics.sensitivity.WeightShift.Flip;
import org.junit.jupiter.api.Test;

class WeightedRankingTest {

    private static final boolean LONG = "long".equals(System.getProperty("test.counts"));
    private static final int ROUNDS = LONG ? 1_000 : 25;
    private static final BigDecimal HAIR = new BigDecimal("0.0001");

    @Test
    void moving_weight_turns_a_pair_just_where_the_engine_says_so() {
        SplittableRandom random = new SplittableRandom(20_261_128);
        int turned = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Entry> entries = Groups.random(random, 2, 3 + random.nextInt(4));
            WeightedRanking weighting = of(Groups.trimmed(), entries).orElseThrow();
            for (WeightShift shift : weighting.nearCut(1, 1)) {
                for (int from = 0; from < 2; from++) {
                    turned += tried(entries, weighting, shift, from) ? 1 : 0;
                }
            }
        }
        assertThat(turned).isGreaterThan(ROUNDS / 10);
    }

    /** Before the least weight the order holds, a hair behind it it is turned; where there is none it holds to the end. */
    private static boolean tried(List<Entry> entries, WeightedRanking weighting, WeightShift shift, int from) {
        Optional<Flip> flip =
                shift.flips().stream().filter(one -> one.from() == from).findFirst();
        BigDecimal most = new BigDecimal(from == 0 ? "60" : "40");
        BigDecimal end = flip.map(one -> one.weight().rounded(6, RoundingMode.DOWN))
                .orElse(most)
                .min(most.subtract(HAIR));
        for (int step = 0; step <= 20; step++) {
            BigDecimal moved =
                    end.multiply(BigDecimal.valueOf(step)).divide(BigDecimal.valueOf(20), 6, RoundingMode.DOWN);
            assertThat(lead(entries, weighting, shift, from, moved).signum())
                    .as("%s moved from %s in %s", moved, from, shift)
                    .isNotNegative();
        }
        BigDecimal behind = flip.map(
                        one -> one.weight().rounded(6, RoundingMode.UP).add(HAIR))
                .orElse(most);
        if (flip.isEmpty() || behind.compareTo(most) >= 0) {
            return false;
        }
        assertThat(lead(entries, weighting, shift, from, behind).signum()).isNegative();
        return true;
    }

    private static Exact lead(
            List<Entry> entries, WeightedRanking weighting, WeightShift shift, int from, BigDecimal moved) {
        BigDecimal quality = new BigDecimal("60").add(from == 0 ? moved.negate() : moved);
        String text = ScoringFixtures.smallModel()
                .replace(
                        "points: 40",
                        "points: " + new BigDecimal("100").subtract(quality).toPlainString())
                .replace("name: Quality\n    points: 60", "name: Quality\n    points: " + quality.toPlainString());
        Map<String, Exact> scores = Groups.ranked(ScoringFixtures.model(text), entries).stream()
                .collect(Collectors.toMap(
                        ApplicationResult::application,
                        result -> Objects.requireNonNull(result.score()).exact()));
        Function<Integer, Exact> score = row ->
                Objects.requireNonNull(scores.get(weighting.applications().get(row)));
        return score.apply(shift.ahead()).minus(score.apply(shift.behind()));
    }

    @Test
    void scores_of_another_form_are_said_to_be_none() {
        Entry notApplicable =
                ScoringFixtures.entry("a", ScoringFixtures.sheets(Groups.INDICATORS, "1 90 n/a", "2 80 80", "3 70 70"));

        assertThat(WeightedRanking.of(
                                Groups.trimmed(),
                                Groups.ranked(Groups.trimmed(), List.of(notApplicable)),
                                List.of(notApplicable))
                        .why())
                .contains(Reason.NOT_LINEAR);
    }

    @Test
    void nobody_ranked_has_no_weights() {
        assertThat(WeightedRanking.of(Groups.trimmed(), List.of(), List.of()).why())
                .contains(Reason.NO_MARKS);
    }

    private static Optional<WeightedRanking> of(ScoringModel model, List<Entry> entries) {
        return WeightedRanking.of(model, Groups.ranked(model, entries), entries).known();
    }
}
