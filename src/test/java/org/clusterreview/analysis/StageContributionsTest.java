package org.clusterreview.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clusterreview.analysis.Stages.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.model.Exact;
import org.junit.jupiter.api.Test;

class StageContributionsTest {

    private static StageContributions found(Entry... entries) {
        return StageContributions.of(Stages.model(), Groups.ranked(Stages.model(), List.of(entries)));
    }

    @Test
    void each_stage_adds_its_share_and_ranks_by_itself() {
        StageContributions found = found(entry("a", "1 90 60"), entry("b", "1 80 80"), entry("c", "1 70 70"));

        assertThat(found.stages()).containsExactly("first", "second");
        StageContributions.Application first = found.applications().getFirst();
        assertThat(first.application()).isEqualTo("b");
        assertThat(first.stages())
                .containsExactly(
                        new StageContributions.Stage(Exact.of(32), 2), new StageContributions.Stage(Exact.of(48), 1));
    }

    @Test
    void a_move_is_upward_for_one_whom_later_stages_brought_forward() {
        StageContributions found = found(entry("a", "1 90 60"), entry("b", "1 80 80"), entry("c", "1 70 70"));

        // 80, 72 and 70 points in the end.
        assertThat(found.applications())
                .extracting(StageContributions.Application::application)
                .containsExactly("b", "a", "c");
        assertThat(found.applications())
                .extracting(StageContributions.Application::move)
                .containsExactly(1, -1, 0);
    }

    @Test
    void equal_ones_share_a_rank_in_a_stage() {
        StageContributions found = found(entry("a", "1 90 60"), entry("b", "1 90 70"), entry("c", "1 80 80"));

        assertThat(found.applications())
                .extracting(one -> one.stages().getFirst().rank())
                .containsExactlyInAnyOrder(1, 1, 3);
    }

    @Test
    void who_has_no_rank_does_not_count_and_a_model_without_stages_has_none() {
        assertThat(found(entry("a", "1 90 60"), entry("b", "1 99 -")).applications())
                .extracting(StageContributions.Application::application)
                .containsExactly("a");
        List<ApplicationResult> plain = Groups.ranked(Groups.mean(), List.of(Groups.entry("a", "1 90 90")));
        assertThat(StageContributions.of(Groups.mean(), plain))
                .isEqualTo(new StageContributions(List.of(), List.of()));
    }

    @Test
    void contributions_add_up_to_the_score_and_ranks_are_counted_one_by_one() {
        SplittableRandom random = new SplittableRandom(17);
        for (int round = 0; round < 30; round++) {
            List<Entry> entries = new ArrayList<>();
            for (int a = 0; a < 9; a++) {
                entries.add(entry("a" + a, "1 " + random.nextInt(6) + " " + random.nextInt(6)));
            }
            List<ApplicationResult> results = Groups.ranked(Stages.model(), entries);
            StageContributions found = StageContributions.of(Stages.model(), results);

            for (int i = 0; i < 9; i++) {
                StageContributions.Application one = found.applications().get(i);
                Exact sum = Exact.sum(one.stages().stream()
                        .map(StageContributions.Stage::contribution)
                        .toList());
                assertThat(results.get(i).score()).matches(score -> score != null && score.exact().equals(sum));
                for (int stage = 0; stage < 2; stage++) {
                    assertThat(one.stages().get(stage).rank()).isEqualTo(rank(found, one, stage));
                }
            }
        }
    }

    private static int rank(StageContributions found, StageContributions.Application own, int stage) {
        int higher = 0;
        for (StageContributions.Application other : found.applications()) {
            Exact one = other.stages().get(stage).contribution();
            higher += one.compareTo(own.stages().get(stage).contribution()) > 0 ? 1 : 0;
        }
        return higher + 1;
    }
}
