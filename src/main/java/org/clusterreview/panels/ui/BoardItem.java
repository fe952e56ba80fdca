package org.clusterreview.panels.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Optional;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.panels.Group;

/**
 * An application on the board. It is moved to another column by dragging it, with Shift and an arrow while it has the focus,
 * or with its menu. Not with Alt, which goes back in the history of a browser, nor with Ctrl, which changes the desktop on
 * macOS. The menu serves touch screens, and screen readers that keep the arrow keys for reading.
 */
class BoardItem extends ListItem implements Focusable<BoardItem> {

    private static final long serialVersionUID = 1L;

    private final transient Board.Item item;
    private final transient Optional<Group> from;
    private final transient BoardMoves moves;

    /** @param from the group it is in; empty while it is in none */
    BoardItem(Board.Item item, Optional<Group> from, BoardMoves moves) {
        this.item = item;
        this.from = from;
        this.moves = moves;
        addClassName("board-item");
        Span facts = new Span(item.city() + " · " + item.field());
        facts.addClassName("quiet");
        Div text = new Div(new Span(item.name()), facts);
        text.addClassName("board-item-text");
        add(text);
        if (moves.mayChange(from)) {
            movable();
        }
    }

    ApplicationId application() {
        return item.id();
    }

    /** Into another column. */
    void moveTo(Optional<Group> to) {
        moves.move(item, from, to);
    }

    private void movable() {
        addClassName("movable");
        DragSource.create(this).setEffectAllowed(EffectAllowed.MOVE);
        setTabIndex(0);
        getElement().setAttribute("aria-keyshortcuts", "Shift+ArrowLeft Shift+ArrowRight");
        Shortcuts.addShortcutListener(this, () -> moves.step(item, from, -1), Key.ARROW_LEFT, KeyModifier.SHIFT)
                .listenOn(this);
        Shortcuts.addShortcutListener(this, () -> moves.step(item, from, 1), Key.ARROW_RIGHT, KeyModifier.SHIFT)
                .listenOn(this);
        add(menu());
    }

    private MenuBar menu() {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_ICON, MenuBarVariant.LUMO_TERTIARY_INLINE);
        MenuItem root = bar.addItem(VaadinIcon.ARROWS_CROSS.create());
        root.setAriaLabel(getTranslation("board.move", item.name()));
        moves.columns().stream()
                .filter(to -> to.isPresent() && !to.map(Group::id).equals(from.map(Group::id)))
                .forEach(to -> root.getSubMenu()
                        .addItem(
                                getTranslation(
                                        "board.move.to", to.map(Group::name).orElse("")),
                                click -> moveTo(to)));
        if (from.isPresent()) {
            root.getSubMenu().addItem(getTranslation("board.move.out"), click -> moveTo(Optional.empty()));
        } else if (root.getSubMenu().getItems().isEmpty()) {
            root.getSubMenu().addItem(getTranslation("board.move.none")).setEnabled(false);
        }
        return bar;
    }
}
