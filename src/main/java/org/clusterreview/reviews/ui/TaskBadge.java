package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.UI;
import org.clusterreview.reviews.Task;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** Where a task stands, as a badge. */
final class TaskBadge {

    private TaskBadge() {}

    static StateBadge of(Task task) {
        Tone tone = switch (task.state()) {
            case NOT_BEGUN -> Tone.NEUTRAL;
            case IN_PROGRESS -> Tone.TODO;
            case COMPLETE, RETURNED -> Tone.WARN;
            case SUBMITTED -> Tone.OK;
            case RECUSED -> Tone.RECUSED;
        };
        return new StateBadge(
                tone,
                UI.getCurrent().getTranslation("task.state." + task.state().name()));
    }
}
