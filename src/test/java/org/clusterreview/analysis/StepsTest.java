package org.clusterreview.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clusterreview.analysis.Groups.analysed;
import static org.clusterreview.analysis.Groups.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.sensitivity.WeightDraws;
import org.junit.jupiter.api.Test;

class StepsTest {

    private static final Entry FIRST = entry("a", "1 90 90", "2 80 80", "3 85 85");
    private static final Entry SECOND = entry("b", "1 70 70", "2 95 95", "3 75 75");
    private static final Entry THIRD = entry("c", "1 60 60", "2 60 60", "3 60 60");
    private static final GroupAnalysis.Settings SETTINGS = new GroupAnalysis.Settings(1, 7, 500);

    @Test
    void every_step_is_told_once_and_in_order_up_to_the_last() {
        List<Entry> entries = List.of(FIRST, SECOND, THIRD);
        List<Integer> told = new ArrayList<>();
        Set<Integer> all = new HashSet<>();
        GroupAnalysis.of(Groups.trimmed(), Groups.ranked(Groups.trimmed(), entries), entries, SETTINGS, (done, of) -> {
            told.add(done);
            all.add(of);
        });

        assertThat(all).hasSize(1);
        // Eleven parts, three experts, two other estimators and adjusted marks.
        assertThat(all).containsExactly(17);
        assertThat(told)
                .isEqualTo(IntStream.rangeClosed(1, all.iterator().next()).boxed().toList());
    }

    @Test
    void whoever_is_told_can_stop_the_work() {
        List<Entry> entries = List.of(FIRST, SECOND, THIRD);
        List<ApplicationResult> results = Groups.ranked(Groups.trimmed(), entries);
        List<Integer> told = new ArrayList<>();

        assertThatThrownBy(() -> GroupAnalysis.of(Groups.trimmed(), results, entries, SETTINGS, (done, of) -> {
                    told.add(done);
                    if (done == 3) {
                        throw new IllegalStateException("stopped");
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("stopped");
        assertThat(told).containsExactly(1, 2, 3);
    }

    @Test
    void being_told_changes_nothing() {
        List<Entry> entries = Groups.random(new SplittableRandom(6), 7, 4);
        List<ApplicationResult> results = Groups.ranked(Groups.trimmed(), entries);

        assertThat(GroupAnalysis.of(Groups.trimmed(), results, entries, SETTINGS, (done, of) -> {}))
                .isEqualTo(GroupAnalysis.of(Groups.trimmed(), results, entries, SETTINGS));
    }

    @Test
    void weights_are_drawn_as_the_model_trims() {
        GroupAnalysis analysis = analysed(Groups.trimmed(), 1, FIRST, SECOND, THIRD);
        WeightDraws draws = analysis.draws().orThrow();

        assertThat(draws.samples()).isEqualTo(GroupAnalysis.DRAWS);
        assertThat(draws.concentration()).isEqualTo(GroupAnalysis.CONCENTRATION);
        // By the middle of three sheets, whose marks are the same for both indicators, no weight changes anything.
        assertThat(draws.places().getFirst().score()).isEqualTo(Exact.of(85));
        assertThat(draws.places().getFirst().pTop()).isEqualTo(Exact.ONE);
        assertThat(draws.places().getLast().rankLow()).isEqualTo(3);
    }

    @Test
    void of_a_model_with_stages_what_they_did_is_told_and_no_weights_are_drawn() {
        List<Entry> entries = List.of(Stages.entry("a", "1 90 60", "2 80 70"), Stages.entry("b", "1 70 90", "2 75 85"));
        GroupAnalysis analysis =
                GroupAnalysis.of(Stages.model(), Groups.ranked(Stages.model(), entries), entries, SETTINGS);

        assertThat(analysis.stages().stages()).containsExactly("first", "second");
        assertThat(analysis.draws().why()).contains(Reason.NOT_LINEAR);
        assertThat(analysis.halo().experts()).hasSize(2);
        assertThat(analysis.deviations().sheets()).hasSize(4);
        assertThat(analysed(Groups.trimmed(), 1, FIRST).stages().applications()).isEmpty();
    }
}
