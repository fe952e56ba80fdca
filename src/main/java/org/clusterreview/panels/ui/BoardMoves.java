package org.clusterreview.panels.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.GroupId;
import org.clusterreview.ui.Notices;

/** Moves applications between the columns of a board – those of the groups and the one of the ungrouped – and back. */
class BoardMoves {

    /** Stands for the column of the ungrouped. */
    private static final GroupId NONE = new GroupId(new UUID(0, 0));

    private final BoardActions actions;
    private final Board.Content content;
    private final BiConsumer<ApplicationId, String> moved;

    /** @param moved told which application has been moved or could not be, and in words what happened */
    BoardMoves(BoardActions actions, Board.Content content, BiConsumer<ApplicationId, String> moved) {
        this.actions = actions;
        this.content = content;
        this.moved = moved;
    }

    boolean mayChange(Optional<Group> column) {
        return column.map(actions::editable).orElseGet(actions::editable);
    }

    /** Where an application may be moved to, in the order of the board; the column it is in among them. */
    List<Optional<Group>> columns() {
        List<Optional<Group>> columns = new ArrayList<>(List.of(Optional.empty()));
        content.columns().forEach(column -> columns.add(Optional.of(column.group())));
        return columns.stream().filter(this::mayChange).toList();
    }

    /** To the column before or after the one it is in. */
    void step(Board.Item item, Optional<Group> from, int direction) {
        List<GroupId> order = columns().stream()
                .map(column -> column.map(Group::id).orElse(NONE))
                .toList();
        int to = order.indexOf(from.map(Group::id).orElse(NONE)) + direction;
        if (to < 0 || to >= order.size()) {
            moved.accept(item.id(), say(direction < 0 ? "board.moved.first" : "board.moved.last", item.name()));
        } else {
            move(item, from, columns().get(to));
        }
    }

    void move(Board.Item item, Optional<Group> from, Optional<Group> to) {
        if (from.map(Group::id).equals(to.map(Group::id)) || !mayChange(from) || !mayChange(to)) {
            return;
        }
        int place = placeIn(item, from);
        if (actions.settle(() -> place(item, from, to, Integer.MAX_VALUE))) {
            String what = told(item, to);
            moved.accept(item.id(), what);
            Notices.undoable(what, () -> back(item, to, from, place));
        }
    }

    /** By then others may have changed the groups: they are taken as they are. */
    private void back(Board.Item item, Optional<Group> from, Optional<Group> to, int place) {
        if (actions.settle(() -> place(item, present(from), present(to), place))) {
            moved.accept(item.id(), told(item, to));
        }
    }

    private Outcome<Group> place(Board.Item item, Optional<Group> from, Optional<Group> to, int place) {
        if (to.isPresent()) {
            return actions.groups()
                    .move(actions.viewer(), item.id(), to.get().id(), to.get().version(), place);
        }
        return from.map(group -> actions.groups().takeOut(actions.viewer(), item.id(), group.id(), group.version()))
                .orElseGet(() -> Outcome.refused(Violation.of("group.changed")));
    }

    private Optional<Group> present(Optional<Group> group) {
        return group.map(
                known -> actions.groups().find(actions.viewer(), known.id()).orElse(known));
    }

    private static int placeIn(Board.Item item, Optional<Group> from) {
        return from.map(group -> group.applications().indexOf(item.id())).orElse(0);
    }

    private static String told(Board.Item item, Optional<Group> to) {
        return to.map(group -> say("board.moved", item.name(), group.name()))
                .orElseGet(() -> say("board.moved.out", item.name()));
    }

    private static String say(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
