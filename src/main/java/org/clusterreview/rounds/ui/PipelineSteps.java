package org.clusterreview.rounds.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.clusterreview.rounds.Stage;

/** The stages in a row: done, present, to come. */
class PipelineSteps extends OrderedList {

    private static final long serialVersionUID = 1L;

    PipelineSteps(Stage present) {
        addClassName("pipeline");
        for (Stage stage : Stage.values()) {
            add(step(stage, present));
        }
    }

    private ListItem step(Stage stage, Stage present) {
        String state = stage == present ? "current" : stage.isBefore(present) ? "done" : "todo";
        var icon = (stage == present
                        ? VaadinIcon.DOT_CIRCLE
                        : stage.isBefore(present) ? VaadinIcon.CHECK_CIRCLE : VaadinIcon.CIRCLE_THIN)
                .create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span hint = new Span(getTranslation("round.step." + state));
        hint.addClassName("visually-hidden");
        ListItem item = new ListItem(icon, new Span(getTranslation("stage." + stage.name())), hint);
        item.addClassNames("pipeline-step", state);
        if (stage == present) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }
}
