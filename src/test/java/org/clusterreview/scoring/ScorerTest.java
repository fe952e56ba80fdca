package org.clusterreview.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Dropped;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.MarkLine;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.Scorer;
import org.clusterreview.scoring.engine.SheetLine;
import org.clusterreview.scoring.engine.SheetMark;
import org.clusterreview.scoring.engine.Status;
import org.clusterreview.scoring.model.Exact;
import org.junit.jupiter.api.Test;

class ScorerTest {

    private static final List<String> BOTH = List.of("quality", "effect");

    private static ApplicationResult result(String model, List<SheetMark> marks) {
        return new Scorer(ScoringFixtures.model(model)).score(ScoringFixtures.entry("a", marks));
    }

    private static Score score(ApplicationResult result) {
        Score score = result.score();
        assertThat(score).isNotNull();
        return score;
    }

    private static String byIndicators() {
        return ScoringFixtures.smallModel().replace("of: sheets", "of: indicators");
    }

    @Test
    void a_sheet_with_a_missing_mark_has_no_total_and_is_never_the_lowest() {
        ApplicationResult result = result(
                ScoringFixtures.smallModel(),
                ScoringFixtures.sheets(BOTH, "e1 50 50", "e2 60 60", "e3 70 70", "e4 80 80", "e5 90 -"));

        assertThat(score(result).exact()).hasToString("65");
        assertThat(score(result).valid()).isEqualTo(4);
        assertThat(score(result).sheets())
                .extracting(SheetLine::dropped)
                .containsExactly(Dropped.LOWEST, null, null, Dropped.HIGHEST, Dropped.SHEET_INCOMPLETE);
        assertThat(score(result).sheets().getLast().missing()).containsExactly("effect");
    }

    @Test
    void a_zero_is_a_mark_and_is_dropped_as_the_lowest() {
        ApplicationResult result = result(
                ScoringFixtures.smallModel(),
                ScoringFixtures.sheets(BOTH, "e1 0 0", "e2 60 60", "e3 70 70", "e4 80 80"));

        assertThat(score(result).exact()).hasToString("65");
    }

    @Test
    void by_indicator_only_the_missing_mark_is_missing() {
        ApplicationResult result = result(
                byIndicators(),
                ScoringFixtures.sheets(BOTH, "e1 50 50", "e2 60 60", "e3 70 70", "e4 80 80", "e5 90 -"));

        assertThat(score(result).parts()).containsEntry("quality", Exact.of(42)).containsEntry("effect", Exact.of(26));
        assertThat(score(result).valid()).isEqualTo(4);
        assertThat(score(result).marks())
                .filteredOn(m -> m.indicator().equals("quality"))
                .extracting(MarkLine::dropped)
                .containsExactly(Dropped.LOWEST, null, null, null, Dropped.HIGHEST);
    }

    @Test
    void of_equal_extremes_the_first_key_is_dropped() {
        List<SheetMark> marks =
                ScoringFixtures.sheets(BOTH, "e4 80 80", "e2 60 60", "e1 80 80", "e3 60 60", "e5 70 70");

        assertThat(score(result(ScoringFixtures.smallModel(), marks)).sheets())
                .extracting(SheetLine::dropped)
                .containsExactly(Dropped.HIGHEST, Dropped.LOWEST, null, null, null);
    }

    @Test
    void the_last_key_is_dropped_where_the_model_says_so() {
        String model = ScoringFixtures.smallModel().replace("from: 3}", "from: 3, equal_extremes: last_key}");
        List<SheetMark> marks = ScoringFixtures.sheets(BOTH, "e1 80 80", "e2 60 60", "e3 60 60", "e4 80 80");

        assertThat(score(result(model, marks)).sheets())
                .extracting(SheetLine::dropped)
                .containsExactly(null, null, Dropped.LOWEST, Dropped.HIGHEST);
    }

