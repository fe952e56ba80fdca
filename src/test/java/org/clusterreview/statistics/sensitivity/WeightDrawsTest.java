package org.clusterreview.statistics.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Marks;
import org.clusterreview.statistics.numeric.Chance;
import org.clusterreview.statistics.numeric.Doubles;
import org.clusterreview.statistics.stability.Place;
import org.clusterreview.statistics.stability.Trim;
import org.junit.jupiter.api.Test;

class WeightDrawsTest {

    private static final int SAMPLES = 200;

    @Test
    void without_trim_the_draws_are_those_of_the_means_of_the_sheets() {
        SplittableRandom random = new SplittableRandom(8);
        for (int round = 0; round < 40; round++) {
            WeightedSheets sheets = random(random, Trim.NONE);
            WeightedScores means = new WeightedScores(
                    sheets.weights(),
                    sheets.applications().stream().map(WeightDrawsTest::means).toList());
            Exact all = Exact.sum(sheets.weights());
            List<Place> ofSheets = WeightDraws.of(sheets, 2, 30, round, SAMPLES).places();
            List<Place> ofMeans = WeightDraws.of(means, 2, 30, round, SAMPLES).places();

            // Scores of sheets are points, those of means a share of them.
            assertThat(ofSheets)
                    .isEqualTo(ofMeans.stream()
                            .map(place -> new Place(
                                    place.score().times(all),
                                    place.rank(),
                                    place.rankLow(),
                                    place.rankHigh(),
                                    place.pTop(),
                                    place.pFirst()))
                            .toList());
        }
    }

    @Test
    void with_trim_each_weighting_leaves_out_its_own_sheets() {
        SplittableRandom random = new SplittableRandom(9);
        for (int round = 0; round < 40; round++) {
            WeightedSheets sheets = random(random, new Trim(random.nextInt(2), random.nextInt(2)));
            WeightDraws draws = WeightDraws.of(sheets, 2, 20, round, SAMPLES);

            List<Exact> first =
                    draws.places().stream().map(Place::pFirst).toList();
            assertThat(first).isEqualTo(firstByPlainReckoning(sheets, 20, round));
        }
    }

    /** Every draw by itself, every total sorted anew. */
    private static List<Exact> firstByPlainReckoning(WeightedSheets sheets, double concentration, long seed) {
        double sum = Doubles.of(Exact.sum(sheets.weights()));
        Chance chance = new Chance(seed);
        int[] first = new int[sheets.applications().size()];
        for (int sample = 0; sample < SAMPLES; sample++) {
            double[] weights = sheets.weights().stream()
                    .mapToDouble(weight -> chance.gamma(concentration * Doubles.of(weight) / sum))
                    .toArray();
            double[] scores = sheets.applications().stream()
                    .mapToDouble(one -> score(one, weights))
                    .toArray();
            double best = Arrays.stream(scores).max().orElseThrow();
            for (int a = 0; a < scores.length; a++) {
                first[a] += scores[a] >= best - 1e-12 ? 1 : 0;
            }
        }
        return Arrays.stream(first)
                .mapToObj(count -> Exact.of(count).dividedBy(Exact.of(SAMPLES)))
                .toList();
    }

    private static double score(WeightedSheets.Sheets sheets, double[] weights) {
        double[] totals = sheets.values().stream()
                .mapToDouble(sheet -> IntStream.range(0, weights.length)
                        .mapToDouble(i -> weights[i] * Doubles.of(sheet.get(i)))
                        .sum())
                .sorted()
                .toArray();
        Trim trim = sheets.trim();
        return Arrays.stream(totals, trim.lowest(), totals.length - trim.highest())
                .average()
                .orElseThrow();
    }

    @Test
    void places_have_the_official_scores_and_ranks() {
        WeightedSheets sheets = new WeightedSheets(
                Marks.of("60 40"),
                List.of(
                        sheets("0.9 0.9/0.5 0.5/0.1 0.1", Trim.ONE_EACH),
                        sheets("1 1/0.7 0.7/0.6 0.6", Trim.ONE_EACH),
                        sheets("0 0/0.5 0.5/1 1", Trim.ONE_EACH)));
        List<Place> places = WeightDraws.of(sheets, 1, 100, 1, SAMPLES).places();

        assertThat(places).extracting(Place::score).containsExactly(Exact.of(50), Exact.of(70), Exact.of(50));
        assertThat(places).extracting(Place::rank).containsExactly(2, 1, 2);
        assertThat(places.get(1).pTop()).isEqualTo(Exact.ONE);
    }

    @Test
    void draws_of_sheets_need_a_weight_and_numbers_in_range() {
        WeightedSheets none = new WeightedSheets(Marks.of("0"), List.of(sheets("1", Trim.NONE)));
        WeightedSheets some = new WeightedSheets(Marks.of("1"), List.of(sheets("1", Trim.NONE)));

        assertThatThrownBy(() -> WeightDraws.of(none, 1, 10, 1, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WeightDraws.of(some, 1, 0, 1, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WeightDraws.of(some, 1, 10, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WeightDraws.of(some, 0, 10, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static WeightedSheets.Sheets sheets(String rows, Trim trim) {
        return new WeightedSheets.Sheets(
                Arrays.stream(rows.split("/")).map(Marks::of).toList(), trim);
    }

    private static List<Exact> means(WeightedSheets.Sheets sheets) {
        return IntStream.range(0, sheets.values().getFirst().size())
                .mapToObj(i -> Exact.mean(
                        sheets.values().stream().map(sheet -> sheet.get(i)).toList()))
                .toList();
    }

    private static WeightedSheets random(SplittableRandom random, Trim trim) {
        int indicators = 2 + random.nextInt(4);
        List<Exact> weights = new ArrayList<>();
        for (int i = 0; i < indicators; i++) {
            weights.add(Exact.of(1 + random.nextInt(30)));
        }
        List<WeightedSheets.Sheets> applications = new ArrayList<>();
        for (int a = 0; a < 5; a++) {
            List<List<Exact>> sheets = new ArrayList<>();
            for (int e = 0; e < 3 + random.nextInt(4); e++) {
                List<Exact> sheet = new ArrayList<>();
                for (int i = 0; i < indicators; i++) {
                    sheet.add(Exact.of(random.nextInt(101)).dividedBy(Exact.HUNDRED));
                }
                sheets.add(sheet);
            }
            applications.add(new WeightedSheets.Sheets(sheets, trim));
        }
        return new WeightedSheets(weights, applications);
    }
}
