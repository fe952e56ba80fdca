package org.clusterreview.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.clusterreview.experts.Availability;
import org.clusterreview.experts.Expert;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** One day: who of the panels can come, and who of the pool cannot be called on. */
class DayCard extends Section {

    private static final long serialVersionUID = 1L;

    DayCard(DaysContent content, DaysContent.Day day) {
        addClassNames("work-card", "day-card");
        getElement().setAttribute("aria-live", "polite");
        Div head = new Div(new H2(DayWords.whole(day.date())));
        head.addClassName("check-head");
        if (!day.working()) {
            head.add(new StateBadge(Tone.WARN, getTranslation("days.off")));
        }
        add(head);
        if (content.members() > 0) {
            boolean all = day.members() == content.members();
            add(new StateBadge(
                    all ? Tone.OK : Tone.WARN, getTranslation("days.members.day", day.members(), content.members())));
            add(panels(content, day.date()));
        }
        away(content, day.date());
    }

    private static Component panels(DaysContent content, LocalDate day) {
        UnorderedList list = new UnorderedList();
        list.addClassName("day-panels");
        for (DaysContent.Panelled panel : content.panels()) {
            List<Expert> away = panel.away(day);
            Span name = new Span(panel.group());
            name.addClassName("day-group");
            Span count = new Span(list.getTranslation(
                    "days.panel",
                    panel.members().size() - away.size(),
                    panel.members().size()));
            ListItem item = new ListItem(name, count);
            if (!away.isEmpty()) {
                Span who = new Span(list.getTranslation(
                        "days.panel.away",
                        away.stream()
                                .map(expert ->
                                        list.getTranslation("days.person", expert.name(), DayWords.reason(expert, day)))
                                .collect(Collectors.joining(list.getTranslation("board.names.and")))));
                who.addClassName("quiet");
                item.add(who);
            }
            list.add(item);
        }
        return list;
    }

    private void away(DaysContent content, LocalDate day) {
        List<Expert> away = Availability.away(content.pool(), day);
        add(new H3(getTranslation("days.away", away.size())));
        if (away.isEmpty()) {
            Paragraph nobody = new Paragraph(getTranslation("days.away.none"));
            nobody.addClassName("quiet");
            add(nobody);
            return;
        }
        NativeTable table = new NativeTable();
        table.addClassNames("table", "dense");
        table.getElement().setAttribute("aria-label", getTranslation("days.away", away.size()));
        NativeTableRow head = new NativeTableRow();
        for (String column : List.of("expert.name", "expert.employer", "expert.kind", "days.reason")) {
            head.add(PoolTables.column(getTranslation(column)));
        }
        table.getHead().add(head);
        for (Expert expert : away) {
            NativeTableHeaderCell name = new NativeTableHeaderCell();
            name.getElement().setAttribute("scope", "row");
            name.add(new Anchor("experts/" + expert.id(), expert.name()));
            table.getBody()
                    .add(new NativeTableRow(
                            name,
                            new NativeTableCell(expert.employerName()),
                            new NativeTableCell(getTranslation(
                                    "expert.kind." + expert.kind().name())),
                            new NativeTableCell(DayWords.reason(expert, day))));
        }
        add(PoolTables.scrolled(table));
    }
}
