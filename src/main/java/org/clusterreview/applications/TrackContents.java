package org.clusterreview.applications;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.applications.workbook.ApplicationDifferences;
import org.clusterreview.applications.workbook.ApplicationRow;
import org.clusterreview.applications.workbook.Difference;
import org.clusterreview.applications.workbook.FieldChange;
import org.clusterreview.applications.workbook.MemberRow;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;

/** Reads what a track holds and says how a form differs from it. */
@Component
class TrackContents {

    private final ApplicationRepository applications;
    private final FigureStore figures;
    private final RevisionStore revisions;
    private final ApplicationContents contents;
    private final Visibility visibility;

    TrackContents(
            ApplicationRepository applications,
            FigureStore figures,
            RevisionStore revisions,
            ApplicationContents contents,
            Visibility visibility) {
        this.applications = applications;
        this.figures = figures;
        this.revisions = revisions;
        this.contents = contents;
        this.visibility = visibility;
    }

    TrackContent of(TrackId track) {
        return TrackContent.of(
                applications.findByTrackIdOrderByNumber(track.value()),
                figures.declaredOfTrack(track.value()),
                revisions.latestHashes(track.value()));
    }

    /** In the order of the file, then what the file does not name. Applications hidden from the viewer are left out. */
    List<Difference> differences(
            Viewer viewer, TrackContent present, List<ApplicationRow> rows, List<MemberRow> members) {
        Hidden hidden = visibility.of(viewer);
        Map<String, TrackContent.Entry> matched = present.match(rows);
        Map<String, List<MemberRow>> byCluster = members.stream().collect(Collectors.groupingBy(MemberRow::cluster));
        List<Difference> differences = new ArrayList<>();
        Set<ApplicationId> named = new HashSet<>();
        for (ApplicationRow row : rows) {
            TrackContent.Entry entry = matched.get(row.cluster());
            if (entry == null) {
                differences.add(new Difference.Added(row));
            } else {
                named.add(entry.entity().id());
                if (!hidden.hides(entry.entity().id().value())) {
                    differences.add(difference(entry, row, byCluster.getOrDefault(row.cluster(), List.of())));
                }
            }
        }
        present.entries().stream()
                .filter(entry -> !named.contains(entry.entity().id())
                        && !hidden.hides(entry.entity().id().value()))
                .forEach(entry -> differences.add(new Difference.Missing(entry.row())));
        return differences;
    }

    private Difference difference(TrackContent.Entry entry, ApplicationRow row, List<MemberRow> members) {
        List<FieldChange> changes = new ArrayList<>();
        if (!entry.row().cluster().equals(row.cluster())) {
            changes.add(new FieldChange("cluster", Optional.of(entry.row().cluster()), Optional.of(row.cluster())));
        }
        Difference compared = ApplicationDifferences.compare(List.of(entry.row().named(row.cluster())), List.of(row))
                .getFirst();
        if (compared instanceof Difference.Changed changed) {
            changes.addAll(changed.changes());
        }
        boolean same = Sha256.of(contents.canonical(row, members)).equals(entry.contentHash());
        if (!same && changes.isEmpty()) {
            changes.add(new FieldChange("members", Optional.empty(), Optional.of(String.valueOf(members.size()))));
        }
        return changes.isEmpty() ? new Difference.Unchanged(row) : new Difference.Changed(entry.row(), row, changes);
    }
}
