package org.clusterreview.results.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clusterreview.results.Numbers;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.SheetLine;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.ui.ReviewChart.Point;

/**
 * A row of the ranking as it is shown.
 *
 * @param position in rank order, from 0
 * @param place city, zone and field of the application; empty if it is not known
 */
record RankingLine(int position, ApplicationResult row, String name, String place) {

    String id() {
        return row.application();
    }

    Optional<Score> score() {
        return Optional.ofNullable(row.score());
    }

    /** Rows without a number sort behind all others. */
    BigDecimal published() {
        return score().map(Score::published).orElse(BigDecimal.valueOf(Long.MIN_VALUE));
    }

    BigDecimal plain() {
        return Optional.ofNullable(row.plain()).map(Score::published).orElse(BigDecimal.valueOf(Long.MIN_VALUE));
    }

    int valid() {
        return score().map(Score::valid).orElse(0);
    }

    Optional<SheetLine> sheet(String seat) {
        return score().map(found -> Seats.line(found, seat));
    }

    Optional<Exact> total(String seat) {
        return sheet(seat).flatMap(line -> Optional.ofNullable(line.total()));
    }

    boolean matches(String wanted) {
        String text = wanted.strip().toLowerCase(Locale.ROOT);
        return Stream.of(name, place)
                .anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(text));
    }

    /** Every expert's total as a point of a drawing. */
    List<Point> points(Function<String, String> seatName) {
        return score().stream()
                .flatMap(found -> found.sheets().stream())
                .filter(sheet -> sheet.total() != null)
                .map(sheet -> new Point(
                        seatName.apply(sheet.expert()),
                        Numbers.rounded(Objects.requireNonNull(sheet.total())).toPlainString(),
                        sheet.dropped() != null))
                .toList();
    }
}
