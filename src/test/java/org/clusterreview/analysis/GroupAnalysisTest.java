package org.clusterreview.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clusterreview.analysis.Groups.analysed;
import static org.clusterreview.analysis.Groups.entry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clusterreview.scoring.ScoringFixtures;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.Ranker;
import org.clusterreview.scoring.engine.SheetMark;
import org.clusterreview.scoring.model.Estimator;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.agreement.IccForm;
import org.clusterreview.statistics.stability.Stability;
import org.junit.jupiter.api.Test;

class GroupAnalysisTest {

    private static final Entry FIRST = entry("a", "1 90 90", "2 80 80", "3 85 85");
    private static final Entry SECOND = entry("b", "1 70 70", "2 95 95", "3 75 75");
    private static final Entry THIRD = entry("c", "1 60 60", "2 60 60", "3 60 60");

    @Test
    void a_sheet_that_lacks_a_mark_is_missing_as_a_whole_but_its_marks_are_not() {
        GroupMarks marks = analysed(Groups.trimmed(), 1, entry("a", "1 90 90", "2 80 -", "10 85 85"))
                .marks();

        assertThat(marks.experts()).containsExactly("1", "2", "10");
        assertThat(marks.totals().rows().getFirst())
                .extracting(mark -> mark.map(Exact::toString).orElse("–"))
                .containsExactly("90", "–", "85");
        assertThat(marks.indicators())
                .hasEntrySatisfying(
                        "quality", table -> assertThat(table.marks(0)).hasSize(3));
        assertThat(marks.indicators())
                .hasEntrySatisfying(
                        "effect", table -> assertThat(table.marks(0)).hasSize(2));
    }

    @Test
    void what_experts_have_marked_is_told_from_what_is_computed() {
        ScoringModel model = ScoringFixtures.model(
                ScoringFixtures.smallModel().replace("inputs:", """
                          - {id: document, name: Document, points: 10, by: staff, item: a8-3-1}
                        inputs:""").replace("points: 40", "points: 30"));
        List<SheetMark> sheets = ScoringFixtures.sheets(Groups.INDICATORS, "1 90 80", "2 80 80", "3 70 80");
        List<Entry> entries = List.of(ScoringFixtures.entry("a", sheets, ScoringFixtures.figure("a8-3-1", "1")));
        GroupMarks marks = GroupMarks.of(model, Groups.ranked(model, entries), entries);

        assertThat(marks.totals().marks(0)).extracting(Exact::toString).containsExactly("88", "82", "76");
        assertThat(marks.given().marks(0)).extracting(Exact::toString).containsExactly("78", "72", "66");
    }

