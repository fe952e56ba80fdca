package org.clusterreview.statistics.outliers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.location.Location;
import org.clusterreview.statistics.numeric.Doubles;

/**
 * The marks of one application: where they lie, how they spread, and which stand out. Places are columns of the row, so
 * that a missing mark keeps its column.
 *
 * @param location estimates of location and spread
 * @param modifiedZ by column, empty where the mark is missing; undefined at MAD 0
 * @param grubbs test of the farthest mark, its index a column
 * @param dixon test of the greater gap, its index a column
 * @param flags marks that stand out, by column, then in the order of {@link Criterion}
 */
public record MarksReport(
        Location location,
        Statistic<List<Optional<Exact>>> modifiedZ,
        Statistic<Grubbs> grubbs,
        Statistic<Dixon> dixon,
        List<Flag> flags) {

    private static final BigDecimal LOOSE = new BigDecimal("0.05");
    private static final BigDecimal STRICT = new BigDecimal("0.01");

    /** @param row a mark an expert, empty where it is missing */
    public static MarksReport of(List<Optional<Exact>> row) {
        List<Exact> marks = row.stream().flatMap(Optional::stream).toList();
        List<Integer> columns = IntStream.range(0, row.size())
                .filter(column -> row.get(column).isPresent())
                .boxed()
                .toList();
        Statistic<List<Exact>> z = ModifiedZ.of(marks);
        Statistic<Grubbs> grubbs = Grubbs.of(marks).map(test -> at(columns, test));
        Statistic<Dixon> dixon = Dixon.of(marks).map(test -> at(columns, test));
        List<Flag> flags = new ArrayList<>();
        grubbs.known().ifPresent(test -> flag(test, flags));
        dixon.known().ifPresent(test -> flag(test, flags));
        z.known().ifPresent(values -> flag(values, columns, flags));
        flags.sort(Comparator.comparingInt(Flag::index).thenComparing(Flag::criterion));
        return new MarksReport(
                Location.of(marks),
                z.map(values -> spreadOut(values, columns, row.size())),
                grubbs,
                dixon,
                List.copyOf(flags));
    }

    private static Grubbs at(List<Integer> columns, Grubbs test) {
        return new Grubbs(
                columns.get(test.index()),
                test.g(),
                test.criticalOneSided05(),
                test.criticalTwoSided05(),
                test.criticalTwoSided01(),
                test.pOneSided(),
                test.pTwoSided(),
                test.gMax());
    }

    private static Dixon at(List<Integer> columns, Dixon test) {
        return new Dixon(columns.get(test.index()), test.r10(), test.critical05(), test.critical01());
    }

    private static List<Optional<Exact>> spreadOut(List<Exact> values, List<Integer> columns, int width) {
        List<Optional<Exact>> spread = new ArrayList<>(Collections.nCopies(width, Optional.<Exact>empty()));
        for (int i = 0; i < values.size(); i++) {
            spread.set(columns.get(i), Optional.of(values.get(i)));
        }
        return List.copyOf(spread);
    }

    private static void flag(Grubbs test, List<Flag> flags) {
        if (test.g() > test.criticalTwoSided05()) {
            BigDecimal level = test.g() > test.criticalTwoSided01() ? STRICT : LOOSE;
            flags.add(new Flag(test.index(), Criterion.GRUBBS, level));
        }
    }

    private static void flag(Dixon test, List<Flag> flags) {
        double r10 = Doubles.of(test.r10());
        if (exceeds(r10, test.critical05())) {
            BigDecimal level = exceeds(r10, test.critical01()) ? STRICT : LOOSE;
            flags.add(new Flag(test.index(), Criterion.DIXON, level));
        }
    }

    private static boolean exceeds(double value, Statistic<Double> critical) {
        return critical.known().filter(limit -> value > limit).isPresent();
    }

    private static void flag(List<Exact> values, List<Integer> columns, List<Flag> flags) {
        Exact limit = Exact.of(ModifiedZ.LIMIT);
        for (int i = 0; i < values.size(); i++) {
            Exact value = values.get(i);
            Exact absolute = value.signum() < 0 ? Exact.ZERO.minus(value) : value;
            if (absolute.compareTo(limit) > 0) {
                flags.add(new Flag(columns.get(i), Criterion.MODIFIED_Z, ModifiedZ.LIMIT));
            }
        }
    }
}
