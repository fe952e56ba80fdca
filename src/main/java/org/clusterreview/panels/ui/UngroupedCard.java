package org.clusterreview.panels.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;

/** Applications that have passed the formal check and are in no group yet. */
class UngroupedCard extends Section {

    private static final long serialVersionUID = 1L;

    UngroupedCard(Board.Content content, BoardMoves moves) {
        addClassNames("work-card", "board-column", "ungrouped");
        add(new H2(getTranslation("board.ungrouped", content.ungrouped().size())));
        OrderedList list = new OrderedList();
        content.ungrouped().forEach(item -> list.add(new BoardItem(item, Optional.empty(), moves)));
        add(list);
        if (content.ungrouped().isEmpty()) {
            Paragraph empty = new Paragraph(getTranslation("board.ungrouped.empty"));
            empty.addClassName("quiet");
            addClassName("empty");
            add(empty);
        }
        BoardDrop.onto(this, Optional.empty(), moves);
    }
}
