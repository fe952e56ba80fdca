package org.clusterreview.ui;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.clusterreview.ui.ReviewChart.BarRow;
import org.clusterreview.ui.ReviewChart.Cut;
import org.clusterreview.ui.ReviewChart.HeatRow;
import org.clusterreview.ui.ReviewChart.Line;
import org.clusterreview.ui.ReviewChart.RadarRow;
import org.clusterreview.ui.ReviewChart.RankingRow;
import org.clusterreview.ui.ReviewChart.StripRow;
import org.jspecify.annotations.Nullable;

/** What goes to the browser to be drawn: the names of the components are those in data.ts. */
sealed interface ChartData {

    String title();

    /** The name of the drawing in the browser. */
    String kind();

    /** One of several values in each row. */
    record Series(String key, String name) {}

    record Ranking(
            String title,
            String axis,
            List<RankingRow> rows,
            @Nullable Cut cut) implements ChartData {

        @Override
        public String kind() {
            return "ranking";
        }
    }

    /** @param lines across the bars, such as where a grade begins; null where there are none */
    record Bars(
            String title,
            String axis,
            List<Series> series,
            List<BarRow> rows,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Line> lines)
            implements ChartData {

        @Override
        public String kind() {
            return "bars";
        }
    }

    record Heat(
            String title,
            String axis,
            String scale,
            @Nullable String flag,
            List<String> columns,
            List<HeatRow> rows) implements ChartData {

        @Override
        public String kind() {
            return "heat";
        }
    }

    record Radar(String title, String axis, List<Series> series, List<RadarRow> rows) implements ChartData {

        @Override
        public String kind() {
            return "radar";
        }
    }

    record Strips(String title, String axis, String filled, String hollow, List<StripRow> rows) implements ChartData {

        @Override
        public String kind() {
            return "strips";
        }
    }
}