    @Test
    void every_result_has_an_entry() {
        ScoringModel model = Groups.trimmed();
        List<ApplicationResult> results = Groups.ranked(model, List.of(FIRST));

        assertThatThrownBy(() -> GroupMarks.of(model, results, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a");
    }

    @Test
    void the_gap_lies_between_the_last_in_and_the_first_out() {
        CutLine cut = analysed(Groups.trimmed(), 2, FIRST, SECOND, THIRD).cut();

        assertThat(cut.in()).containsExactly("a", "b");
        assertThat(cut.tied()).isEmpty();
        assertThat(cut.out()).containsExactly("c");
        assertThat(cut.gap()).contains(Exact.of(15));
    }

    @Test
    void equal_ones_across_the_line_share_the_last_place_and_leave_no_gap() {
        Entry equal = entry("d", "1 75 75", "2 70 70", "3 95 95");
        CutLine cut = analysed(Groups.trimmed(), 2, FIRST, SECOND, equal, THIRD).cut();

        assertThat(cut.in()).containsExactly("a");
        assertThat(cut.tied()).containsExactlyInAnyOrder("b", "d");
        assertThat(cut.out()).containsExactly("c");
        assertThat(cut.gap()).isEmpty();
    }

    @Test
    void a_list_longer_than_the_ranking_has_no_line() {
        CutLine cut = analysed(Groups.trimmed(), 9, FIRST, SECOND).cut();

        assertThat(cut.in()).containsExactly("a", "b");
        assertThat(cut.out()).isEmpty();
        assertThat(cut.gap()).isEmpty();
        assertThatThrownBy(() -> CutLine.of(List.of(), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void without_an_expert_the_same_rules_rank_what_is_left_however_few_sheets_that_are() {
        GroupAnalysis analysis = analysed(Groups.trimmed(), 1, FIRST, SECOND, THIRD);

        // By the middle sheet of three a leads with 85 to 75; without the second expert a has 87.5 and b 72.5, without
        // the first
        // b has 85 and a 82.5.
        assertThat(alternative(analysis, new Alternative.WithoutExpert("2")).keepsTheList())
                .isTrue();
        AlternativeRanking without = alternative(analysis, new Alternative.WithoutExpert("1"));
        assertThat(without.entering()).containsExactly("b");
        assertThat(without.leaving()).containsExactly("a");
        assertThat(without.ranks()).containsEntry("b", 1).containsEntry("a", 2).containsEntry("c", 3);
        assertThat(without.greatestMove()).isEqualTo(1);
    }

    @Test
    void other_estimators_are_those_that_the_model_has_not() {
        GroupAnalysis analysis = analysed(Groups.trimmed(), 1, FIRST, SECOND, THIRD);

        assertThat(analysis.alternatives())
                .extracting(AlternativeRanking::alternative)
                .contains(
                        new Alternative.Estimated(new Estimator.Mean()),
                        new Alternative.Estimated(new Estimator.Median()))
                .doesNotContain(new Alternative.Estimated(new Estimator.Trimmed(1, 1)));
        assertThat(alternative(analysis, new Alternative.Estimated(new Estimator.Mean()))
                        .ranks())
                .containsEntry("a", 1)
                .containsEntry("b", 2);
    }

    @Test
    void adjusted_marks_of_a_full_table_rank_as_means_do() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 30; round++) {
            List<Entry> entries = Groups.random(random, 8, 5);
            GroupAnalysis analysis = analysed(Groups.mean(), 3, entries.toArray(Entry[]::new));

            assertThat(alternative(analysis, new Alternative.SeverityAdjusted()).ranks())
                    .isEqualTo(competition(Groups.ranked(Groups.mean(), entries)));
        }
    }

    @Test
    void severity_is_not_compared_across_experts_who_share_no_application() {
        GroupAnalysis analysis =
                analysed(Groups.mean(), 1, entry("a", "1 90 90", "2 80 80"), entry("b", "3 70 70", "4 75 75"));

        assertThat(analysis.severity().isComparable()).isFalse();
        assertThat(analysis.alternatives())
                .extracting(AlternativeRanking::alternative)
                .doesNotContain(new Alternative.SeverityAdjusted());
    }

    @Test
    void few_experts_and_few_applications_are_said() {
        PanelAgreement agreement =
                analysed(Groups.trimmed(), 1, FIRST, SECOND, THIRD).agreement();

        assertThat(agreement.cautions()).contains(Caution.FEW_EXPERTS, Caution.FEW_APPLICATIONS);
        assertThat(agreement.cautions()).doesNotContain(Caution.MISSING_MARKS);
        assertThat(agreement.suiting().orThrow().form()).isEqualTo(IccForm.TWO_AVERAGE);
    }

    @Test
    void with_missing_marks_only_what_allows_for_them_is_computed() {
        PanelAgreement agreement = analysed(Groups.mean(), 1, FIRST, SECOND, entry("d", "1 60 60", "3 65 65"))
                .agreement();

        assertThat(agreement.icc().why()).contains(Reason.MISSING_MARKS);
        assertThat(agreement.concordance().why()).contains(Reason.MISSING_MARKS);
        assertThat(agreement.alpha().known()).isPresent();
        assertThat(agreement.cautions()).contains(Caution.MISSING_MARKS);
    }

    @Test
    void an_application_without_any_sheet_takes_no_agreement_from_the_others() {
        PanelAgreement agreement =
                analysed(Groups.trimmed(), 1, FIRST, SECOND, THIRD, entry("e")).agreement();

        assertThat(agreement.applications()).isEqualTo(3);
        assertThat(agreement.cautions()).doesNotContain(Caution.MISSING_MARKS);
    }

    @Test
    void places_are_sampled_by_the_models_own_trim() {
        Stability stability =
                analysed(Groups.trimmed(), 1, FIRST, SECOND, THIRD).stability().orThrow();

        assertThat(stability.method()).isEqualTo(Stability.Method.ENUMERATION);
        assertThat(stability.samples()).isEqualTo(27);
        // c is last in every sample.
        assertThat(stability.places().getLast().orThrow().rankLow()).isEqualTo(3);
        assertThat(stability.places().getFirst().orThrow().score()).isEqualTo(Exact.of(85));
    }

    @Test
    void panels_that_would_leave_out_different_numbers_are_not_sampled_together() {
        GroupAnalysis analysis = analysed(Groups.trimmed(), 1, FIRST, SECOND, entry("d", "1 60 60", "3 65 65"));

        assertThat(analysis.stability()).isEqualTo(Statistic.undefined(Reason.OTHER_ESTIMATOR));
    }

    @Test
    void the_order_of_the_entries_changes_nothing() {
        ScoringModel model = Groups.trimmed();
        List<Entry> entries = Groups.random(new SplittableRandom(5), 6, 4);
        GroupAnalysis.Settings settings = new GroupAnalysis.Settings(2, 1, 100);

        assertThat(GroupAnalysis.of(model, new Ranker(model).rank(entries.reversed()), entries.reversed(), settings))
                .isEqualTo(GroupAnalysis.of(model, new Ranker(model).rank(entries), entries, settings));
    }

    /** Ranks by score alone, without the tie ladder. */
    private static Map<String, Integer> competition(List<ApplicationResult> results) {
        Map<String, Integer> ranks = new TreeMap<>();
        for (ApplicationResult one : results) {
            Exact own = Objects.requireNonNull(one.score()).exact();
            long higher = results.stream()
                    .filter(other ->
                            Objects.requireNonNull(other.score()).exact().compareTo(own) > 0)
                    .count();
            ranks.put(one.application(), (int) higher + 1);
        }
        return ranks;
    }

    private static AlternativeRanking alternative(GroupAnalysis analysis, Alternative alternative) {
        return Stream.of(alternative)
                .flatMap(wanted -> analysis.alternatives().stream()
                        .filter(one -> one.alternative().equals(wanted)))
                .findFirst()
                .orElseThrow();
    }
}
