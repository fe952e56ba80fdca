package org.clusterreview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ClientElementsTest {

    @Test
    void an_element_gets_the_texts_below_its_prefix_with_their_arguments_open() {
        var chinese = ElementTexts.below("score-sheet.", Locale.SIMPLIFIED_CHINESE);
        var english = ElementTexts.below("score-sheet.", Locale.ENGLISH);

        assertThat(chinese.get("saved").asString()).isEqualTo("已保存 {0}");
        assertThat(english.get("saved").asString()).isEqualTo("Saved {0}");
        assertThat(chinese.has("showTable")).isFalse();
    }

    @Test
    void the_workspace_gets_the_texts_of_its_score_sheet_too() {
        var texts = ReviewWorkspace.texts(Locale.SIMPLIFIED_CHINESE);

        assertThat(texts.get("saved").asString()).isEqualTo("已保存 {0}");
        assertThat(texts.get("overview").asString()).isEqualTo("概况");
    }

    @Test
    void everything_that_can_be_switched_is_set_before_a_page_is_drawn() {
        assertThat(Appearance.script())
                .contains("cluster-review.large-type", "cluster-review.high-contrast", "(prefers-contrast: more)");
    }

    @Test
    void a_ranking_goes_to_the_browser_with_its_figures_as_texts() {
        ReviewChart chart = new ReviewChart();
        chart.showRanking(
                "总分",
                "分",
                List.of(new ReviewChart.RankingRow(
                        "a1", "孝感", null, "86.30", List.of(new ReviewChart.Point("专家1", "84.10", true)))),
                new ReviewChart.Cut(1, "入选线"));

        assertThat(chart.getElement().getProperty("kind")).isEqualTo("ranking");
        assertThat(chart.getElement().getPropertyRaw("data"))
                .hasToString(
                        "{\"title\":\"总分\",\"axis\":\"分\",\"rows\":[{\"key\":\"a1\",\"label\":\"孝感\",\"rank\":null,"
                                + "\"mean\":\"86.30\",\"points\":[{\"label\":\"专家1\",\"value\":\"84.10\",\"trimmed\":true}]}],"
                                + "\"cut\":{\"after\":1,\"label\":\"入选线\"}}");
    }

    @Test
    void a_missing_bar_stays_missing() {
        ReviewChart chart = new ReviewChart();
        chart.showBars(
                "维度", "分", List.of("本集群", "中位数"), List.of(new ReviewChart.BarRow("s", "服务", Arrays.asList(null, "0"))));

        assertThat(chart.getElement().getPropertyRaw("data").toString()).contains("\"values\":[null,\"0\"]");
    }
}
