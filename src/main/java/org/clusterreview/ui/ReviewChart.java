package org.clusterreview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A drawing with a switch to the same figures as a table. Figures are decimal texts, shown as they are given. */
@Tag("review-chart")
@JsModule("./chart/review-chart.ts")
public class ReviewChart extends Component {

    private static final long serialVersionUID = 1L;

    /** One expert's total; trimmed says that it was dropped as highest or lowest. */
    public record Point(String label, String value, boolean trimmed) {}

    /** One application: its rank and mean are null while it has none. */
    public record RankingRow(
            String key,
            String label,
            @Nullable String rank,
            @Nullable String mean,
            List<Point> points) {

        public RankingRow {
            points = List.copyOf(points);
        }
    }

    /** A line below the first so many rows, such as the one that ends the list. */
    public record Cut(int after, String label) {}

    /** One value for each series; null where there is none, which is not zero. */
    public record BarRow(String key, String label, List<@Nullable String> values) {}

    public ReviewChart() {
        getElement().setPropertyJson("texts", ElementTexts.below("chart.", getLocale()));
    }

    /** Every expert's total of each application, best first. */
    public void showRanking(String title, String axis, List<RankingRow> rows, @Nullable Cut cut) {
        ObjectNode data = head(title, axis);
        ArrayNode list = data.putArray("rows");
        for (RankingRow row : rows) {
            ObjectNode node = list.addObject();
            node.put("key", row.key()).put("label", row.label());
            node.put("rank", row.rank()).put("mean", row.mean());
            ArrayNode points = node.putArray("points");
            row.points()
                    .forEach(point -> points.addObject()
                            .put("label", point.label())
                            .put("value", point.value())
                            .put("trimmed", point.trimmed()));
        }
        if (cut != null) {
            data.putObject("cut").put("after", cut.after()).put("label", cut.label());
        }
        show("ranking", data);
    }

    /** Bars of several series side by side. */
    public void showBars(String title, String axis, List<String> series, List<BarRow> rows) {
        ObjectNode data = head(title, axis);
        ArrayNode names = data.putArray("series");
        series.forEach(name -> names.addObject().put("key", name).put("name", name));
        ArrayNode list = data.putArray("rows");
        for (BarRow row : rows) {
            ObjectNode node = list.addObject();
            node.put("key", row.key()).put("label", row.label());
            ArrayNode values = node.putArray("values");
            row.values().forEach(values::add);
        }
        show("bars", data);
    }

    private void show(String kind, ObjectNode data) {
        getElement().setProperty("kind", kind);
        getElement().setPropertyJson("data", data);
    }

    private static ObjectNode head(String title, String axis) {
        return JsonNodeFactory.instance.objectNode().put("title", title).put("axis", axis);
    }
}
