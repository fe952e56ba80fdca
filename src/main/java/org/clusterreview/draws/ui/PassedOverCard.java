package org.clusterreview.draws.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clusterreview.draws.DrawContent;
import org.clusterreview.panels.draw.DrawResult;
import org.clusterreview.panels.draw.DrawResult.Skipped;
import org.clusterreview.panels.rules.WantedPanel;
import org.clusterreview.ui.Tables;

/** Who could not be drawn at all: how many for which reason, and on demand who. */
class PassedOverCard extends Section {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;

    private final transient DrawContent content;
    private final transient DrawWords words;
    private boolean listed;

    PassedOverCard(DrawContent content, DrawWords words) {
        this.content = content;
        this.words = words;
        addClassName("work-card");
        List<Skipped> skipped = content.result().map(DrawResult::skipped).orElse(List.of());
        add(new H2(getTranslation("draw.skipped")));
        if (skipped.isEmpty()) {
            add(new Paragraph(getTranslation("draw.skipped.none")));
            return;
        }
        add(new Paragraph(getTranslation("draw.skipped.explained")), Tables.scrolled(table(skipped)));
        NativeDetails details = new NativeDetails(new Span(getTranslation("draw.skipped.list", skipped.size())));
        details.addClassName("no-print");
        details.addToggleListener(toggle -> {
            if (toggle.isOpened() && !listed) {
                listed = true;
                list(details, skipped);
            }
        });
        add(details);
    }

    private NativeTable table(List<Skipped> skipped) {
        List<String> panels =
                content.spec().panels().stream().map(WantedPanel::id).toList();
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        skipped.forEach(one -> counts.computeIfAbsent(one.reason(), reason -> new LinkedHashMap<>())
                .merge(one.panel(), 1, Integer::sum));
        NativeTable table = Tables.table(
                getTranslation("draw.skipped"),
                Stream.concat(
                                Stream.of(getTranslation("draw.column.reason")),
                                panels.stream().map(words::group))
                        .toList());
        table.addClassName("draw-counts");
        NativeTableBody body = table.addBody();
        counts.forEach((reason, byPanel) -> {
            NativeTableRow row = Tables.row(words.rules().reason(reason));
            panels.forEach(panel -> row.add(Tables.number(byPanel.getOrDefault(panel, 0))));
            body.add(row);
        });
        return table;
    }

    private void list(NativeDetails details, List<Skipped> skipped) {
        UnorderedList list = new UnorderedList();
        list.addClassName("draw-skipped");
        skipped.stream()
                .limit(MOST)
                .forEach(one -> list.add(new ListItem(getTranslation(
                        "draw.skipped.one",
                        words.group(one.panel()),
                        words.expert(one.expert()),
                        words.rules().reason(one.reason())))));
        Div parts = new Div(list);
        if (skipped.size() > MOST) {
            parts.add(new Paragraph(getTranslation("draw.skipped.more", skipped.size() - MOST)));
        }
        details.setContent(parts);
    }
}
