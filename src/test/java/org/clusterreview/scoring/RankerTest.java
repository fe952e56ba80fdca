package org.clusterreview.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.engine.Ranker;
import org.clusterreview.scoring.engine.TieLine;
import org.clusterreview.scoring.model.ScoringModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankerTest {

    private static final ScoringModel MODEL = ScoringFixtures.model(ScoringFixtures.smallModel());

    private static Entry entry(String id, String marks, @Nullable Integer lot, Figure... figures) {
        return new Entry(
                id,
                "",
                ScoringFixtures.sheets(List.of("quality", "effect"), "e1 " + marks, "e2 " + marks, "e3 " + marks),
                List.of(figures),
                lot);
    }

    private static List<ApplicationResult> rank(Entry... entries) {
        return new Ranker(MODEL).rank(List.of(entries));
    }

    @Test
    void equals_share_a_rank_and_the_next_ones_are_skipped() {
        assertThat(rank(
                        entry("d", "50 50", null),
                        entry("c", "70 70", null),
                        entry("b", "70 70", null),
                        entry("a", "90 90", null)))
                .extracting(ApplicationResult::application, ApplicationResult::rank, ApplicationResult::needsLot)
                .containsExactly(tuple("a", 1, false), tuple("b", 2, true), tuple("c", 2, true), tuple("d", 4, false));
    }

    @Test
    void the_first_step_of_the_ladder_that_differs_decides() {
        List<ApplicationResult> results = rank(entry("a", "70 70", null), entry("b", "80 55", null));

        assertThat(results)
                .extracting(ApplicationResult::application, ApplicationResult::rank)
                .containsExactly(tuple("b", 1), tuple("a", 2));
        assertThat(results.getFirst().ties())
                .extracting(TieLine::tied, TieLine::left)
                .containsExactly(tuple(2, 1));
    }

    @Test
    void an_input_decides_after_equal_parts() {
        assertThat(rank(
                        entry("a", "70 70", null, ScoringFixtures.figure("seniority", "1")),
                        entry("b", "70 70", null, ScoringFixtures.figure("seniority", "2"))))
                .extracting(ApplicationResult::application, ApplicationResult::rank)
                .containsExactly(tuple("b", 1), tuple("a", 2));
    }

    @Test
    void a_step_that_one_of_the_equals_lacks_is_passed_over() {
        assertThat(rank(entry("a", "70 70", null), entry("b", "70 70", null, ScoringFixtures.figure("seniority", "2"))))
                .extracting(ApplicationResult::rank, ApplicationResult::needsLot)
                .containsExactly(tuple(1, true), tuple(1, true));
    }

    @Test
    void a_recorded_lot_decides_last() {
        assertThat(rank(entry("a", "70 70", 2), entry("b", "70 70", 1)))
                .extracting(ApplicationResult::application, ApplicationResult::rank, ApplicationResult::needsLot)
                .containsExactly(tuple("b", 1, false), tuple("a", 2, false));
    }

    @Test
    void ranks_are_given_within_each_group() {
        Entry other = entry("b", "90 90", null);

        assertThat(rank(entry("a", "50 50", null), new Entry("b", "other", other.marks(), List.of(), null)))
                .extracting(ApplicationResult::group, ApplicationResult::rank)
                .containsExactly(tuple("", 1), tuple("other", 1));
    }

    @Test
    void what_looks_equal_is_equal_where_the_published_score_decides() {
        String exact = ScoringFixtures.smallModel()
                .replace("    - {part: quality}\n    - {input: seniority}\n", "")
                .replace("places: 2", "places: 0");
        Entry[] entries = {entry("a", "70 70", null), entry("b", "70 71", null)};

        assertThat(new Ranker(ScoringFixtures.model(exact)).rank(List.of(entries)))
                .extracting(ApplicationResult::rank)
                .containsExactly(1, 2);
        assertThat(new Ranker(ScoringFixtures.model(exact.replace("on: exact", "on: published")))
                        .rank(List.of(entries)))
                .extracting(ApplicationResult::rank)
                .containsExactly(1, 1);
    }
}
