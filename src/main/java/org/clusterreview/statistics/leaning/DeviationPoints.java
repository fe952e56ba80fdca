package org.clusterreview.statistics.leaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clusterreview.scoring.model.Exact;

/**
 * Deviation points as panels of judges report them: of each expert and application, the sum of |mark − panel mean| over
 * the indicators, and the net sum with signs. The second finds one-sided judging. Exact; nothing is removed.
 *
 * @param sheets by expert and application in the order of their first mark
 * @param experts by expert in the order of their first mark
 */
public record DeviationPoints(List<Sheet> sheets, List<Expert> experts) {

    /** What a mark is held against. */
    public enum Base {

        /** The mean of the whole panel, the mark itself included. */
        PANEL,

        /** The mean of the other experts. */
        OTHERS
    }

    /**
     * What is remarkable, in the unit of the marks.
     *
     * @param points more than this sum of absolute deviations
     * @param net more than this net sum to either side
     */
    public record Limits(Exact points, Exact net) {}

    /**
     * One expert's marks of one application.
     *
     * @param application its id
     * @param expert the expert's id
     * @param marks how many marks count: those of indicators that another expert has marked as well
     * @param points sum of |mark − base|
     * @param net sum of mark − base; above 0 for one who marks higher
     * @param exceedsPoints whether the points are above their limit
     * @param exceedsNet whether the net sum is above its limit to either side
     */
    public record Sheet(
            String application,
            String expert,
            int marks,
            Exact points,
            Exact net,
            boolean exceedsPoints,
            boolean exceedsNet) {}

    /**
     * All sheets of one expert.
     *
     * @param expert id
     * @param sheets how many count
     * @param marks how many count
     * @param points sum over the sheets
     * @param net sum over the sheets
     * @param exceeding how many sheets exceed a limit
     */
    public record Expert(String expert, int sheets, int marks, Exact points, Exact net, int exceeding) {}

    public DeviationPoints {
        sheets = List.copyOf(sheets);
        experts = List.copyOf(experts);
    }

    private record Cell(String application, String indicator) {}

    private record Sum(Exact sum, int marks) {

        Sum plus(Sum other) {
            return new Sum(sum.plus(other.sum), marks + other.marks);
        }

        Sum minus(Exact mark) {
            return new Sum(sum.minus(mark), marks - 1);
        }

        Exact mean() {
            return sum.dividedBy(Exact.of(marks));
        }
    }

    private record Key(String expert, String application) {}

    /**
     * @param given at most one mark of an application, expert and indicator; sheets without a mark that counts are left
     *     out
     */
    public static DeviationPoints of(List<Given> given, Base base, Limits limits) {
        Map<Cell, Sum> cells = new HashMap<>();
        given.forEach(one -> cells.merge(cell(one), new Sum(one.mark(), 1), Sum::plus));
        Map<Key, List<Exact>> deviations = new LinkedHashMap<>();
        for (Given one : given) {
            Sum all = Objects.requireNonNull(cells.get(cell(one)));
            if (all.marks() > 1) {
                deviations
                        .computeIfAbsent(new Key(one.expert(), one.application()), ignored -> new ArrayList<>())
                        .add(deviation(one.mark(), all, base));
            }
        }
        List<Sheet> sheets = deviations.entrySet().stream()
                .map(sheet -> sheet(sheet.getKey(), sheet.getValue(), limits))
                .toList();
        return new DeviationPoints(sheets, experts(sheets));
    }

    private static Cell cell(Given one) {
        return new Cell(one.application(), one.indicator());
    }

    private static Exact deviation(Exact mark, Sum all, Base base) {
        return switch (base) {
            case PANEL -> mark.minus(all.mean());
            case OTHERS -> mark.minus(all.minus(mark).mean());
        };
    }

    private static Sheet sheet(Key key, List<Exact> deviations, Limits limits) {
        Exact points =
                Exact.sum(deviations.stream().map(DeviationPoints::absolute).toList());
        Exact net = Exact.sum(deviations);
        return new Sheet(
                key.application(),
                key.expert(),
                deviations.size(),
                points,
                net,
                points.compareTo(limits.points()) > 0,
                absolute(net).compareTo(limits.net()) > 0);
    }

    private static List<Expert> experts(List<Sheet> sheets) {
        Map<String, List<Sheet>> byExpert = new LinkedHashMap<>();
        sheets.forEach(sheet -> byExpert.computeIfAbsent(sheet.expert(), ignored -> new ArrayList<>())
                .add(sheet));
        return byExpert.entrySet().stream()
                .map(own -> expert(own.getKey(), own.getValue()))
                .toList();
    }

    private static Expert expert(String id, List<Sheet> own) {
        return new Expert(
                id,
                own.size(),
                own.stream().mapToInt(Sheet::marks).sum(),
                Exact.sum(own.stream().map(Sheet::points).toList()),
                Exact.sum(own.stream().map(Sheet::net).toList()),
                (int) own.stream()
                        .filter(sheet -> sheet.exceedsPoints() || sheet.exceedsNet())
                        .count());
    }

    private static Exact absolute(Exact value) {
        return value.signum() < 0 ? Exact.ZERO.minus(value) : value;
    }
}
