package org.clusterreview.results.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.clusterreview.analysis.Distribution;
import org.clusterreview.analysis.Distributions;
import org.clusterreview.results.Numbers;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Maxima;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.ui.ReviewChart;
import org.clusterreview.ui.ReviewChart.Box;
import org.clusterreview.ui.ReviewChart.Dot;
import org.clusterreview.ui.ReviewChart.StripRow;
import org.jspecify.annotations.Nullable;

/** Drawings of how values lie. */
final class DistributionCharts {

    private DistributionCharts() {}

    /** Published scores by a key such as the city, with the box of those that have three or more. */
    static ReviewChart scores(
            Component speaker,
            Found found,
            String title,
            Distributions distributions,
            Function<ApplicationResult, Optional<String>> by) {
        List<StripRow> rows = new ArrayList<>();
        distributions.byKey().forEach((key, distribution) -> {
            List<Dot> dots = found.rows().stream()
                    .filter(row -> row.rank() != null
                            && by.apply(row).filter(key::equals).isPresent())
                    .map(row -> new Dot(
                            found.name(row.application()),
                            Objects.requireNonNull(row.score()).published().toPlainString(),
                            false))
                    .toList();
            rows.add(new StripRow(
                    key,
                    speaker.getTranslation("analysis.key-count", key, distribution.n()),
                    dots,
                    box(distribution, Exact.ONE)));
        });
        return strips(
                speaker,
                speaker.getTranslation("analysis.chart." + title),
                speaker.getTranslation("result.chart.axis"),
                rows);
    }

    /** Shares of the maximum of each dimension and indicator, in percent. */
    static ReviewChart shares(Component speaker, Found found) {
        Maxima maxima = Maxima.of(found.model());
        List<StripRow> rows = new ArrayList<>();
        Distributions.ofShares(found.model(), found.rows()).byKey().forEach((id, distribution) -> {
            Exact most = maxima.byNode().getOrDefault(id, Exact.ONE);
            // Of a large group the box alone: thousands of dots hide each other.
            List<Dot> dots = found.isLarge() ? List.of() : dots(found, id, most);
            rows.add(new StripRow(id, found.node(id), dots, box(distribution, Exact.HUNDRED)));
        });
        return strips(
                speaker,
                speaker.getTranslation("analysis.chart.by-dimension"),
                speaker.getTranslation("analysis.percent-of-maximum"),
                rows);
    }

    private static List<Dot> dots(Found found, String node, Exact most) {
        List<Dot> dots = new ArrayList<>();
        for (ApplicationResult row : found.rows()) {
            Optional.ofNullable(row.score())
                    .filter(score -> row.rank() != null)
                    .flatMap(score -> Optional.ofNullable(score.parts().get(node)))
                    .ifPresent(part -> dots.add(new Dot(
                            found.name(row.application()),
                            Numbers.rounded(part.dividedBy(most).times(Exact.HUNDRED))
                                    .toPlainString(),
                            false)));
        }
        return dots;
    }

    private static ReviewChart strips(Component speaker, String title, String axis, List<StripRow> rows) {
        ReviewChart chart = new ReviewChart();
        chart.showStrips(
                title,
                axis,
                speaker.getTranslation("analysis.cluster"),
                speaker.getTranslation("analysis.heat.dropped"),
                rows);
        return chart;
    }

    /** None of too few values. */
    static @Nullable Box box(Statistic<Distribution> distribution) {
        return distribution.known().map(one -> box(one, Exact.ONE)).orElse(null);
    }

    private static @Nullable Box box(Distribution distribution, Exact times) {
        Optional<Exact> lower = distribution.lowerQuartile().known();
        Optional<Exact> upper = distribution.upperQuartile().known();
        return lower.isEmpty() || upper.isEmpty()
                ? null
                : new Box(
                        text(distribution.lowest(), times),
                        text(lower.get(), times),
                        text(distribution.median(), times),
                        text(upper.get(), times),
                        text(distribution.highest(), times));
    }

    private static String text(Exact value, Exact times) {
        return Numbers.rounded(value.times(times)).toPlainString();
    }
}
