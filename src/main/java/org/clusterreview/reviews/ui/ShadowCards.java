package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.Shadows;
import org.clusterreview.reviews.Sheet;
import org.clusterreview.reviews.SheetKeeping;
import org.clusterreview.reviews.SheetProgress;
import org.clusterreview.reviews.Sheets;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.ui.Notices;

/** How far shadows are, apart from the panels: nothing waits for them. */
@org.springframework.stereotype.Component
class ShadowCards {

    private final Sheets sheets;
    private final Shadows shadows;
    private final Groups groups;
    private final Applications applications;
    private final SheetKeeping keeping;

    ShadowCards(Sheets sheets, Shadows shadows, Groups groups, Applications applications, SheetKeeping keeping) {
        this.sheets = sheets;
        this.shadows = shadows;
        this.groups = groups;
        this.applications = applications;
        this.keeping = keeping;
    }

    /** Empty where a track has no shadows with sheets. */
    Optional<Component> of(Viewer viewer, Track track) {
        List<SheetProgress> all = sheets.shadowsOfTrack(viewer, track.id());
        return all.isEmpty() ? Optional.empty() : Optional.of(card(viewer, track, all));
    }

    private Component card(Viewer viewer, Track track, List<SheetProgress> all) {
        Section card = new Section(new H2(text("scoring.shadows")));
        card.addClassNames("work-card", "shadow-progress");
        Paragraph told = new Paragraph(text("scoring.shadows.explained"));
        told.addClassName("quiet");
        card.add(told, table(viewer, track, all));
        boolean open = all.stream().anyMatch(one -> one.sheet().state().isEditable());
        if (open && track.stage() == Stage.SCORING && viewer.hasAny("ORGANISER", "STAFF")) {
            card.add(new Button(
                    text("scoring.shadows.remind"),
                    click ->
                            Notices.done(text("scoring.shadows.reminded", keeping.remindShadows(viewer, track.id())))));
        }
        return card;
    }

    private NativeTable table(Viewer viewer, Track track, List<SheetProgress> all) {
        Map<String, String> names = groups.ofTrack(viewer, track.id()).stream()
                .collect(Collectors.toMap(group -> group.id().toString(), Group::name));
        Map<String, String> groupOf = shadows.ofTrack(viewer, track.id()).stream()
                .collect(Collectors.toMap(
                        shadow -> shadow.expert().toString(),
                        shadow -> names.getOrDefault(shadow.group().toString(), ""),
                        (one, other) -> one.equals(other) ? one : one + " · " + other));
        NativeTable table = new NativeTable();
        table.addClassName("table");
        table.getHead()
                .add(new NativeTableRow(
                        head("scoring.shadow"),
                        head("scoring.shadow.group"),
                        head("scoring.application"),
                        head("scoring.state")));
        NativeTableBody body = table.addBody();
        List<ApplicationId> order = groups.ofTrack(viewer, track.id()).stream()
                .flatMap(group -> group.applications().stream())
                .toList();
        all.stream()
                .sorted(Comparator.comparing((SheetProgress one) -> one.sheet().expertName())
                        .thenComparingInt(one -> order.indexOf(one.sheet().application())))
                .forEach(one -> body.add(row(viewer, one, groupOf)));
        return table;
    }

    private NativeTableRow row(Viewer viewer, SheetProgress progress, Map<String, String> groupOf) {
        Sheet sheet = progress.sheet();
        NativeTableHeaderCell name = new NativeTableHeaderCell(sheet.expertName());
        name.getElement().setAttribute("scope", "row");
        return new NativeTableRow(
                name,
                new NativeTableCell(groupOf.getOrDefault(sheet.expert().toString(), "")),
                new NativeTableCell(
                        applications.nameOf(viewer, sheet.application()).orElse("")),
                new NativeTableCell(SheetBadge.of(progress)));
    }

    private static NativeTableHeaderCell head(String key) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static String text(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
