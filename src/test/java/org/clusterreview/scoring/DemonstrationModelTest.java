package org.clusterreview.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Dropped;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.engine.Maxima;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.Scorer;
import org.clusterreview.scoring.engine.SheetLine;
import org.clusterreview.scoring.engine.SheetMark;
import org.clusterreview.scoring.engine.Status;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Scoring;
import org.clusterreview.scoring.model.ScoringModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemonstrationModelTest {

    private static final List<String> SUBJECTIVE =
            List.of("planning", "talent", "management_work", "one_stop_service", "policy_effect");

    @ParameterizedTest
    @ValueSource(strings = {"hubei-2025-recognition", "hubei-2025-evaluation"})
    void sums_to_100_and_says_that_it_is_not_official(String id) {
        ScoringModel model = ScoringFixtures.model(ScoringFixtures.text("/scoring-models/" + id + ".yaml"));

        assertThat(model.id()).isEqualTo(id);
        assertThat(Maxima.of(model).total()).isEqualTo(Exact.HUNDRED);
        assertThat(model.official()).isFalse();
        assertThat(model.notice()).isEqualTo("演示，非官方");
    }

    @Test
    void has_five_indicators_for_experts_three_for_staff_and_eight_from_data() {
        List<Indicator> indicators = ScoringFixtures.demonstration().indicators();

        assertThat(indicators).hasSize(16);
        assertThat(indicators.stream().filter(i -> i.scoring() instanceof Scoring.ByExpert))
                .hasSize(5);
        assertThat(indicators.stream().filter(i -> i.scoring() instanceof Scoring.ByStaff))
                .hasSize(3);
        assertThat(indicators.stream().filter(i -> i.scoring() instanceof Scoring.ByData))
                .hasSize(8);
    }

    /** Points from 0 to the base, from there to full, and no more. */
    @ParameterizedTest
    @CsvSource({"1, 0.048", "50, 2.4", "100, 4.8", "150, 6.4", "200, 8", "1000, 8"})
    void enterprises_earn_points_along_two_straight_lines(String enterprises, String points) {
        Score score = score(List.of(), enterprises);

        assertThat(score.parts()).containsEntry("enterprise_concentration", Exact.of(new BigDecimal(points)));
    }

    @Test
    void the_latest_year_that_has_both_figures_of_a_ratio_counts() {
        List<Figure> more = List.of(
                ScoringFixtures.figure("hightech_enterprises", 2023, "30"),
                ScoringFixtures.figure("enterprises", 2023, "200"),
                ScoringFixtures.figure("enterprises", 2024, "100"));

        Score score = score(more, "150");

        assertThat(score.parts()).containsEntry("hightech_share", Exact.of(new BigDecimal("4.2")));
        assertThat(score.parts()).containsEntry("enterprise_concentration", Exact.of(new BigDecimal("4.8")));
    }

    @Test
    void a_denominator_of_zero_leaves_no_score() {
        List<Figure> figures = new ArrayList<>(figures());
        figures.removeIf(f -> f.item().equals("employees"));
        figures.add(ScoringFixtures.figure("employees", "0"));

        ApplicationResult result =
                new Scorer(ScoringFixtures.demonstration()).score(new Entry("a", "", sevenSheets(), figures, null));

        assertThat(result.score()).isNull();
        assertThat(result.remarks()).extracting(Violation::code).containsExactly("scoring.remark.zeroDenominator");
    }

    private static Score score(List<Figure> more, String enterprises) {
        List<Figure> figures = new ArrayList<>(figures());
        figures.removeIf(f ->
                f.item().equals("enterprises") || (!more.isEmpty() && f.item().equals("hightech_enterprises")));
        figures.add(ScoringFixtures.figure("enterprises", enterprises));
        figures.addAll(more);
        ApplicationResult result =
                new Scorer(ScoringFixtures.demonstration()).score(new Entry("a", "", sevenSheets(), figures, null));
        Score score = result.score();
        assertThat(score).isNotNull();
        return score;
    }

    /**
     * Worked by hand. Computed: 企业集聚 150家 80 % of 8 = 6.4; 主导产业规模 100亿 60 % of 10 = 6; 占比 100/200 = 50 %:
     * 60 + 40·20/30 = 260/3 % of 6 = 5.2; 研发 8/200 = 4 %: 80 % of 8 = 6.4; 高企 30/150 = 20 %: 60 + 40/3 = 220/3 % of 7
     * = 77/15; 专利 400/20000 = 200/万: full, 6; 平台 3: 3.6; 机构 10: 4.2. Verified: 3 + 7 + 0. Sum 6.4 + 6 + 5.2 + 6.4
     * + 77/15 + 6 + 3.6 + 4.2 + 10 = 47.8 + 77/15.
     *
     * <p>Sheets of experts: 20, 22, 24, 24, 21, 18, 18 points; the lowest (18, first key e6) and one highest (24, first key
     * e3) go: (20 + 22 + 24 + 21 + 18) / 5 = 21. Total 68.8 + 77/15 = 73 14/15 = 1109/15.
     */
    @Test
    void seven_sheets_with_equal_extremes_give_what_was_worked_out_by_hand() {
        ApplicationResult result =
                new Scorer(ScoringFixtures.demonstration()).score(new Entry("a", "", sevenSheets(), figures(), null));

        Score score = result.score();
        assertThat(score).isNotNull();
        assertThat(result.status()).isEqualTo(Status.RANKED);
        assertThat(score.exact()).hasToString("1109/15");
        assertThat(score.published()).isEqualTo("73.93");
        assertThat(score.sheets())
                .extracting(SheetLine::dropped)
                .containsExactly(null, null, Dropped.HIGHEST, null, null, Dropped.LOWEST, null);
        assertThat(score.roundings()).hasSize(1);
    }

    private static List<SheetMark> sevenSheets() {
        return ScoringFixtures.sheets(
                SUBJECTIVE,
                "e1 5 6 2 5 2",
                "e2 5 6 2 6 3",
                "e3 6 7 2 6 3",
                "e4 5 7 3 6 3",
                "e5 4 7 2 5 3",
                "e6 4 5 2 5 2",
                "e7 4 6 1 5 2");
    }

    private static List<Figure> figures() {
        return List.of(
                ScoringFixtures.figure("enterprises", "150"),
                ScoringFixtures.figure("revenue_leading", "100"),
                ScoringFixtures.figure("revenue_total", "200"),
                ScoringFixtures.figure("rd_expenditure", "8"),
                ScoringFixtures.figure("hightech_enterprises", "30"),
                ScoringFixtures.figure("invention_patents", "400"),
                ScoringFixtures.figure("employees", "20000"),
                ScoringFixtures.figure("platforms_provincial", "3"),
                ScoringFixtures.figure("service_institutions", "10"),
                ScoringFixtures.figure("a8-3-1", "1"),
                ScoringFixtures.figure("a8-4-1", "1"),
                ScoringFixtures.figure("a8-4-2", "0"));
    }
}
