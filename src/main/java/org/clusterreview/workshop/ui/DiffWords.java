package org.clusterreview.workshop.ui;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.scoring.model.AdditionalInput;
import org.clusterreview.scoring.model.Aggregation;
import org.clusterreview.scoring.model.Averaging;
import org.clusterreview.scoring.model.Comparison;
import org.clusterreview.scoring.model.Effect;
import org.clusterreview.scoring.model.RankingRule;
import org.clusterreview.scoring.model.RoundingStep;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.model.TieStep;
import org.clusterreview.scoring.model.Veto;
import org.clusterreview.scoring.model.Weighting;
import org.clusterreview.scoring.model.Years;
import org.clusterreview.scoring.words.ModelWords;
import org.clusterreview.workshop.ModelDiff;
import org.clusterreview.workshop.ModelDiff.Change;
import org.jspecify.annotations.Nullable;

/** Differences between models in words: what differs, and each value without the codes of the canonical form. */
final class DiffWords {

    private static final String LIST = "、";

    /** Steps of a key that say nothing to a reader. */
    private static final Set<String> SILENT = Set.of("scoring", "figure");

    /** What people have written; it is shown as it stands. */
    private static final Set<String> WRITTEN = Set.of(
            "name", "names", "text", "guidance", "document", "articles", "unit", "department", "formula", "notice");

    /** Where ids of items, or parts of the model, stand. */
    private static final Set<String> IDS = Set.of("numerator", "denominator", "item", "ties");

    /** Codes of the canonical form, each with the key of its words. */
    private static final Map<String, String> CODES = codes();

    private final ModelWords.Say say;
    private final ScoringModel before;
    private final ScoringModel after;
    private final Names namesBefore;
    private final Names namesAfter;

    DiffWords(ModelWords.Say say, Locale locale, ScoringModel before, ScoringModel after) {
        this.say = say;
        this.before = before;
        this.after = after;
        this.namesBefore = new Names(before, locale);
        this.namesAfter = new Names(after, locale);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        List<Enum<?>[]> enums = List.of(
                Comparison.Operator.values(),
                Averaging.EqualExtremes.values(),
                Aggregation.BelowMinimum.values(),
                Weighting.values(),
                AdditionalInput.Use.values(),
                Veto.By.values(),
                Years.Kind.values(),
                RankingRule.RankOn.values());
        enums.forEach(values -> put(codes, "compare.value.", values));
        put(codes, "model.words.at.", RoundingStep.values());
        put(codes, "model.words.of.", Averaging.Of.values());
        put(codes, "model.words.order.", TieStep.Order.values());
        put(codes, "model.effect.", Effect.BONUS, Effect.DEDUCTION);
        Arrays.stream(RoundingMode.values())
                .filter(mode -> mode != RoundingMode.UNNECESSARY)
                .forEach(mode -> put(codes, "result.rounding.", mode));
        List.of(
                        "EXPERT",
                        "DEPARTMENT",
                        "DATA",
                        "OPTIONAL",
                        "REQUIRED",
                        "NOT_APPLICABLE",
                        "SCORE",
                        "SHARE",
                        "PART",
                        "INPUT",
                        "FEWER_DROPPED",
                        "MEDIAN",
                        "LOT",
                        "PIECEWISE_LINEAR",
                        "FORMULA",
                        "Steps",
                        "Benchmark",
                        "Ratio",
                        "PerStep",
                        "CountPoints",
                        "ShareOfBest",
                        "ByPlace",
                        "TrimmedShare",
                        "ExcelTrimmean",
                        "Winsorised",
                        "Median",
                        "HodgesLehmann")
                .forEach(code -> codes.put(code, "compare.value." + code));
        return Map.copyOf(codes);
    }

    private static void put(Map<String, String> codes, String prefix, Enum<?>... values) {
        Arrays.stream(values).forEach(value -> codes.put(value.name(), prefix + value.name()));
    }

    /** Keys of the words of all codes. */
    static Set<String> keys() {
        return Set.copyOf(CODES.values());
    }

    /** 集群总营业收入 · 规则 › 满分值. */
    String what(Change change) {
        String name = change.id().isEmpty() ? "" : ModelDiff.name(change.id(), before, after);
        String key = key(change.key());
        if (key.isEmpty()) {
            return name.isEmpty() ? say.text("compare.part." + change.part()) : name;
        }
        return name.isEmpty() ? key : name + " · " + key;
    }

    /** scoring.rule.breakpoints[2].at → 规则 › 折点 2 › 数据. */
    private String key(String key) {
        List<String> shown = new ArrayList<>();
        for (String segment : segments(key)) {
            String plain = plain(segment);
            if (!SILENT.contains(plain)) {
                String number = segment.length() > plain.length()
                        ? segment.substring(plain.length() + 1, segment.length() - 1)
                        : "";
                String word = word(plain, number);
                if (shown.isEmpty() || !shown.getLast().equals(word)) {
                    shown.add(word);
                }
            }
        }
        return String.join(" › ", shown);
    }

    private String word(String plain, String number) {
        if (plain.isEmpty()) {
            return say.text("compare.nth", number);
        }
        String code = CODES.get(plain);
        return (say.text(code == null ? "compare.key." + plain : code) + " " + number).strip();
    }

    static List<String> segments(String key) {
        return Arrays.stream(key.split("\\.", -1)).filter(s -> !s.isEmpty()).toList();
    }

    static String plain(String segment) {
        return segment.replaceAll("\\[\\d+]$", "");
    }

    String value(Change change, @Nullable String value) {
        if (value == null) {
            return change.key().isEmpty() && !change.id().isEmpty() ? say.text("compare.gone") : "–";
        }
        if (change.key().isEmpty() && !change.id().isEmpty()) {
            return value.isEmpty() ? say.text("compare.there") : say.text("compare.there.weight", value);
        }
        List<String> segments = segments(change.key());
        String last =
                segments.isEmpty() || plain(segments.getLast()).isEmpty() ? change.part() : plain(segments.getLast());
        if (WRITTEN.contains(last)) {
            return value.isEmpty() ? "–" : value;
        }
        return switch (value) {
            case "" -> "–";
            case "true" -> say.text("sheet.answer.yes");
            case "false" -> say.text("sheet.answer.no");
            default ->
                Arrays.stream(value.split(LIST, -1))
                        .map(token -> token(token, IDS.contains(last)))
                        .collect(Collectors.joining(LIST));
        };
    }

    private String token(String token, boolean id) {
        String key = CODES.get(token);
        if (key != null) {
            return say.text(key);
        }
        if (!id) {
            return token;
        }
        String name = namesAfter.apply(token);
        return name.equals(token) ? namesBefore.apply(token) : name;
    }
}
