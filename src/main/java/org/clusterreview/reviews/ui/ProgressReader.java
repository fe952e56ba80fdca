package org.clusterreview.reviews.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.Panel;
import org.clusterreview.panels.Panels;
import org.clusterreview.reviews.SheetProgress;
import org.clusterreview.reviews.Sheets;
import org.clusterreview.reviews.ui.Progress.Column;
import org.clusterreview.reviews.ui.Progress.GroupProgress;
import org.clusterreview.reviews.ui.Progress.Row;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;

/** Lays the sheets of a track out by group, application and seat. */
@Component
class ProgressReader {

    private final Sheets sheets;
    private final Groups groups;
    private final Panels panels;
    private final Applications applications;

    ProgressReader(Sheets sheets, Groups groups, Panels panels, Applications applications) {
        this.sheets = sheets;
        this.groups = groups;
        this.panels = panels;
        this.applications = applications;
    }

    /** With the expert: an application that was moved between groups has sheets of equal seats of two panels. */
    private record Key(ApplicationId application, int seat, ExpertId expert) {}

    Progress of(Viewer viewer, TrackId track) {
        boolean partial = applications.isPartial(viewer, track);
        Map<Key, SheetProgress> all = new HashMap<>();
        sheets.ofTrack(viewer, track)
                .forEach(one -> all.put(
                        new Key(
                                one.sheet().application(),
                                one.sheet().seat(),
                                one.sheet().expert()),
                        one));
        if (all.isEmpty()) {
            return new Progress(List.of(), partial);
        }
        Map<GroupId, Panel> byGroup = new HashMap<>();
        panels.ofTrack(viewer, track).forEach(panel -> byGroup.put(panel.group(), panel));
        return new Progress(
                groups.ofTrack(viewer, track).stream()
                        .flatMap(group -> Optional.ofNullable(byGroup.get(group.id())).stream()
                                .map(panel -> of(viewer, group, panel, all)))
                        .filter(group -> group.withheld() || !group.rows().isEmpty())
                        .toList(),
                partial);
    }

    private GroupProgress of(Viewer viewer, Group group, Panel panel, Map<Key, SheetProgress> all) {
        List<Column> columns = panel.seats().stream()
                .map(seat -> new Column(seat.number(), seat.expert(), seat.expertName(), seat.active()))
                .filter(column -> column.active() || hasSheet(group, column, all))
                .toList();
        return new GroupProgress(
                group.name(),
                group.withheld(),
                columns,
                group.applications().stream()
                        .map(application -> row(viewer, application, columns, all))
                        .toList());
    }

    private static boolean hasSheet(Group group, Column column, Map<Key, SheetProgress> all) {
        return group.applications().stream()
                .anyMatch(application -> all.containsKey(new Key(application, column.seat(), column.expert())));
    }

    private Row row(Viewer viewer, ApplicationId application, List<Column> columns, Map<Key, SheetProgress> all) {
        return new Row(
                application,
                applications.nameOf(viewer, application).orElse(""),
                columns.stream()
                        .map(column ->
                                Optional.ofNullable(all.get(new Key(application, column.seat(), column.expert()))))
                        .toList());
    }
}
