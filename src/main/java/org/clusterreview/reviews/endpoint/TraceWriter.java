package org.clusterreview.reviews.endpoint;

import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterreview.applications.workbook.FigureItem;
import org.clusterreview.applications.workbook.FigureItems;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.engine.IndicatorLine;
import org.clusterreview.scoring.engine.SheetScore;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Scoring;
import org.jspecify.annotations.Nullable;

/** Says how an indicator that no expert marks came to its value, or why it has none. */
final class TraceWriter {

    private static final Map<String, FigureItem> ITEMS =
            FigureItems.shipped().stream().collect(Collectors.toMap(FigureItem::key, Function.identity()));

    private final SheetScore score;
    private final Locale locale;
    private final Texts texts;

    TraceWriter(SheetScore score, Locale locale) {
        this.score = score;
        this.locale = locale;
        this.texts = Texts.in(locale);
    }

    String of(Indicator indicator, @Nullable IndicatorLine line) {
        if (line == null) {
            Violation reason = score.unknown().get(indicator.id());
            return reason == null ? "" : texts.get(reason.code(), reason.args().toArray());
        }
        if (indicator.scoring() instanceof Scoring.ByStaff) {
            return texts.get(line.value().signum() > 0 ? "sheet.trace.found" : "sheet.trace.not-found");
        }
        String from = line.from().stream().map(this::figure).collect(Collectors.joining(texts.get("list.separator")));
        Exact figure = line.figure();
        return texts.get(
                "sheet.trace.computed",
                from,
                figure == null ? "" : shown(figure),
                shown(line.value()),
                shown(line.score()));
    }

    private String figure(Figure figure) {
        FigureItem item = ITEMS.get(figure.item());
        Integer year = figure.year();
        return (item == null ? figure.item() : item.name(locale))
                + (year == null ? "" : " " + year)
                + " " + SheetJson.text(figure.value())
                + (item == null ? "" : " " + item.unit());
    }

    private static String shown(Exact value) {
        return SheetJson.text(value.rounded(4, RoundingMode.HALF_UP));
    }
}
