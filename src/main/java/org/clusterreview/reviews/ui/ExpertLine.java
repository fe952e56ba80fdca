package org.clusterreview.reviews.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.reviews.ScoringWatch.Reminder;
import org.clusterreview.reviews.ScoringWatch.Watched;
import org.clusterreview.reviews.SheetProgress;
import org.clusterreview.reviews.SheetState;
import org.clusterreview.reviews.ui.Progress.Column;
import org.clusterreview.reviews.ui.Progress.GroupProgress;

/**
 * How far one expert of a panel is, and when something last came.
 *
 * @param wanted sheets that are wanted, of which {@code submitted} are in and {@code returned} are back with the expert
 * @param marked indicators that have a mark on these sheets, of {@code required}
 */
record ExpertLine(
        String group,
        Column column,
        long submitted,
        long returned,
        long wanted,
        int marked,
        int required,
        Optional<Instant> lastSaved,
        Optional<Reminder> reminded) {

    /** An expert who owes sheets and of whom nothing came for so long has fallen silent. */
    static final Duration SILENCE = Duration.ofHours(24);

    static List<ExpertLine> of(Progress progress, Watched watched) {
        return progress.groups().stream()
                .flatMap(group -> IntStream.range(0, group.columns().size()).mapToObj(i -> of(group, i, watched)))
                .filter(line -> line.wanted() > 0)
                .toList();
    }

    private static ExpertLine of(GroupProgress group, int place, Watched watched) {
        Column column = group.columns().get(place);
        List<SheetProgress> wanted = group.rows().stream()
                .flatMap(row -> row.sheets().get(place).stream())
                .filter(one -> Progress.isOpen(one) || Progress.isSubmitted(one))
                .toList();
        ExpertId expert = column.expert();
        return new ExpertLine(
                group.name(),
                column,
                wanted.stream().filter(Progress::isSubmitted).count(),
                wanted.stream()
                        .filter(one -> one.sheet().state() == SheetState.RETURNED)
                        .count(),
                wanted.size(),
                wanted.stream().mapToInt(SheetProgress::filled).sum(),
                wanted.stream().mapToInt(SheetProgress::required).sum(),
                Optional.ofNullable(watched.lastSaved().get(expert)),
                Optional.ofNullable(watched.reminded().get(expert)));
    }

    long owed() {
        return wanted - submitted;
    }

    boolean isSilent(Instant now) {
        return owed() > 0
                && lastSaved.filter(at -> at.isAfter(now.minus(SILENCE))).isEmpty();
    }

    ExpertId expert() {
        return column.expert();
    }

    static Stream<ExpertId> silent(List<ExpertLine> lines, Instant now) {
        return lines.stream().filter(line -> line.isSilent(now)).map(ExpertLine::expert);
    }
}
