package org.clusterreview.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.RuleVersion;
import org.clusterreview.scoring.VersionedId;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.engine.SheetMark;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that a ranking is made from, in canonical form and back: the text of the model with its hash, entries by application
 * id, marks by seat and indicator, the figures that the model reads, lots, and the hash of every sheet as it was submitted.
 * The order in which it was gathered leaves no trace.
 *
 * @param sheets by application
 */
record ResultInput(RuleVersion model, List<Entry> entries, Map<String, List<SheetRef>> sheets) {

    private static final String FORM = "cluster-review/result-input/1";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NOT_APPLICABLE = "n/a";

    /** A submitted sheet, so that every mark leads back to what its expert has submitted. */
    record SheetRef(String seat, String sheet, String sha256) {}

    ResultInput {
        entries = List.copyOf(entries);
        sheets = Map.copyOf(sheets);
    }

    String canonical() {
        List<Map<String, @Nullable Object>> rows = entries.stream()
                .sorted(Comparator.comparing(Entry::application))
                .map(this::row)
                .toList();
        return CanonicalJson.of(Map.of(
                "form",
                FORM,
                "model",
                values(
                        "id", model.id().id(),
                        "version", model.id().version(),
                        "name", model.name(),
                        "sha256", model.sha256(),
                        "text", model.sourceText()),
                "entries",
                rows));
    }

    /** The same in the one form that it has after being stored, so that equal inputs give equal results to the last digit. */
    ResultInput settled() {
        return read(canonical());
    }

    String sha256() {
        return Sha256.of(canonical());
    }

    /** @throws RuntimeException for a text that {@link #canonical()} has not written */
    static ResultInput read(String canonical) {
        JsonNode root = JSON.readTree(canonical);
        JsonNode model = root.get("model");
        List<Entry> entries = new ArrayList<>();
        Map<String, List<SheetRef>> sheets = new LinkedHashMap<>();
        for (JsonNode row : root.get("entries")) {
            entries.add(entry(row));
            sheets.put(row.get("application").asString(), sheets(row.get("sheets")));
        }
        return new ResultInput(
                new RuleVersion(
                        RuleKind.MODEL,
                        new VersionedId(
                                model.get("id").asString(), model.get("version").asString()),
                        model.get("name").asString(),
                        model.get("text").asString(),
                        "",
                        model.get("sha256").asString()),
                entries,
                sheets);
    }

    private Map<String, @Nullable Object> row(Entry entry) {
        return values(
                "application", entry.application(),
                "group", entry.group(),
                "lot", entry.lot(),
                "sheets",
                        sheets.getOrDefault(entry.application(), List.of()).stream()
                                .sorted(Comparator.comparing(SheetRef::seat))
                                .toList(),
                "marks",
                        entry.marks().stream()
                                .sorted(Comparator.comparing(SheetMark::expert).thenComparing(SheetMark::indicator))
                                .map(m ->
                                        values("seat", m.expert(), "indicator", m.indicator(), "mark", text(m.mark())))
                                .toList(),
                "figures",
                        entry.figures().stream()
                                .sorted(Comparator.comparing(Figure::item)
                                        .thenComparing(Figure::year, Comparator.nullsFirst(Comparator.naturalOrder())))
                                .map(f -> values("item", f.item(), "year", f.year(), "value", f.value()))
                                .toList());
    }

    private static Map<String, @Nullable Object> values(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return map;
    }

    static @Nullable String text(Mark mark) {
        return switch (mark) {
            case Mark.Given(var value) -> CanonicalJson.decimal(value);
            case Mark.NotApplicable() -> NOT_APPLICABLE;
            case Mark.Missing() -> null;
        };
    }

    private static List<SheetRef> sheets(JsonNode rows) {
        List<SheetRef> sheets = new ArrayList<>();
        for (JsonNode sheet : rows) {
            sheets.add(new SheetRef(
                    sheet.get("seat").asString(),
                    sheet.get("sheet").asString(),
                    sheet.get("sha256").asString()));
        }
        return List.copyOf(sheets);
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
