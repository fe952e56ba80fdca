package org.clusterreview.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import org.clusterreview.ui.ReviewChart.Point;
import org.jspecify.annotations.Nullable;

/** Small drawings for the cells of a long grid. Whoever makes its columns here has the elements loaded with the view. */
@JsModule("./chart/totals-strip.ts")
@JsModule("./chart/rank-band.ts")
public final class ChartCells {

    private ChartCells() {}

    /**
     * How the totals of one application lie between the lowest and the highest of its group; without a mean none is
     * drawn.
     *
     * @param label the same in words
     */
    public record Totals(List<Point> points, @Nullable String mean, String low, String high, String label) {

        public Totals {
            points = List.copyOf(points);
        }
    }

    /**
     * A rank among so many, and those that fit as well; nothing is drawn for rank 0.
     *
     * @param label the same in words
     */
    public record Band(int rank, int from, int to, int of, String label) {}

    public static <T> LitRenderer<T> totals(ValueProvider<T, Totals> totals) {
        return LitRenderer.<T>of("""
            <totals-strip .points=${item.totals.points} .mean=${item.totals.mean} .low=${item.totals.low}
              .high=${item.totals.high} .label=${item.totals.label}></totals-strip>\
            """).withProperty("totals", totals);
    }

    public static <T> LitRenderer<T> rank(ValueProvider<T, Band> band) {
        return LitRenderer.<T>of("""
            <rank-band .rank=${item.band.rank} .from=${item.band.from} .to=${item.band.to}
              .of=${item.band.of} .label=${item.band.label}></rank-band>\
            """).withProperty("band", band);
    }
}
