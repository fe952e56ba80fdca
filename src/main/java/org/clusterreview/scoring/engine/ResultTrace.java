package org.clusterreview.scoring.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.model.TieStep;
import org.jspecify.annotations.Nullable;

/**
 * One application's result with its full trace as plain maps and lists, for files and for what is hashed. Numbers that
 * decide are strings: a decimal that terminates, else a fraction such as {@code 54261/700}.
 */
public final class ResultTrace {

    private ResultTrace() {}

    /** Keys in the order in which people read them; remarks are codes with their arguments as text. */
    public static Map<String, @Nullable Object> of(ApplicationResult result) {
        Score score = result.score();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("application", result.application());
        json.put("group", result.group());
        json.put("exact", score == null ? null : score.exact().toString());
        json.put("published", score == null ? null : score.published().toPlainString());
        json.put("rank", result.rank());
        json.put("status", word(result.status()));
        json.put("needsLot", result.needsLot());
        addPresent(json, "passed", result.passed());
        addPresent(json, "grade", result.grade());
        json.put("remarks", result.remarks().stream().map(ResultTrace::remark).toList());
        json.put("ties", result.ties().stream().map(ResultTrace::tie).toList());
        json.put("trimmed", score != null && score.trimmed());
        json.put("plainMean", plain(result.plain()));
        json.put("trace", score == null ? marksOnly(result) : trace(score));
        return json;
    }

    private static Map<String, ?> remark(Violation violation) {
        return Map.of(
                "code",
                violation.code(),
                "args",
                violation.args().stream().map(String::valueOf).toList());
    }

    private static @Nullable Map<String, ?> plain(@Nullable Score plain) {
        return plain == null
                ? null
                : ordered(
                        "exact",
                        plain.exact().toString(),
                        "published",
                        plain.published().toPlainString());
    }

    private static Map<String, @Nullable Object> marksOnly(ApplicationResult result) {
        return ordered("marks", result.panel().stream().map(ResultTrace::mark).toList());
    }

    private static Map<String, @Nullable Object> trace(Score score) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        score.parts().forEach((id, value) -> parts.put(id, value.toString()));
        Map<String, @Nullable Object> trace = ordered(
                "valid", score.valid(),
                "parts", parts,
                "sheets", score.sheets().stream().map(ResultTrace::sheet).toList(),
                "marks", score.marks().stream().map(ResultTrace::mark).toList(),
                "indicators",
                        score.indicators().stream().map(ResultTrace::indicator).toList(),
                "roundings",
                        score.roundings().stream().map(ResultTrace::rounding).toList());
        if (!score.stages().isEmpty()) {
            trace.put("stages", score.stages().stream().map(ResultTrace::stage).toList());
        }
        return trace;
    }

    /** What the trace has learned since its first version appears only where there is something to say. */
    private static void addPresent(Map<String, @Nullable Object> json, String key, @Nullable Object value) {
        if (value != null) {
            json.put(key, value);
        }
    }

    private static Map<String, @Nullable Object> stage(StageLine line) {
        return ordered(
                "stage", line.stage(),
                "weight", line.weight().toPlainString(),
                "exact", line.exact().toString(),
                "published", line.published().toPlainString(),
                "contribution", line.contribution().toString(),
                "valid", line.valid(),
                "trimmed", line.trimmed());
    }

    private static Map<String, @Nullable Object> sheet(SheetLine line) {
        return ordered(
                "expert", line.expert(),
                "total", text(line.total()),
                "dropped", word(line.dropped()),
                "missing", line.missing());
    }

    private static Map<String, @Nullable Object> mark(MarkLine line) {
        String value = switch (line.mark()) {
            case Mark.Given(var given) -> given.toPlainString();
            case Mark.NotApplicable() -> "n/a";
            case Mark.Missing() -> null;
        };
        return ordered(
                "expert", line.expert(), "indicator", line.indicator(), "mark", value, "dropped", word(line.dropped()));
    }

    private static Map<String, @Nullable Object> indicator(IndicatorLine line) {
        List<Map<String, @Nullable Object>> from =
                line.from().stream().map(ResultTrace::figure).toList();
        Map<String, @Nullable Object> json = ordered(
                "indicator", line.indicator(),
                "value", line.value().toString(),
                "figure", text(line.figure()),
                "from", from,
                "score", line.score().toString());
        Standing standing = line.standing();
        if (standing != null) {
            json.put("place", standing.place());
            json.put("of", standing.of());
            json.put("best", standing.best().toString());
        }
        addPresent(json, "assumed", line.assumed() ? true : null);
        return json;
    }

    private static Map<String, @Nullable Object> figure(Figure figure) {
        return ordered(
                "item",
                figure.item(),
                "year",
                figure.year(),
                "value",
                figure.value().toPlainString());
    }

    private static Map<String, @Nullable Object> rounding(RoundingLine line) {
        return ordered(
                "at", word(line.at()),
                "where", line.where(),
                "before", line.before().toString(),
                "after", line.after().toPlainString(),
                "places", line.places(),
                "mode", line.mode().name());
    }

    private static Map<String, @Nullable Object> tie(TieLine line) {
        String step = switch (line.step()) {
            case TieStep.ByPart(var id, var ignored) -> "part:" + id;
            case TieStep.ByInput(var id, var ignored) -> "input:" + id;
            case TieStep.ByFewerDropped() -> "fewer-dropped";
            case TieStep.ByMedian() -> "median";
            case TieStep.ByLot() -> "lot";
        };
        return ordered("step", step, "value", text(line.value()), "tied", line.tied(), "left", line.left());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String word(@Nullable Enum<?> constant) {
        return constant == null
                ? null
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, @Nullable Object> ordered(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return map;
    }
}
