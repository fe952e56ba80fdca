package org.clusterreview.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import org.clusterreview.conflicts.ConflictDecisions;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.Panel;
import org.clusterreview.panels.rules.CallableCities;
import org.clusterreview.rounds.ui.PanelPage;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.WithheldNote;

/** One group on the board: its applications above, its panel below. */
class GroupCard extends Section {

    private static final long serialVersionUID = 1L;

    GroupCard(Board.Column column, BoardMoves moves, BoardActions actions, ConflictDecisions decisions) {
        addClassNames("work-card", "board-column");
        Group group = column.group();
        Div head = new Div(new H2(group.name()));
        head.addClassName("board-head");
        if (actions.editable(group)) {
            head.add(menu(column, actions));
        }
        add(head);
        if (group.withheld()) {
            add(new WithheldNote(getTranslation("withheld.panel")));
        }
        add(applications(column, moves));
        int size = column.panel().map(Panel::size).orElse(actions.rules().usualSize());
        actions.callable()
                .filter(callable -> callable.areNarrowedBy(column.cities(), size))
                .ifPresent(callable -> add(narrowed(column, callable, actions)));
        column.panel()
                .ifPresentOrElse(
                        panel -> add(
                                new SeatList(column, panel, actions, decisions),
                                new ShadowList(column.group(), actions)),
                        () -> add(
                                actions.editable(group)
                                        ? opening(group, actions)
                                        : new Paragraph(getTranslation("board.panel.none"))));
        BoardDrop.onto(this, Optional.of(group), moves);
    }

    private Component applications(Board.Column column, BoardMoves moves) {
        OrderedList list = new OrderedList();
        column.items().forEach(item -> list.add(new BoardItem(item, Optional.of(column.group()), moves)));
        NativeDetails details = new NativeDetails(
                new Span(getTranslation(
                        "board.applications",
                        column.items().size(),
                        column.items().stream()
                                .map(Board.Item::field)
                                .distinct()
                                .count(),
                        column.items().stream().map(Board.Item::city).distinct().count())),
                list);
        details.setOpen(true);
        return details;
    }

    /** Where the applicants' cities leave hardly anybody to call on. */
    private Component narrowed(Board.Column column, CallableCities callable, BoardActions actions) {
        Anchor link = new Anchor(
                PanelPage.POOL.of(actions.track().id()),
                new StateBadge(
                        Tone.WARN,
                        getTranslation("board.narrowed", callable.in(column.cities()), callable.callable())));
        link.addClassName("seat-tie");
        return link;
    }

    private MenuBar menu(Board.Column column, BoardActions actions) {
        Group group = column.group();
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_ICON, MenuBarVariant.LUMO_TERTIARY_INLINE);
        MenuItem root = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        root.setAriaLabel(getTranslation("board.group.menu", group.name()));
        root.getSubMenu().addItem(getTranslation("board.group.rename"), click -> GroupDialogs.rename(actions, group));
        column.panel()
                .ifPresent(panel -> actions.rules().sizes().stream()
                        .sorted()
                        .filter(size -> size != panel.size())
                        .forEach(size -> root.getSubMenu()
                                .addItem(
                                        getTranslation("board.panel.resize", size),
                                        click -> actions.settle(() -> actions.panels()
                                                .resize(actions.viewer(), group.id(), panel.version(), size)))));
        root.getSubMenu()
                .addItem(
                        getTranslation("board.group.remove"),
                        click -> actions.settle(
                                () -> actions.groups().remove(actions.viewer(), group.id(), group.version())))
                .setEnabled(column.items().isEmpty() && column.panel().isEmpty());
        return bar;
    }

    private Component opening(Group group, BoardActions actions) {
        Select<Integer> size = new Select<>();
        size.setLabel(getTranslation("board.panel.size"));
        size.setItems(actions.rules().sizes().stream().sorted().toList());
        size.setItemLabelGenerator(number -> getTranslation("board.panel.seats", number));
        size.setValue(actions.rules().usualSize());
        Button open = new Button(
                getTranslation("board.panel.open"),
                click -> actions.settle(() -> actions.panels().open(actions.viewer(), group.id(), size.getValue())));
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div box = new Div(size, open);
        box.addClassName("board-opening");
        return box;
    }
}
