package org.clusterreview.rounds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;

/** The stages in a row: done, present, to come. */
class PipelineSteps extends OrderedList {

    private static final long serialVersionUID = 1L;

    PipelineSteps(Track track) {
        addClassName("pipeline");
        for (Stage stage : Stage.values()) {
            add(step(stage, track));
        }
    }

    private ListItem step(Stage stage, Track track) {
        Stage present = track.stage();
        String state = stage == present ? "current" : stage.isBefore(present) ? "done" : "todo";
        var icon = (stage == present
                        ? VaadinIcon.DOT_CIRCLE
                        : stage.isBefore(present) ? VaadinIcon.CHECK_CIRCLE : VaadinIcon.CIRCLE_THIN)
                .create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span hint = new Span(getTranslation("round.step." + state));
        hint.addClassName("visually-hidden");
        String name = getTranslation("stage." + stage.name());
        ListItem item = new ListItem(icon, word(stage, track, name), hint);
        item.addClassNames("pipeline-step", state);
        if (stage == present) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    private static Component word(Stage stage, Track track, String name) {
        return track.stage().isBefore(stage)
                ? new Span(name)
                : new Anchor(TrackPage.of(stage).of(track.id()), name);
    }
}
