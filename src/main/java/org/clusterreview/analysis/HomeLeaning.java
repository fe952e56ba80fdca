package org.clusterreview.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Ratings;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.leaning.HomePreference;
import org.clusterreview.statistics.leaning.HomePreference.Preference;

/**
 * Whether the experts of a group mark applications of their own city higher than others do, by the totals of sheets;
 * see {@link HomePreference}. What is not known is left out and counted. It tells of a pattern and never of intent.
 *
 * @param experts those of whom it is known, in the order of the columns
 * @param all all of them together, in points of the totals
 * @param unknown seat keys of the others: of none of their applications it is known, and their sheets are no measure
 *     for others
 * @param cautions why not to lean on {@code all}
 */
public record HomeLeaning(
        List<Expert> experts, Statistic<HomePreference.Pooled> all, List<String> unknown, List<Caution> cautions) {

    /**
     * Where even the plainest preference of an expert would have a higher probability by chance than this, it is said
     * that the applications are too few.
     */
    public static final double LEVEL = 0.05;

    /** Where an application comes from, as an expert sees it. */
    public enum Origin {

        /** Of the expert's own city. */
        HOME,

        /** Of another city. */
        AWAY,

        /** The city of one of the two is not known. */
        UNKNOWN
    }

    /** Tells where applications come from. */
    @FunctionalInterface
    public interface Origins {

        /**
         * Of one application for one expert; the same answer every time.
         *
         * @param application id
         * @param expert seat key
         */
        Origin of(String application, String expert);
    }

    /**
     * One expert.
     *
     * @param expert seat key
     * @param unknown how many of the expert's whole sheets are left out because it is not known
     * @param preference in points of the totals; undefined as {@link HomePreference} says
     * @param cautions why not to lean on it
     */
    public record Expert(String expert, int unknown, Statistic<Preference> preference, List<Caution> cautions) {

        public Expert {
            cautions = List.copyOf(cautions);
        }
    }

    public HomeLeaning {
        experts = List.copyOf(experts);
        unknown = List.copyOf(unknown);
        cautions = List.copyOf(cautions);
    }

    /**
     * Of one group.
     *
     * @param seed of choices by chance
     * @param samples how many of them, at least 1
     * @throws IllegalArgumentException for no sample
     */
    public static HomeLeaning of(GroupMarks marks, Origins origins, long seed, int samples) {
        Table table = new Table(marks, origins);
        List<Integer> known = IntStream.range(0, marks.experts().size())
                .filter(table::isKnown)
                .boxed()
                .toList();
        HomePreference found = HomePreference.of(
                table.totals(known), known.stream().map(table::home).toList(), seed, samples);
        List<Expert> experts = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            int column = known.get(i);
            Statistic<Preference> preference = found.experts().get(i);
            experts.add(new Expert(
                    marks.experts().get(column),
                    table.unknownSheets(column),
                    preference,
                    cautions(preference, table.unknownSheets(column))));
        }
        List<String> unknown = IntStream.range(0, marks.experts().size())
                .filter(column -> !known.contains(column))
                .mapToObj(marks.experts()::get)
                .toList();
        return new HomeLeaning(experts, found.all(), unknown, cautions(found.all(), experts, unknown));
    }

    private static List<Caution> cautions(Statistic<Preference> preference, int unknown) {
        List<Caution> cautions = new ArrayList<>();
        if (preference.known().filter(one -> one.smallestP() > LEVEL).isPresent()) {
            cautions.add(Caution.FEW_APPLICATIONS);
        }
        if (unknown > 0) {
            cautions.add(Caution.MISSING_MARKS);
        }
        return cautions;
    }

    private static List<Caution> cautions(
            Statistic<HomePreference.Pooled> all, List<Expert> experts, List<String> unknown) {
        List<Caution> cautions = new ArrayList<>();
        if (all.known().filter(one -> one.experts() < PanelAgreement.FEW_EXPERTS).isPresent()) {
            cautions.add(Caution.FEW_EXPERTS);
        }
        if (!unknown.isEmpty() || experts.stream().anyMatch(one -> one.unknown() > 0)) {
            cautions.add(Caution.MISSING_MARKS);
        }
        return cautions;
    }

    /** The totals of a group with where its applications come from. */
    private record Table(GroupMarks marks, Origins origins) {

        private IntStream rows() {
            return IntStream.range(0, marks.applications().size());
        }

        private Origin origin(int row, int column) {
            return origins.of(marks.applications().get(row), marks.experts().get(column));
        }

        boolean isKnown(int column) {
            return rows().anyMatch(row -> origin(row, column) != Origin.UNKNOWN);
        }

        Set<Integer> home(int column) {
            Set<Integer> home = new HashSet<>();
            rows().filter(row -> origin(row, column) == Origin.HOME).forEach(home::add);
            return home;
        }

        int unknownSheets(int column) {
            return (int) rows().filter(row -> origin(row, column) == Origin.UNKNOWN)
                    .filter(row -> marks.totals().mark(row, column).isPresent())
                    .count();
        }

        Ratings totals(List<Integer> columns) {
            return new Ratings(rows().mapToObj(row -> columns.stream()
                            .map(column -> total(row, column))
                            .toList())
                    .toList());
        }

        private Optional<Exact> total(int row, int column) {
            return origin(row, column) == Origin.UNKNOWN
                    ? Optional.empty()
                    : marks.totals().mark(row, column);
        }
    }
}
