package org.clusterreview.cli;

import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.clusterreview.kernel.Texts;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Statistic;
import org.jspecify.annotations.Nullable;

/** Statistics as JSON values; one that is undefined is null, and a note says why. */
final class StatisticNotes {

    private final Texts texts;
    private final List<String> notes = new ArrayList<>();

    StatisticNotes(Texts texts) {
        this.texts = texts;
    }

    /** The value, or null and a note under the name of the statistic. */
    @Nullable
    <T> T value(String name, Statistic<T> statistic) {
        return switch (statistic) {
            case Statistic.Known<T>(var value) -> value;
            case Statistic.Undefined<T>(var reason) -> {
                add(name + ": " + texts.get("statistic.reason." + reason.name()));
                yield null;
            }
        };
    }

    /** As a double, or null and a note. */
    @Nullable
    Double exact(String name, Statistic<Exact> statistic) {
        return value(name, statistic.map(StatisticNotes::number));
    }

    /** To 17 digits, which is what a double holds; never a negative zero. */
    static double number(Exact value) {
        return value.decimal(MathContext.DECIMAL128).doubleValue() + 0.0;
    }

    /** A sentence of the catalogue. */
    void say(String key, Object... args) {
        add(texts.get(key, args));
    }

    private void add(String note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    List<String> all() {
        return List.copyOf(notes);
    }
}
