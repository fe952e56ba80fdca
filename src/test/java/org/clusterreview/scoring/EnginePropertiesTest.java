package org.clusterreview.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.engine.Ranker;
import org.clusterreview.scoring.engine.ResultTrace;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.SheetMark;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Rounding;
import org.clusterreview.scoring.model.RoundingStep;
import org.clusterreview.scoring.model.ScoringModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every model, on models of every construct put together at random. */
class EnginePropertiesTest {

    private static final int PER_SEED = "long".equals(System.getProperty("test.counts")) ? 300 : 25;

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 12);
    }

    /** The whole result with its trace, byte for byte. */
    private static String bytes(ScoringModel model, List<Entry> entries) {
        return CanonicalJson.of(
                new Ranker(model).rank(entries).stream().map(ResultTrace::of).toList());
    }

    private interface Property {

        void holds(SplittableRandom random, ScoringModel model, List<Entry> entries, String text);
    }

    private static void always(int seed, boolean everything, Property property) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomModels models = new RandomModels(random, everything);
        for (int n = 0; n < PER_SEED; n++) {
            String text = models.text();
            ScoringModel model = ScoringFixtures.model(text);
            property.holds(random, model, models.entries(model), text);
        }
    }

    private static List<Entry> changed(List<Entry> entries, UnaryOperator<Entry> change) {
        return entries.stream().map(change).toList();
    }

    private static <T> List<T> shuffled(List<T> list, SplittableRandom random) {
        List<T> result = new ArrayList<>(list);
        for (int i = result.size() - 1; i > 0; i--) {
            Collections.swap(result, i, random.nextInt(i + 1));
        }
        return result;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_experts_marks_figures_and_applications_changes_nothing(int seed) {
        always(seed, true, (random, model, entries, text) -> {
            List<Entry> mixed = changed(
                    entries,
                    e -> new Entry(
                            e.application(),
                            e.group(),
                            shuffled(e.marks(), random),
                            shuffled(e.figures(), random),
                            e.lot()));

            assertThat(bytes(model, shuffled(mixed, random))).as(text).isEqualTo(bytes(model, entries));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_row_that_says_a_mark_is_missing_says_nothing_new(int seed) {
        always(seed, true, (random, model, entries, text) -> {
            List<Entry> without = changed(
                    entries,
                    e -> new Entry(
                            e.application(),
                            e.group(),
                            e.marks().stream()
                                    .filter(m -> random.nextInt(6) != 0)
                                    .toList(),
                            e.figures(),
                            e.lot()));
            List<Entry> said = changed(without, e -> {
                List<SheetMark> marks = new ArrayList<>(e.marks());
                for (String expert : e.marks().stream().map(SheetMark::expert).collect(Collectors.toSet())) {
                    model.onSheet().stream()
                            .filter(i -> e.marks().stream()
                                    .noneMatch(m -> m.expert().equals(expert)
                                            && m.indicator().equals(i.id())))
                            .forEach(i -> marks.add(new SheetMark(expert, i.id(), Mark.MISSING)));
                }
                return new Entry(e.application(), e.group(), marks, e.figures(), e.lot());
            });

            assertThat(bytes(model, said)).as(text).isEqualTo(bytes(model, without));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_higher_mark_never_makes_a_lower_place(int seed) {
        always(seed, false, (random, model, entries, text) -> {
            int which = random.nextInt(entries.size());
            List<SheetMark> marks = new ArrayList<>(entries.get(which).marks());
            int at = random.nextInt(marks.size());
            SheetMark mark = marks.get(at);
            BigDecimal value = mark.mark() instanceof Mark.Given(var given) ? given : BigDecimal.ZERO;
            if (value.compareTo(BigDecimal.valueOf(95)) > 0) {
                return;
            }
            marks.set(at, new SheetMark(mark.expert(), mark.indicator(), Mark.of(value.add(BigDecimal.valueOf(5)))));
            List<Entry> raised = new ArrayList<>(entries);
            Entry entry = entries.get(which);
            raised.set(which, new Entry(entry.application(), entry.group(), marks, entry.figures(), entry.lot()));

            Integer before = rank(model, entries, entry.application());
            Integer after = rank(model, raised, entry.application());
            if (before != null) {
                assertThat(after).as(text).isNotNull().isLessThanOrEqualTo(before);
            }
        });
    }

    private static @Nullable Integer rank(ScoringModel model, List<Entry> entries, String application) {
        return new Ranker(model)
                .rank(entries).stream()
                        .filter(r -> r.application().equals(application))
                        .findFirst()
                        .orElseThrow()
                        .rank();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void where_one_rounding_is_declared_the_published_score_is_the_exact_one_rounded_once(int seed) {
        always(seed, false, (random, model, entries, text) -> {
            Rounding rounding = model.aggregation().at(RoundingStep.FINAL).orElseThrow();
            for (ApplicationResult result : new Ranker(model).rank(entries)) {
                Score score = result.score();
                if (score != null) {
                    assertThat(score.published()).isEqualTo(score.exact().rounded(rounding.places(), rounding.mode()));
                    assertThat(score.roundings()).hasSize(1);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void parts_make_up_the_whole_where_nothing_is_held_back(int seed) {
        always(seed, false, (random, model, entries, text) -> {
            boolean means = text.contains("by: mean") || text.contains("by: trimmed") || text.contains("excel");
            if (text.contains("limits") || (!means && text.contains("of: sheets"))) {
                return;
            }
            for (ApplicationResult result : new Ranker(model).rank(entries)) {
                Score score = result.score();
                if (score != null) {
                    Map<String, Exact> parts = score.parts();
                    assertThat(Exact.sum(List.of(parts.get("a"), parts.get("b"))))
                            .as(text)
                            .isEqualTo(score.exact());
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_model_itself_survives_being_written_down(int seed) {
        always(
                seed,
                true,
                (random, model, entries, text) ->
                        assertThat(ScoringFixtures.hash(text)).isEqualTo(ScoringFixtures.hash("# a comment\n" + text)));
    }
}
