package org.clusterreview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import java.util.Objects;
import org.clusterreview.ui.ChartCells.Band;
import org.clusterreview.ui.ChartCells.Totals;
import org.clusterreview.ui.ReviewChart.Point;
import org.junit.jupiter.api.Test;

class ChartCellsTest {

    private static String sent(LitRenderer<String> renderer, String property) {
        var provider = Objects.requireNonNull(renderer.getValueProviders().get(property));
        return JacksonUtils.beanToJson(provider.apply("孝感")).toString();
    }

    @Test
    void a_strip_of_totals_gets_its_figures_as_texts() {
        LitRenderer<String> renderer = ChartCells.totals(
                name -> new Totals(List.of(new Point("专家1", "84.10", true)), null, "60", "95", name + "：1 份评分"));

        assertThat(sent(renderer, "totals"))
                .isEqualTo("{\"points\":[{\"label\":\"专家1\",\"value\":\"84.10\",\"trimmed\":true}],\"mean\":null,"
                        + "\"low\":\"60\",\"high\":\"95\",\"label\":\"孝感：1 份评分\"}");
    }

    @Test
    void a_band_gets_its_ranks() {
        LitRenderer<String> renderer = ChartCells.rank(name -> new Band(3, 2, 6, 40, name + "：第 3，2–6"));

        assertThat(sent(renderer, "band"))
                .isEqualTo("{\"rank\":3,\"from\":2,\"to\":6,\"of\":40,\"label\":\"孝感：第 3，2–6\"}");
    }
}