    @Test
    void with_all_equal_two_different_sheets_are_dropped() {
        Score score = score(
                result(ScoringFixtures.smallModel(), ScoringFixtures.sheets(BOTH, "e1 70 70", "e2 70 70", "e3 70 70")));

        assertThat(score.exact()).hasToString("70");
        assertThat(score.sheets())
                .extracting(SheetLine::dropped)
                .containsExactly(Dropped.LOWEST, Dropped.HIGHEST, null);
    }

    @Test
    void both_the_trimmed_and_the_plain_mean_are_given() {
        ApplicationResult result =
                result(ScoringFixtures.smallModel(), ScoringFixtures.sheets(BOTH, "e1 10 10", "e2 60 60", "e3 71 71"));

        assertThat(score(result).exact()).hasToString("60");
        assertThat(result.plain()).isNotNull();
        assertThat(result.plain().exact()).hasToString("47");
    }

    @Test
    void below_the_least_number_the_plain_mean_stands_flagged_and_is_not_ranked() {
        ApplicationResult result =
                result(ScoringFixtures.smallModel(), ScoringFixtures.sheets(BOTH, "e1 50 50", "e2 61 61"));

        assertThat(result.status()).isEqualTo(Status.BELOW_MINIMUM);
        assertThat(score(result).exact()).hasToString("55.5");
        assertThat(score(result).trimmed()).isFalse();
        assertThat(result.remarks())
                .extracting(Violation::code)
                .containsExactly("scoring.remark.belowMinimum", "scoring.remark.notTrimmed");
    }

    @Test
    void without_a_valid_sheet_there_is_no_score() {
        ApplicationResult result = result(ScoringFixtures.smallModel(), ScoringFixtures.sheets(BOTH, "e1 50 -"));

        assertThat(result.score()).isNull();
        assertThat(result.status()).isEqualTo(Status.BELOW_MINIMUM);
        assertThat(result.panel()).extracting(MarkLine::dropped).containsExactly(null, Dropped.MISSING);
    }

    @Test
    void what_does_not_apply_leaves_its_points_to_the_others() {
        Score score = score(result(
                ScoringFixtures.smallModel(), ScoringFixtures.sheets(BOTH, "e1 50 50", "e2 60 n/a", "e3 70 70")));

        assertThat(score.exact()).hasToString("60");
        assertThat(score.valid()).isEqualTo(3);
    }

    @Test
    void by_indicator_the_marks_given_stand_for_an_indicator_that_does_not_apply_to_all() {
        Score score =
                score(result(byIndicators(), ScoringFixtures.sheets(BOTH, "e1 50 n/a", "e2 60 n/a", "e3 70 n/a")));

        assertThat(score.exact()).hasToString("60");
    }

    @Test
    void a_veto_takes_it_out_of_the_ranking_and_keeps_the_score() {
        ApplicationResult result = new Scorer(ScoringFixtures.model(ScoringFixtures.smallModel()))
                .score(ScoringFixtures.entry(
                        "a",
                        ScoringFixtures.sheets(BOTH, "e1 50 50", "e2 60 60", "e3 70 70"),
                        ScoringFixtures.figure("fraud", "1")));

        assertThat(result.status()).isEqualTo(Status.VETOED);
        assertThat(score(result).exact()).hasToString("60");
    }

    @Test
    void a_missing_figure_leaves_no_score_and_is_not_zero() {
        ApplicationResult result = new Scorer(ScoringFixtures.demonstration())
                .score(ScoringFixtures.entry("a", List.of(), ScoringFixtures.figure("enterprises", "120")));

        assertThat(result.score()).isNull();
        assertThat(result.status()).isEqualTo(Status.BELOW_MINIMUM);
        assertThat(result.remarks())
                .contains(Violation.of("scoring.remark.missingFigure", "revenue_leading / revenue_total"));
    }

    @Test
    void an_entry_that_was_not_checked_is_refused() {
        Entry twice = ScoringFixtures.entry(
                "a", List.of(ScoringFixtures.mark("e1", "quality", "50"), ScoringFixtures.mark("e1", "quality", "60")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scorer(ScoringFixtures.model(ScoringFixtures.smallModel())).score(twice));
    }
}
