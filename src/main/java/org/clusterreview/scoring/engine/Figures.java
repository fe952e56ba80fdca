package org.clusterreview.scoring.engine;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.FigureSource;
import org.clusterreview.scoring.model.Scoring;
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

    Derived verified(String item) {
        return latest(item)
                .<Derived>map(f -> {
                    Exact percent = f.value().signum() == 0 ? Exact.ZERO : Exact.HUNDRED;
                    return new Derived.Known(percent, Exact.of(f.value()), List.of(f));
                })
                .orElseGet(() -> missing(item));
    }

    Derived computed(Scoring.ByData data) {
        FigureSource source = data.source();
        List<Figure> figures = ofOneYear(source.items());
        if (figures.isEmpty()) {
            return missing(String.join(" / ", source.items()));
        }
        if (figures.size() > 1 && figures.get(1).value().signum() == 0) {
            return new Derived.Unknown(Violation.of(
                    "scoring.remark.zeroDenominator", figures.get(1).item()));
        }
        Exact figure = Exact.of(figures.getFirst().value()).times(Exact.of(source.factor()));
        if (figures.size() > 1) {
            figure = figure.dividedBy(Exact.of(figures.get(1).value()));
        }
        return new Derived.Known(data.rule().percent(figure), figure, figures);
    }

    /** The items' figures of the latest year that has them all; empty if there is none. */
    private List<Figure> ofOneYear(List<String> items) {
        TreeSet<@Nullable Integer> years = new TreeSet<>(LATEST_FIRST);
        all.forEach(f -> years.add(f.year()));
        for (Integer year : years) {
            List<Figure> found =
                    items.stream().flatMap(i -> of(i, year).stream()).toList();
            if (found.size() == items.size()) {
                return found;
            }
        }
        return List.of();
    }

    private Optional<Figure> of(String item, @Nullable Integer year) {
        return all.stream()
                .filter(f -> f.item().equals(item) && LATEST_FIRST.compare(f.year(), year) == 0)
                .findFirst();
    }

    private static Derived missing(String item) {
        return new Derived.Unknown(Violation.of("scoring.remark.missingFigure", item));
    }

    Optional<BigDecimal> value(String item) {
        return latest(item).map(Figure::value);
    }
}
