package org.clusterreview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.internal.JacksonUtils;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The browser is held to the same file: {@code frontend/tests/chart-tables.test.ts}. */
class ChartTablesTest {

    private static final JsonMapper JSON = new JsonMapper();

    static Stream<JsonNode> examples() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(ChartTablesTest.class.getResourceAsStream("/charts/tables.json"))) {
            return JSON.readTree(file).valueStream().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_saved_table_has_the_cells_that_the_browser_shows(JsonNode example) {
        ChartTable table = new ChartTables(Locale.SIMPLIFIED_CHINESE).of(data(example));

        assertThat(table.title()).isEqualTo(example.get("data").get("title").asString());
        assertThat(table.columns().stream().map(column -> column.name() + (column.numeric() ? "*" : "")))
                .containsExactlyElementsOf(texts(example.get("columns")));
        assertThat(table.rows().stream().map(ChartTablesTest::shown).toList())
                .isEqualTo(example.get("rows")
                        .valueStream()
                        .map(ChartTablesTest::texts)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void data_goes_to_the_browser_under_the_names_that_it_reads(JsonNode example) {
        assertThat(JacksonUtils.beanToJson(data(example))).isEqualTo(example.get("data"));
    }

    private static ChartData data(JsonNode example) {
        String kind = example.get("kind").asString();
        Class<? extends ChartData> type = switch (kind) {
            case "ranking" -> ChartData.Ranking.class;
            case "bars" -> ChartData.Bars.class;
            case "heat" -> ChartData.Heat.class;
            case "radar" -> ChartData.Radar.class;
            case "strips" -> ChartData.Strips.class;
            default -> throw new IllegalArgumentException(kind);
        };
        ChartData data = JSON.treeToValue(example.get("data"), type);
        assertThat(data.kind()).isEqualTo(kind);
        return data;
    }

    private static List<String> shown(List<ChartTable.Cell> row) {
        return row.stream()
                .map(cell -> cell.mark() == null ? cell.text() : cell.text() + cell.mark())
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
