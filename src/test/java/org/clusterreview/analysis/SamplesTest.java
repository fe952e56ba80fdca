package org.clusterreview.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.clusterreview.scoring.model.Averaging;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Ratings;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.stability.JudgeBootstrap;
import org.clusterreview.statistics.stability.Stability;
import org.clusterreview.statistics.stability.Trim;
import org.junit.jupiter.api.Test;

/** What is put to the bootstrap of experts. */
class SamplesTest {

    private static final Averaging AVERAGING = Groups.trimmed().aggregation().averaging();

    /** Points from ratios of figures, such as 79 patents on 36236 people, and what the experts gave beside them. */
    private static final Ratings FINE = Ratings.complete(List.of(
            row("80", 29_527, 36_236, 44_191, "1", "2", "3", "4", "5"),
            row("79", 29_531, 36_251, 44_203, "2", "3", "4", "5", "9"),
            row("70", 29_537, 36_263, 44_207, "5", "4", "3", "2", "1")));

    private static List<Exact> row(String points, long first, long second, long third, String... marks) {
        Exact base = Exact.of(new BigDecimal(points))
                .plus(share(first))
                .plus(share(second))
                .plus(share(third));
        return List.of(marks).stream()
                .map(mark -> base.plus(Exact.of(new BigDecimal(mark))))
                .toList();
    }

    private static List<Exact> plain(String... marks) {
        return List.of(marks).stream()
                .map(mark -> Exact.of(new BigDecimal(mark)))
                .toList();
    }

    private static Exact share(long of) {
        return Exact.of(7_919).dividedBy(Exact.of(of));
    }

    @Test
    void totals_with_fractions_too_fine_for_the_machine_are_sampled_to_nine_places() {
        assertThat(JudgeBootstrap.of(FINE, Trim.ONE_EACH, 2, 1, 1_000).why()).contains(Reason.TOO_FINE);

        Statistic<Stability> sampled = Samples.of(FINE, AVERAGING, 2, 1, 1_000);

        // In the same order and as far apart, but for differences that decide no place.
        Ratings plain = Ratings.complete(List.of(
                plain("81.003", "82.003", "83.003", "84.003", "85.003"),
                plain("81.002", "82.002", "83.002", "84.002", "88.002"),
                plain("75.001", "74.001", "73.001", "72.001", "71.001")));
        Stability expected = Samples.of(plain, AVERAGING, 2, 1, 1_000).orThrow();
        assertThat(sampled.orThrow().method()).isEqualTo(Stability.Method.ENUMERATION);
        assertThat(sampled.orThrow().places().stream()
                        .map(place -> place.orThrow().pTop())
                        .toList())
                .isEqualTo(expected.places().stream()
                        .map(place -> place.orThrow().pTop())
                        .toList());
    }
}
