package org.clusterreview.panels.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import org.clusterreview.panels.Group;
import org.jspecify.annotations.Nullable;

/** An application on the board, with the menu that moves it to another group. */
class BoardItem extends ListItem {

    private static final long serialVersionUID = 1L;

    /** @param from the group it is in; null while it is in none */
    BoardItem(Board.Item item, @Nullable Group from, Board.Content content, BoardActions actions) {
        addClassName("board-item");
        Span facts = new Span(item.city() + " · " + item.field());
        facts.addClassName("quiet");
        Div text = new Div(new Span(item.name()), facts);
        text.addClassName("board-item-text");
        add(text);
        if (from == null ? actions.editable() : actions.editable(from)) {
            add(menu(item, from, content, actions));
        }
    }

    private MenuBar menu(Board.Item item, @Nullable Group from, Board.Content content, BoardActions actions) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_ICON, MenuBarVariant.LUMO_TERTIARY_INLINE);
        MenuItem root = bar.addItem(VaadinIcon.ARROWS_CROSS.create());
        root.setAriaLabel(getTranslation("board.move", item.name()));
        content.columns().stream()
                .map(Board.Column::group)
                .filter(group ->
                        actions.editable(group) && (from == null || !group.id().equals(from.id())))
                .forEach(group -> root.getSubMenu()
                        .addItem(
                                getTranslation("board.move.to", group.name()),
                                click -> actions.settle(() -> actions.groups()
                                        .move(actions.viewer(), item.id(), group.id(), group.version()))));
        if (from != null) {
            root.getSubMenu()
                    .addItem(
                            getTranslation("board.move.out"),
                            click -> actions.settle(() ->
                                    actions.groups().takeOut(actions.viewer(), item.id(), from.id(), from.version())));
        } else if (root.getSubMenu().getItems().isEmpty()) {
            root.getSubMenu().addItem(getTranslation("board.move.none")).setEnabled(false);
        }
        return bar;
    }
}
