package org.clusterreview.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clusterreview.conflicts.ConflictDecisions;
import org.clusterreview.experts.Expert;
import org.clusterreview.panels.Panel;
import org.clusterreview.panels.Seat;
import org.clusterreview.panels.rules.LeftSheets;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** The panel of a group: composition, seats with their experts, and what is still to be taken. */
class SeatList extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Board.Column column;
    private final transient Panel panel;
    private final transient BoardActions actions;

    SeatList(Board.Column column, Panel panel, BoardActions actions, ConflictDecisions decisions) {
        this.column = column;
        this.panel = panel;
        this.actions = actions;
        addClassName("board-panel");
        int taken = column.places().size();
        add(new H3(getTranslation("board.panel", taken, panel.size())), kinds());
        cities().ifPresent(this::add);
        column.composition().ifPresent(composition -> add(new CompositionList(column, composition, actions)));
        if (column.composition().isEmpty()
                || actions.rules().rules().perEmployer().isEmpty()) {
            sharedEmployers();
        }
        if (taken > 0
                && column.places().stream().noneMatch(place -> place.seat().chair())) {
            add(noChair());
        }
        OrderedList seats = new OrderedList();
        column.places().forEach(place -> seats.add(seat(place)));
        add(seats);
        if (actions.seatsOpen(column.group())) {
            Button add = new Button(
                    getTranslation("board.seat.add"),
                    click -> new CandidateDialog(column.group(), actions, decisions).open());
            add(buttons(add));
        }
    }

    private Component noChair() {
        Div box = new Div(new StateBadge(Tone.WARN, getTranslation("board.chair.none")));
        box.addClassName("board-buttons");
        if (actions.seatsOpen(column.group())) {
            Button draw = new Button(
                    getTranslation("board.chair.draw"),
                    click -> Dialogs.confirm(
                            getTranslation("board.chair.draw"),
                            getTranslation("board.chair.draw.explained"),
                            getTranslation("board.chair.draw"),
                            () -> actions.settle(() -> actions.chairs()
                                    .draw(actions.viewer(), column.group().id(), panel.version()))));
            draw.addThemeVariants(ButtonVariant.LUMO_SMALL);
            box.add(draw);
        }
        return box;
    }

    private String leaving() {
        if (!actions.isScoring()) {
            return "board.seat.leave.explained";
        }
        return actions.rules().leftSheets() == LeftSheets.VOID
                ? "board.seat.leave.scoring"
                : "board.seat.leave.scoring.keep";
    }

    private Component buttons(Button add) {
        Button accounts = new Button(getTranslation("board.accounts"), click -> openAccounts());
        accounts.setEnabled(!column.places().isEmpty());
        Div box = new Div(add, accounts);
        box.addClassName("board-buttons");
        return box;
    }

    private void openAccounts() {
        Dialogs.confirm(
                getTranslation("board.accounts"),
                getTranslation("board.accounts.consequence"),
                getTranslation("board.accounts"),
                () -> new AccountsDialog(actions.accounts()
                                .open(actions.viewer(), column.group().id()))
                        .open());
    }

    private Component kinds() {
        Map<Expert.Kind, Long> kinds = column.places().stream()
                .flatMap(place -> place.expert().stream())
                .collect(Collectors.groupingBy(Expert::kind, TreeMap::new, Collectors.counting()));
        return quiet(kinds.entrySet().stream()
                .map(kind -> getTranslation("expert.kind." + kind.getKey().name()) + " " + kind.getValue())
                .collect(Collectors.joining(" · ")));
    }

    private static Paragraph quiet(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("quiet");
        return line;
    }

    /** Without a rule about it, or where the rules are not told, those of one employer are still worth a look. */
    private void sharedEmployers() {
        column.places().stream()
                .flatMap(place -> place.expert().stream())
                .collect(Collectors.groupingBy(Expert::employerName, TreeMap::new, Collectors.counting()))
                .forEach((employer, count) -> {
                    if (count > 1) {
                        add(new StateBadge(Tone.WARN, getTranslation("board.same-employer", employer, count)));
                    }
                });
    }

    private Optional<Component> cities() {
        Map<String, Long> cities = column.places().stream()
                .map(Board.Place::city)
                .filter(city -> !city.isEmpty())
                .collect(Collectors.groupingBy(city -> city, TreeMap::new, Collectors.counting()));
        String told = cities.entrySet().stream()
                .filter(city -> city.getValue() > 1)
                .map(city -> getTranslation("board.city.count", city.getKey(), city.getValue()))
                .collect(Collectors.joining(" · "));
        return told.isEmpty() ? Optional.empty() : Optional.of(quiet(getTranslation("board.city.same", told)));
    }

    private ListItem seat(Board.Place place) {
        SeatItem item = new SeatItem(place, actions.track().id());
        if (actions.seatsOpen(column.group())) {
            item.add(menu(place.seat()));
        }
        return item;
    }

    private MenuBar menu(Seat seat) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_ICON, MenuBarVariant.LUMO_TERTIARY_INLINE);
        MenuItem root = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        root.setAriaLabel(getTranslation("board.seat.menu", seat.expertName()));
        root.getSubMenu()
                .addItem(
                        getTranslation("board.chair.set"),
                        click -> actions.settle(() -> actions.chairs()
                                .choose(actions.viewer(), column.group().id(), panel.version(), seat.id())))
                .setEnabled(!seat.chair());
        root.getSubMenu()
                .addItem(
                        getTranslation("board.seat.leave"),
                        click -> Dialogs.reason(
                                getTranslation("board.seat.leave.title", seat.expertName()),
                                getTranslation(leaving()),
                                getTranslation("board.seat.leave"),
                                reason -> actions.settle(() -> actions.panels()
                                        .unseat(
                                                actions.viewer(),
                                                column.group().id(),
                                                panel.version(),
                                                seat.id(),
                                                reason))));
        return bar;
    }
}
