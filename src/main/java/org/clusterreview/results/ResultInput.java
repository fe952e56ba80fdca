package org.clusterreview.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.scoring.model.Entry;
import org.clusterreview.scoring.model.Figure;
import org.clusterreview.scoring.model.Mark;
import org.clusterreview.scoring.model.SheetMark;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a ranking is made from, in canonical form and back: entries by application id, marks by seat and indicator, figures
 * by item and year. The order in which they were gathered leaves no trace.
 */
final class ResultInput {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NOT_APPLICABLE = "n/a";

    private ResultInput() {}

    static String canonical(String modelSha256, List<Entry> entries) {
        List<Map<String, @Nullable Object>> rows = entries.stream()
                .sorted(Comparator.comparing(Entry::application))
                .map(ResultInput::row)
                .toList();
        return CanonicalJson.of(Map.of("model", modelSha256, "entries", rows));
    }

    static List<Entry> entries(String canonical) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode row : JSON.readTree(canonical).get("entries")) {
            entries.add(entry(row));
        }
        return entries;
    }

    private static Map<String, @Nullable Object> row(Entry entry) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("application", entry.application());
        row.put("group", entry.group());
        row.put("lot", entry.lot());
        row.put(
                "marks",
                entry.marks().stream()
                        .sorted(Comparator.comparing(SheetMark::expert).thenComparing(SheetMark::indicator))
                        .map(mark -> values("seat", mark.expert(), "indicator", mark.indicator(), "mark", text(mark)))
                        .toList());
        row.put(
                "figures",
                entry.figures().stream()
                        .sorted(Comparator.comparing(Figure::item)
                                .thenComparing(Figure::year, Comparator.nullsFirst(Comparator.naturalOrder())))
                        .map(f -> values("item", f.item(), "year", f.year(), "value", f.value()))
                        .toList());
        return row;
    }

    private static Map<String, @Nullable Object> values(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return map;
    }

    private static @Nullable String text(SheetMark mark) {
        return switch (mark.mark()) {
            case Mark.Given(var value) -> CanonicalJson.decimal(value);
            case Mark.NotApplicable() -> NOT_APPLICABLE;
            case Mark.Missing() -> null;
        };
    }

    private static Entry entry(JsonNode row) {
        List<SheetMark> marks = new ArrayList<>();
        for (JsonNode mark : row.get("marks")) {
            marks.add(new SheetMark(
                    mark.get("seat").asString(), mark.get("indicator").asString(), mark(mark.get("mark"))));
        }
        List<Figure> figures = new ArrayList<>();
        for (JsonNode figure : row.get("figures")) {
            JsonNode year = figure.get("year");
            figures.add(new Figure(
                    figure.get("item").asString(),
                    year.isNull() ? null : year.asInt(),
                    new BigDecimal(figure.get("value").asString())));
        }
        JsonNode lot = row.get("lot");
        return new Entry(
                row.get("application").asString(),
                row.get("group").asString(),
                marks,
                figures,
                lot.isNull() ? null : lot.asInt());
    }

    private static Mark mark(JsonNode value) {
        if (value.isNull()) {
            return new Mark.Missing();
        }
        return value.asString().equals(NOT_APPLICABLE)
                ? new Mark.NotApplicable()
                : new Mark.Given(new BigDecimal(value.asString()));
    }
}
