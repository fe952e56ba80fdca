package org.clusterreview.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import java.util.Optional;
import org.clusterreview.panels.Group;

/** Makes a column of the board take what is dropped on it. */
final class BoardDrop {

    private BoardDrop() {}

    /** Does nothing to a column that this person may not change. */
    static <C extends Component & HasStyle> void onto(C card, Optional<Group> column, BoardMoves moves) {
        if (!moves.mayChange(column)) {
            return;
        }
        card.addClassName("drop-target");
        DropTarget<C> target = DropTarget.create(card);
        target.setDropEffect(DropEffect.MOVE);
        target.addDropListener(drop -> drop.getDragSourceComponent()
                .filter(BoardItem.class::isInstance)
                .map(BoardItem.class::cast)
                .ifPresent(dropped -> dropped.moveTo(column)));
    }
}
