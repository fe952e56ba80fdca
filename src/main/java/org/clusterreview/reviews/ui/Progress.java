package org.clusterreview.reviews.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.reviews.SheetProgress;
import org.clusterreview.reviews.SheetState;

/**
 * How far the sheets of a track are, group by group.
 *
 * @param partial whether applications of the track are hidden from who looks
 */
record Progress(List<GroupProgress> groups, boolean partial) {

    Progress {
        groups = List.copyOf(groups);
    }

    /** A seat of a panel; one that was left stays as long as it has sheets. */
    record Column(int seat, ExpertId expert, String name, boolean active) {}

    /** An application of a group with the sheets of the columns; a column may have none for it. */
    record Row(ApplicationId application, String name, List<Optional<SheetProgress>> sheets) {

        Row {
            sheets = List.copyOf(sheets);
        }

        Stream<SheetProgress> present() {
            return sheets.stream().flatMap(Optional::stream);
        }

        long submitted() {
            return present().filter(Progress::isSubmitted).count();
        }

        /** Sheets that are wanted: neither void nor recused. */
        long wanted() {
            return submitted() + present().filter(Progress::isOpen).count();
        }

        boolean isOpen() {
            return present().anyMatch(Progress::isOpen);
        }
    }

    /** @param withheld whether what came of the group may not be known to who looks: there are no marks to open */
    record GroupProgress(String name, boolean withheld, List<Column> columns, List<Row> rows) {

        GroupProgress {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** Sheets that the expert of a column still owes. */
        long open(int column) {
            return rows.stream()
                    .flatMap(row -> row.sheets().get(column).stream())
                    .filter(Progress::isOpen)
                    .count();
        }

        GroupProgress only(Predicate<Row> wanted) {
            return new GroupProgress(
                    name, withheld, columns, rows.stream().filter(wanted).toList());
        }
    }

    static boolean isOpen(SheetProgress progress) {
        return progress.sheet().state().isEditable();
    }

    static boolean isSubmitted(SheetProgress progress) {
        return progress.sheet().state() == SheetState.SUBMITTED;
    }

    Stream<SheetProgress> all() {
        return groups.stream().flatMap(group -> group.rows().stream()).flatMap(Row::present);
    }

    long submitted() {
        return all().filter(Progress::isSubmitted).count();
    }

    long open() {
        return all().filter(Progress::isOpen).count();
    }

    /** Experts who owe a sheet. */
    Set<ExpertId> owing() {
        return all().filter(Progress::isOpen)
                .map(progress -> progress.sheet().expert())
                .collect(Collectors.toSet());
    }
}
