package org.clusterreview.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.engine.Ranker;
import org.clusterreview.scoring.engine.ResultTrace;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.SheetLine;
import org.clusterreview.scoring.engine.SheetMark;
import org.clusterreview.scoring.engine.SheetScore;
import org.clusterreview.scoring.model.Averaging;
import org.clusterreview.scoring.model.Effect;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Scoring;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.yaml.ModelReader;
import org.clusterreview.scoring.yaml.ModelReading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How results of one input stand to those of another, on models of every construct put together at random. */
class EngineRelationsTest {

    private static final int PER_SEED = "long".equals(System.getProperty("test.counts")) ? 300 : 25;
    private static final Pattern WEIGHT = Pattern.compile("weight: (\\d+)");

    static IntStream seeds() {
        return IntStream.rangeClosed(101, 112);
    }

    private interface Relation {

        /** @return whether it was put to the test; a relation may leave models out */
        boolean holds(SplittableRandom random, String text, ScoringModel model, List<Entry> entries);
    }

    private static void always(int seed, Relation relation) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomModels models = new RandomModels(random, true);
        int tested = 0;
        for (int n = 0; n < PER_SEED; n++) {
            String text = models.text();
            ScoringModel model = ScoringFixtures.model(text);
            tested += relation.holds(random, text, model, models.entries(model)) ? 1 : 0;
        }
        assertThat(tested).isPositive();
    }

    private static List<ApplicationResult> results(ScoringModel model, List<Entry> entries) {
        return new Ranker(model).rank(entries);
    }

    private static String bytes(ScoringModel model, List<Entry> entries) {
        return CanonicalJson.of(
                results(model, entries).stream().map(ResultTrace::of).toList());
    }

    private static Entry with(Entry entry, List<SheetMark> marks) {
        return new Entry(entry.application(), entry.group(), marks, entry.figures(), entry.lot());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void experts_under_other_names_in_the_same_order_change_nothing_but_the_names(int seed) {
        always(seed, (random, text, model, entries) -> {
            List<Entry> renamed = entries.stream()
                    .map(e -> with(
                            e,
                            e.marks().stream()
                                    .map(m -> new SheetMark("Seat" + m.expert() + "Here", m.indicator(), m.mark()))
                                    .toList()))
                    .toList();

            assertThat(bytes(model, renamed).replaceAll("Seat(\\d+)Here", "$1"))
                    .as(text)
                    .isEqualTo(bytes(model, entries));
            return true;
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void without_the_plain_scores_results_are_the_same_but_for_them(int seed) {
        always(seed, (random, text, model, entries) -> {
            List<ApplicationResult> alone = Ranker.withoutComparison(model).rank(entries);

            assertThat(alone).as(text).isEqualTo(results(model, entries).stream()
                    .map(EngineRelationsTest::withoutPlain)
                    .toList());
            return true;
        });
    }

    private static ApplicationResult withoutPlain(ApplicationResult result) {
        return new ApplicationResult(
                result.application(),
                result.group(),
                result.status(),
                result.score(),
                null,
                result.panel(),
                result.rank(),
                result.needsLot(),
                result.ties(),
                result.passed(),
                result.grade(),
                result.remarks());
    }

    /** Every estimator, rounding and limit keeps the order, so this holds whatever the model. */
    @ParameterizedTest
    @MethodSource("seeds")
    void the_highest_mark_never_lowers_a_score_and_the_greatest_deduction_never_raises_it(int seed) {
        always(seed, (random, text, model, entries) -> {
            Entry entry = entries.getFirst();
            List<SheetMark> given = entry.marks().stream()
                    .filter(m -> m.mark() instanceof Mark.Given
                            && model.indicator(m.indicator()).isPresent())
                    .toList();
            Score before = score(model, entry);
            if (before == null || given.isEmpty()) {
                return false;
            }
            SheetMark chosen = given.get(random.nextInt(given.size()));
            Indicator indicator = model.indicator(chosen.indicator()).orElseThrow();
            Mark most = Mark.of(((Scoring.ByExpert) indicator.scoring()).scale().max());
            List<SheetMark> marks = new ArrayList<>(entry.marks());
            marks.set(marks.indexOf(chosen), new SheetMark(chosen.expert(), chosen.indicator(), most));
            Score after = score(model, with(entry, marks));

            assertThat(after).isNotNull();
            if (indicator.effect() == Effect.DEDUCTION) {
                assertThat(after.exact()).as(text).isLessThanOrEqualTo(before.exact());
                assertThat(after.published()).isLessThanOrEqualTo(before.published());
            } else {
                assertThat(after.exact()).as(text).isGreaterThanOrEqualTo(before.exact());
                assertThat(after.published()).isGreaterThanOrEqualTo(before.published());
            }
            return true;
        });
    }

    private static @Nullable Score score(ScoringModel model, Entry entry) {
        return results(model, List.of(entry)).getFirst().score();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void weights_are_relative(int seed) {
        always(seed, (random, text, model, entries) -> {
            if (!text.contains("weighting: weights") && !text.contains("weighting: coefficients")) {
                return false;
            }
            int factor = 2 + random.nextInt(7);
            String scaled = WEIGHT.matcher(text).replaceAll(m -> "weight: " + times(m, factor));

            assertThat(scaled).isNotEqualTo(text);
            assertThat(bytes(ScoringFixtures.model(scaled), entries)).as(text).isEqualTo(bytes(model, entries));
            return true;
        });
    }

    /** Times 0.3, 0.6, 0.9 … */
    private static String times(MatchResult weight, int factor) {
        int tenths = 3 * factor * Integer.parseInt(weight.group(1));
        return tenths / 10 + "." + tenths % 10;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void groups_know_nothing_of_each_other(int seed) {
        always(seed, (random, text, model, entries) -> {
            List<Entry> first =
                    entries.stream().filter(e -> e.group().equals("g0")).toList();

            assertThat(results(model, entries).stream()
                            .filter(r -> r.group().equals("g0"))
                            .toList())
                    .as(text)
                    .isEqualTo(results(model, first));
            return true;
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_plain_score_beside_it_is_that_of_the_same_model_with_the_mean(int seed) {
        always(seed, (random, text, model, entries) -> {
            ScoringModel mean = ScoringFixtures.model(
                    text.replaceAll("average: \\{of: (\\w+), [^}]*}", "average: {of: $1, by: mean}"));
            Map<String, ApplicationResult> plain = new HashMap<>();
            results(mean, entries).forEach(r -> plain.put(r.application(), r));
            for (ApplicationResult result : results(model, entries)) {
                Score expected =
                        Objects.requireNonNull(plain.get(result.application())).score();
                Score beside = result.plain();

                assertThat(beside == null).as(text).isEqualTo(expected == null);
                if (beside != null && expected != null) {
                    assertThat(beside.exact()).as(text).isEqualTo(expected.exact());
                    assertThat(beside.published()).isEqualTo(expected.published());
                }
            }
            return true;
        });
    }

    /** What an expert sees while filling in is what counts in the end. */
    @ParameterizedTest
    @MethodSource("seeds")
    void a_complete_sheet_has_the_total_that_it_has_in_the_score(int seed) {
        always(seed, (random, text, model, entries) -> {
            if (model.aggregation().averaging().of() != Averaging.Of.SHEETS || model.comparesFigures()) {
                return false;
            }
            for (Entry entry : entries) {
                Score score = score(model, entry);
                if (score == null) {
                    continue;
                }
                for (SheetLine line : score.sheets()) {
                    Exact total = line.total();
                    if (total != null) {
                        Map<String, Mark> marks = new HashMap<>();
                        entry.marks().stream()
                                .filter(m -> m.expert().equals(line.expert()))
                                .forEach(m -> marks.put(m.indicator(), m.mark()));

                        assertThat(SheetScore.of(model, marks, entry.figures()).total())
                                .as(text)
                                .isEqualTo(total);
                    }
                }
            }
            return true;
        });
    }

    /** A number changed here and there: texts of one hash give one result. */
    @ParameterizedTest
    @MethodSource("seeds")
    void texts_of_the_same_hash_give_the_same_results(int seed) {
        always(seed, (random, text, model, entries) -> {
            String other = Pattern.compile("(?<=: )(\\d+)(?=[,}\n])")
                    .matcher(text)
                    .replaceAll(m -> random.nextInt(8) == 0
                            ? String.valueOf(Integer.parseInt(m.group()) + random.nextInt(2))
                            : random.nextInt(4) == 0 && !m.group().equals("1") ? m.group() + ".0" : m.group());
            other = other.replaceFirst("language: \\S+", "language: 1");
            if (!(new ModelReader().read("other", other) instanceof ModelReading.Sound sound)) {
                return true;
            }
            if (sound.sha256().equals(ScoringFixtures.hash(text))) {
                assertThat(bytes(sound.model(), entries)).as(other).isEqualTo(bytes(model, entries));
            } else {
                assertThat(sound.canonical()).isNotEqualTo(canonical(text));
            }
            return true;
        });
    }

    private static String canonical(String text) {
        return ((ModelReading.Sound) new ModelReader().read("model", text)).canonical();
    }
}
