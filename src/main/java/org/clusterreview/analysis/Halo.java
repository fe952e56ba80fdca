package org.clusterreview.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Ratings;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.correlation.Moments;
import org.clusterreview.statistics.correlation.Variables;

/**
 * How much an expert's marks of different indicators move together. Where one impression decides about all indicators
 * they move together more than the things that they stand for (halo error: Thorndike 1920, "A constant error in
 * psychological ratings"; Cooper 1981, "Ubiquitous halo"). The definition is our own: the mean of Pearson's
 * correlations over all pairs of indicators that have one. Good applications are good in many things, so that some of
 * it is true: an expert is held against the panel and the means of its marks, never against 0. It tells of a pattern
 * and never of intent.
 *
 * @param experts in the order of the columns
 * @param panel marks less their expert's mean of the indicator, of all experts with at least {@value #LEAST} sheets
 *     together, so that severity adds nothing; a case is a sheet
 * @param ofMeans of the means that the panel gives each application for each indicator; a case is an application
 * @param cautions why not to lean on {@code panel} and {@code ofMeans}
 */
public record Halo(List<Expert> experts, Together panel, Together ofMeans, List<Caution> cautions) {

    /** Of fewer cases there is no correlation; a convention of this system. */
    public static final int LEAST = 6;

    /**
     * Of fewer applications a correlation says little: at 20 the interval of 95 % about 0.5 goes from 0.07 to 0.77
     * (Fisher's z). A convention of this system.
     */
    public static final int FEW_APPLICATIONS = 20;

    /**
     * Two indicators.
     *
     * @param first id, before the second in the model
     * @param second id
     * @param cases how many have both marks
     * @param correlation from −1 to 1, to about 1e-12; undefined for fewer than {@value #LEAST} cases
     *     ({@link Reason#TOO_FEW_MARKS}), and where the marks of one are all the same ({@link Reason#ALL_EQUAL})
     */
    public record Pair(String first, String second, int cases, Statistic<Double> correlation) {}

    /**
     * All pairs of indicators: the upper half of the matrix, row by row.
     *
     * @param pairs in the order of the model
     * @param mean of the correlations that there are, from −1 to 1; undefined where there is none, for the reason of
     *     the first pair, and of fewer than two indicators ({@link Reason#TOO_FEW_MARKS})
     */
    public record Together(List<Pair> pairs, Statistic<Double> mean) {

        public Together {
            pairs = List.copyOf(pairs);
        }

        static Together of(List<Pair> pairs) {
            List<Double> known = pairs.stream()
                    .flatMap(pair -> pair.correlation().known().stream())
                    .toList();
            return new Together(
                    pairs,
                    known.isEmpty()
                            ? Statistic.undefined(pairs.stream()
                                    .flatMap(pair -> pair.correlation().why().stream())
                                    .findFirst()
                                    .orElse(Reason.TOO_FEW_MARKS))
                            : Statistic.of(
                                    known.stream().mapToDouble(one -> one).sum() / known.size()));
        }

        /** The most cases that a pair has. */
        int cases() {
            return pairs.stream().mapToInt(Pair::cases).max().orElse(0);
        }
    }

    /**
     * One expert.
     *
     * @param expert seat key
     * @param together of the expert's own marks; a case is an application
     * @param cautions why not to lean on it
     */
    public record Expert(String expert, Together together, List<Caution> cautions) {

        public Expert {
            cautions = List.copyOf(cautions);
        }
    }

    public Halo {
        experts = List.copyOf(experts);
        cautions = List.copyOf(cautions);
    }

    /** Of one group. */
    public static Halo of(GroupMarks marks) {
        List<String> indicators = List.copyOf(marks.indicators().keySet());
        List<Ratings> tables = List.copyOf(marks.indicators().values());
        List<Variables> sheets = IntStream.range(0, marks.experts().size())
                .mapToObj(expert -> sheets(tables, expert))
                .toList();
        List<Expert> experts = IntStream.range(0, sheets.size())
                .mapToObj(at -> expert(
                        marks.experts().get(at),
                        Together.of(pairs(indicators, (i, j) -> sheets.get(at).moments(i, j)))))
                .toList();
        Variables means = Variables.of(tables.stream().map(Halo::means).toList());
        Together ofMeans = Together.of(pairs(indicators, means::moments));
        return new Halo(
                experts,
                Together.of(pairs(indicators, (i, j) -> pooled(sheets, i, j))),
                ofMeans,
                cautions(ofMeans.cases()));
    }

    private static Variables sheets(List<Ratings> tables, int expert) {
        return Variables.of(tables.stream()
                .map(table -> table.rows().stream().map(row -> row.get(expert)).toList())
                .toList());
    }

    private static List<Optional<Exact>> means(Ratings table) {
        return IntStream.range(0, table.applications())
                .mapToObj(table::marks)
                .map(marks -> Optional.of(marks).filter(some -> !some.isEmpty()).map(Exact::mean))
                .toList();
    }

    private static Expert expert(String expert, Together together) {
        return new Expert(expert, together, cautions(together.cases()));
    }

    private static List<Caution> cautions(int applications) {
        return applications < FEW_APPLICATIONS ? List.of(Caution.FEW_APPLICATIONS) : List.of();
    }

    private interface Both {

        Moments of(int first, int second);
    }

    private static List<Pair> pairs(List<String> indicators, Both moments) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            for (int j = i + 1; j < indicators.size(); j++) {
                Moments both = moments.of(i, j);
                pairs.add(new Pair(indicators.get(i), indicators.get(j), both.cases(), both.correlation(LEAST)));
            }
        }
        return pairs;
    }

    private static Moments pooled(List<Variables> sheets, int first, int second) {
        return sheets.stream()
                .map(one -> one.moments(first, second))
                .filter(one -> one.cases() >= LEAST)
                .reduce(Moments.NONE, Moments::plus);
    }
}
