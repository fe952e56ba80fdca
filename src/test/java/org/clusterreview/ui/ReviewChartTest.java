package org.clusterreview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clusterreview.ui.ReviewChart.BarRow;
import org.clusterreview.ui.ReviewChart.Box;
import org.clusterreview.ui.ReviewChart.Cut;
import org.clusterreview.ui.ReviewChart.Dot;
import org.clusterreview.ui.ReviewChart.HeatCell;
import org.clusterreview.ui.ReviewChart.HeatRow;
import org.clusterreview.ui.ReviewChart.HeatScale;
import org.clusterreview.ui.ReviewChart.Point;
import org.clusterreview.ui.ReviewChart.RadarRow;
import org.clusterreview.ui.ReviewChart.RankingRow;
import org.clusterreview.ui.ReviewChart.StripRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewChartTest {

    private ReviewChart chart;

    @BeforeEach
    void openPage() {
        UI page = new UI();
        page.setLocale(Locale.SIMPLIFIED_CHINESE);
        UI.setCurrent(page);
        chart = new ReviewChart();
    }

    @AfterEach
    void closePage() {
        UI.setCurrent(null);
    }

    private String kind() {
        return chart.getElement().getProperty("kind");
    }

    private String data() {
        return chart.getElement().getPropertyRaw("data").toString();
    }

    @Test
    void a_ranking_goes_to_the_browser_with_its_figures_as_texts() {
        RankingRow row = new RankingRow("a1", "孝感", null, "86.30", List.of(new Point("专家1", "84.10", true)));
        chart.showRanking("总分", "分", List.of(row), new Cut(1, "入选线"));

        assertThat(kind()).isEqualTo("ranking");
        assertThat(data())
                .isEqualTo("{\"title\":\"总分\",\"axis\":\"分\",\"rows\":[{\"key\":\"a1\",\"label\":\"孝感\",\"rank\":null,"
                        + "\"mean\":\"86.30\",\"points\":[{\"label\":\"专家1\",\"value\":\"84.10\",\"trimmed\":true}],"
                        + "\"interval\":null,\"probability\":null}],\"cut\":{\"after\":1,\"label\":\"入选线\"}}");
    }

    @Test
    void a_missing_bar_stays_missing() {
        chart.showBars("维度", "分", List.of("本集群", "中位数"), List.of(new BarRow("s", "服务", Arrays.asList(null, "0"))));

        assertThat(data()).contains("\"values\":[null,\"0\"]");
    }

    @Test
    void a_matrix_says_how_its_values_become_colours_and_what_a_frame_means() {
        HeatRow row = new HeatRow("a1", "孝感", List.of(new HeatCell("-1.20", true), new HeatCell(null, false)));
        chart.showHeat("偏差", "偏差", HeatScale.DIVERGING, "偏离很大", List.of("专家1", "专家2"), List.of(row));

        assertThat(kind()).isEqualTo("heat");
        assertThat(data())
                .contains("\"scale\":\"diverging\"", "\"flag\":\"偏离很大\"", "{\"value\":null,\"flagged\":false}");
    }

    @Test
    void every_axis_of_a_radar_says_how_far_it_reaches() {
        chart.showRadar(
                "维度", "分", List.of("孝感", "荆门"), List.of(new RadarRow("d", "服务", "20", Arrays.asList("8", null))));

        assertThat(kind()).isEqualTo("radar");
        assertThat(data()).contains("\"max\":\"20\",\"values\":[\"8\",null]");
    }

    @Test
    void a_distribution_may_have_a_box() {
        List<Dot> dots = List.of(new Dot("孝感", "84.10", true));
        chart.showStrips(
                "总分",
                "分",
                "计入",
                "去掉",
                List.of(
                        new StripRow("e1", "专家1", dots, new Box("70", "75", "80", "85", "90")),
                        new StripRow("e2", "专家2", dots, null)));

        assertThat(kind()).isEqualTo("strips");
        assertThat(data()).contains("\"median\":\"80\"", "\"box\":null");
    }

    @Test
    void the_table_that_is_shown_now_can_be_saved() {
        chart.showBars("维度一", "分", List.of("甲"), List.of());
        chart.showBars("维度/二", "分", List.of("甲"), List.of());

        List<Element> links = chart.getElement().getChildren().toList();
        assertThat(links).hasSize(1);
        assertThat(links.getFirst().getTag()).isEqualTo("a");
        assertThat(links.getFirst().getAttribute("slot")).isEqualTo("export");
        assertThat(links.getFirst().getAttribute("download")).isEqualTo("维度 二.xlsx");
        assertThat(links.getFirst().getTextRecursively()).isEqualTo("导出表格");
    }
}
