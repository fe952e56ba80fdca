package org.clusterreview.reviews.endpoint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.reviews.Mutation;
import org.clusterreview.reviews.SavedMark;
import org.clusterreview.scoring.engine.Estimate;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.model.Exact;
import org.jspecify.annotations.Nullable;

/** The JSON of {@code api/sheets} and {@code api/marks}, field by field as src/docs/api-marks.md describes it. */
final class SheetJson {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.of("Asia/Shanghai"));

    private SheetJson() {}

    record Content(
            Head sheet,
            String account,
            Map<String, String> coefficients,
            boolean estimable,
            int commentMax,
            boolean counts,
            @Nullable String previous,
            @Nullable String next,
            Map<String, AsideJson> asides,
            List<DimensionJson> dimensions,
            List<String> missing) {}

    record Head(
            String id,
            long version,
            String state,
            Place application,
            @Nullable String returnedReason) {}

    record AsideJson(String content, long version) {}

    record Place(String name, String number, int position, int of) {}

    record DimensionJson(String key, String name, String max, List<IndicatorJson> indicators) {}

    record IndicatorJson(
            String key,
            String name,
            String kind,
            String min,
            String max,
            String step,
            String rule,
            List<AnchorJson> anchors,
            @Nullable String value,
            boolean notApplicable,
            boolean notApplicableAllowed,
            String comment,
            boolean commentRequired,
            @Nullable String commentAtOrBelow,
            @Nullable String commentAtOrAbove,
            List<BandJson> bands,
            long version,
            @Nullable String contribution,
            @Nullable String trace) {}

    record BandJson(String from, String to) {}

    record AnchorJson(String label, String text, String points) {}

    record Batch(UUID sheet, String account, List<Change> mutations) {}

    record Change(
            UUID id,
            String indicator,
            @Nullable String value,
            boolean notApplicable,
            @Nullable String comment,
            long baseVersion,
            @Nullable String at) {

        Mutation toMutation() {
            return new Mutation(id, indicator, value, notApplicable, comment == null ? "" : comment, baseVersion);
        }
    }

    record Answer(
            String savedAt,
            List<AcknowledgedJson> acknowledged,
            List<RefusedJson> refused,
            List<ConflictJson> conflicts,
            String total,
            Map<String, String> subtotals,
            List<String> missing) {}

    record AcknowledgedJson(UUID id, String indicator, long version) {}

    record RefusedJson(UUID id, String indicator, String code, String message) {}

    record ConflictJson(UUID id, String indicator, CurrentJson current) {}

    record CurrentJson(
            @Nullable String value,
            boolean notApplicable,
            String comment,
            long version,
            String savedAt,
            String device) {}

    record PastMark(
            String indicator,
            long version,
            @Nullable String value,
            boolean notApplicable,
            String comment,
            String savedAt,
            String device) {

        static PastMark of(SavedMark mark) {
            return new PastMark(
                    mark.indicator(),
                    mark.version(),
                    SheetJson.value(mark),
                    SheetJson.isNotApplicable(mark),
                    mark.comment(),
                    instant(mark.savedAt()),
                    mark.device());
        }
    }

    static String instant(Instant at) {
        return INSTANT.format(at);
    }

    static @Nullable String value(@Nullable SavedMark mark) {
        return mark != null && mark.mark() instanceof Mark.Given(var value) ? text(value) : null;
    }

    static boolean isNotApplicable(@Nullable SavedMark mark) {
        return mark != null && mark.mark() instanceof Mark.NotApplicable;
    }

    static @Nullable String textOrNull(@Nullable BigDecimal value) {
        return value == null ? null : text(value);
    }

    static String text(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** Decimals are what the element counts with; what has no end is cut. */
    static String text(Exact value) {
        return text(value.rounded(Estimate.PLACES, RoundingMode.HALF_UP));
    }

    static Map<String, String> texts(Map<String, BigDecimal> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toPlainString(), (a, b) -> a, TreeMap::new));
    }
}
