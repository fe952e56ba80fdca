package org.clusterreview.statistics.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Marks;
import org.clusterreview.statistics.sensitivity.WeightShift.Flip;
import org.clusterreview.statistics.stability.Trim;
import org.junit.jupiter.api.Test;

class TurningTest {

    private static final int ROUNDS = "long".equals(System.getProperty("test.counts")) ? 4_000 : 150;

    @Test
    void doubles_on_the_way_change_nothing_about_where_a_pair_turns() {
        SplittableRandom random = new SplittableRandom(77);
        int turned = 0;
        int kept = 0;
        for (int round = 0; round < ROUNDS; round++) {
            // Few values make many sheets equal and parallel, thirds no exact doubles.
            WeightedSheets scores = random(random, 2 + random.nextInt(3), 2 + random.nextInt(9));
            WeightShift shift = WeightShift.between(scores, 0, 1);
            for (int from = 0; from < scores.weights().size(); from++) {
                for (int to = 0; to < scores.weights().size(); to++) {
                    if (from != to) {
                        Optional<Exact> plainly = plainly(scores, shift, from, to);
                        assertThat(found(shift, from, to)).isEqualTo(plainly);
                        turned += plainly.isPresent() ? 1 : 0;
                        kept += plainly.isPresent() ? 0 : 1;
                    }
                }
            }
        }
        assertThat(turned).isGreaterThan(ROUNDS);
        assertThat(kept).isGreaterThan(ROUNDS);
    }

    @Test
    void sheets_that_hardly_differ_turn_where_fractions_say_so() {
        // Slopes that differ by 10⁻¹⁸ are the same double.
        Exact hair = Exact.ONE.dividedBy(Exact.of(1_000_000_000_000_000_000L));
        List<Exact> half = Marks.of("0.5 0.5");
        List<Exact> nearly = List.of(half.getFirst(), half.getLast().plus(hair));
        WeightedSheets scores = new WeightedSheets(
                Marks.of("60 40"),
                List.of(
                        new WeightedSheets.Sheets(List.of(nearly, half, half), Trim.ONE_EACH),
                        new WeightedSheets.Sheets(
                                List.of(half, List.of(half.getLast(), nearly.getLast()), nearly), Trim.ONE_EACH)));
        WeightShift shift = WeightShift.between(scores, 0, 1);

        assertThat(found(shift, 0, 1)).isEqualTo(plainly(scores, shift, 0, 1));
        assertThat(found(shift, 1, 0)).isEqualTo(plainly(scores, shift, 1, 0));
    }

    private static WeightedSheets random(SplittableRandom random, int indicators, int levels) {
        List<Exact> weights = new ArrayList<>();
        for (int i = 0; i < indicators; i++) {
            weights.add(Exact.of(1 + random.nextInt(30)).dividedBy(Exact.of(1 + random.nextInt(3))));
        }
        List<WeightedSheets.Sheets> applications = new ArrayList<>();
        for (int a = 0; a < 2; a++) {
            List<List<Exact>> sheets = new ArrayList<>();
            for (int e = 0; e < 3 + random.nextInt(4); e++) {
                List<Exact> sheet = new ArrayList<>();
                for (int i = 0; i < indicators; i++) {
                    sheet.add(Exact.of(random.nextInt(levels)).dividedBy(Exact.of(levels)));
                }
                sheets.add(sheet);
            }
            applications.add(new WeightedSheets.Sheets(sheets, new Trim(random.nextInt(2), random.nextInt(2))));
        }
        return new WeightedSheets(weights, applications);
    }

    private static Optional<Exact> found(WeightShift shift, int from, int to) {
        return shift.flips().stream()
                .filter(flip -> flip.from() == from && flip.to() == to)
                .findFirst()
                .map(Flip::weight);
    }

    /** Stop by stop through every point at which any two sheets are equal. */
    private static Optional<Exact> plainly(WeightedSheets scores, WeightShift shift, int from, int to) {
        Exact most = scores.weights().get(from);
        WeightedSheets.Lines a = scores.lines(shift.ahead(), scores.totals(shift.ahead()), from, to);
        WeightedSheets.Lines b = scores.lines(shift.behind(), scores.totals(shift.behind()), from, to);
        TreeSet<Exact> stops = new TreeSet<>(List.of(most));
        a.addCrossings(most, stops, (i, j) -> false);
        b.addCrossings(most, stops, (i, j) -> false);
        Exact moved = Exact.ZERO;
        Exact lead = shift.lead();
        for (Exact stop : stops) {
            Exact next = a.at(stop).minus(b.at(stop));
            if (next.signum() < 0 || stop.equals(most) && next.signum() == 0 && lead.signum() > 0) {
                return Optional.of(moved.plus(
                        lead.dividedBy(lead.minus(next)).times(stop.minus(moved))));
            }
            moved = stop;
            lead = next;
        }
        return Optional.empty();
    }
}
