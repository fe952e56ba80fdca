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

    /** Points from ratios of figures: 36236, 29527 and 44191 in the denominators, and what the experts gave beside them. */
    private static final Ratings FINE = Ratings.complete(List.of(
            row("80", 29_527L * 36_236 * 44_191, "1", "2", "3", "4", "5"),
            row("79", 29_531L * 36_251 * 44_203, "2", "3", "4", "5", "9"),
            row("70", 29_537L * 36_263 * 44_207, "5", "4", "3", "2", "1")));

    private static List<Exact> row(String points, long denominator, String... marks) {
        Exact base = Exact.of(new BigDecimal(points)).plus(Exact.ONE.dividedBy(Exact.of(denominator)));
        return List.of(marks).stream()
                .map(mark -> base.plus(Exact.of(new BigDecimal(mark))))
                .toList();
    }

    @Test
    void totals_with_fractions_too_fine_for_the_machine_are_sampled_to_nine_places() {
        assertThat(JudgeBootstrap.of(FINE, Trim.ONE_EACH, 2, 1, 1_000).why()).contains(Reason.TOO_FINE);

        Statistic<Stability> sampled = Samples.of(FINE, AVERAGING, 2, 1, 1_000);

        Ratings plain = Ratings.complete(List.of(
                row("80", 1, "0", "1", "2", "3", "4"),
                row("79", 1, "1", "2", "3", "4", "8"),
                row("70", 1, "4", "3", "2", "1", "0")));
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
