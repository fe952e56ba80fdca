package org.clusterreview.scoring.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.FigureSource;
import org.clusterreview.scoring.model.Years;
import org.jspecify.annotations.Nullable;

/** An application's figures by item and year. A missing figure is unknown, never 0. */
record Figures(List<Figure> all) {

    private static final Comparator<@Nullable Integer> LATEST_FIRST =
            Comparator.nullsLast(Comparator.<Integer>reverseOrder());

    /** The latest figure of an item. */
    Optional<Figure> latest(String item) {
        return all.stream().filter(f -> f.item().equals(item)).min((a, b) -> LATEST_FIRST.compare(a.year(), b.year()));
    }

    boolean established(String item) {
        return latest(item).filter(f -> f.value().signum() != 0).isPresent();
    }

    Optional<BigDecimal> value(String item) {
        return latest(item).map(Figure::value);
    }

    /** The figure that a source describes. */
    Measure measure(FigureSource source) {
        Years years = source.years();
        if (years.kind() == Years.Kind.YEAR) {
            return inYear(source, years.number());
        }
        Optional<Integer> latest = latestYear(source.items());
        if (latest.isEmpty()) {
            boolean undated =
                    source.items().stream().allMatch(item -> of(item, null).isPresent());
            return undated && years.kind() == Years.Kind.LATEST ? inYear(source, null) : missing(source.items());
        }
        int year = latest.get();
        return switch (years.kind()) {
            case LATEST, YEAR -> inYear(source, year);
            case MEAN_OF -> over(source, year, years.number(), Exact::mean);
            case LOWEST_OF -> over(source, year, years.number(), Collections::min);
            case HIGHEST_OF -> over(source, year, years.number(), Collections::max);
            case GROWTH_OVER -> growth(source, year, year - years.number());
            case GROWTH_SINCE -> years.number() < year ? growth(source, year, years.number()) : missing(source.items());
            case MEAN_GROWTH_OF -> meanGrowth(source, year, years.number());
        };
    }

    /** One figure of several years. */
    private interface Combining {

        Exact of(List<Exact> values);
    }

    private Measure over(FigureSource source, int latest, int count, Combining combining) {
        return combined(
                IntStream.range(0, count)
                        .mapToObj(back -> inYear(source, latest - back))
                        .toList(),
                combining);
    }

    private Measure meanGrowth(FigureSource source, int latest, int count) {
        return combined(
                IntStream.range(0, count)
                        .mapToObj(back -> growth(source, latest - back, latest - back - 1))
                        .toList(),
                Exact::mean);
    }

    private static Measure combined(List<Measure> yearly, Combining combining) {
        List<Exact> values = new ArrayList<>();
        List<Figure> from = new ArrayList<>();
        for (Measure one : yearly) {
            switch (one) {
                case Measure.Unknown unknown -> {
                    return unknown;
                }
                case Measure.Of(var value, var figures) -> {
                    values.add(value);
                    figures.stream().filter(f -> !from.contains(f)).forEach(from::add);
                }
            }
        }
        return new Measure.Of(combining.of(values), from);
    }

    private Measure growth(FigureSource source, int year, int base) {
        Measure now = inYear(source, year);
        Measure then = inYear(source, base);
        if (!(now instanceof Measure.Of(var value, var figures))) {
            return now;
        }
        if (!(then instanceof Measure.Of(var before, var earlier))) {
            return then;
        }
        if (before.signum() <= 0) {
            return new Measure.Unknown(Violation.of(
                    "scoring.remark.growthBase", String.join(" / ", source.items()), String.valueOf(base)));
        }
        Exact percent = value.minus(before).times(Exact.HUNDRED).dividedBy(before);
        return new Measure.Of(
                percent, Stream.concat(figures.stream(), earlier.stream()).toList());
    }

    private Measure inYear(FigureSource source, @Nullable Integer year) {
        List<Figure> found =
                source.items().stream().flatMap(item -> of(item, year).stream()).toList();
        if (found.size() < source.items().size()) {
            return missing(source.items());
        }
        Exact value = sum(source.numerator(), year).times(Exact.of(source.factor()));
        if (!source.denominator().isEmpty()) {
            Exact denominator = sum(source.denominator(), year);
            if (denominator.signum() == 0) {
                return new Measure.Unknown(Violation.of("scoring.remark.zeroDenominator", items(source.denominator())));
            }
            value = value.dividedBy(denominator);
        }
        return new Measure.Of(value, found);
    }

    private static String items(List<FigureSource.Term> terms) {
        return String.join(" + ", terms.stream().map(FigureSource.Term::item).toList());
    }

    private Exact sum(List<FigureSource.Term> terms, @Nullable Integer year) {
        return Exact.sum(terms.stream()
                .map(t -> Exact.of(of(t.item(), year).orElseThrow().value()).times(Exact.of(t.times())))
                .toList());
    }

    /** The latest year that has all items. */
    private Optional<Integer> latestYear(List<String> items) {
        TreeSet<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        for (Figure figure : all) {
            Integer year = figure.year();
            if (year != null) {
                years.add(year);
            }
        }
        return years.stream()
                .filter(year -> items.stream().allMatch(item -> of(item, year).isPresent()))
                .findFirst();
    }

    private Optional<Figure> of(String item, @Nullable Integer year) {
        return all.stream()
                .filter(f -> f.item().equals(item) && LATEST_FIRST.compare(f.year(), year) == 0)
                .findFirst();
    }

    private static Measure missing(List<String> items) {
        return new Measure.Unknown(Violation.of("scoring.remark.missingFigure", String.join(" / ", items)));
    }
}
