package org.clusterreview.draws.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.clusterreview.draws.DrawContent;
import org.clusterreview.panels.assignment.AssignmentEngines;
import org.clusterreview.panels.assignment.PanelProblem;
import org.clusterreview.panels.assignment.Shortage;
import org.clusterreview.panels.draw.DrawResult.Failure;

/** Which group nothing could be drawn for, what is short, and what to do. */
class FailureCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient DrawContent content;
    private final transient DrawWords words;

    /** @param open whether anything can still be done about it */
    FailureCard(Failure failure, DrawContent content, DrawWords words, boolean open) {
        this.content = content;
        this.words = words;
        addClassNames("work-card", "blockers");
        add(
                new H2(getTranslation("draw.failed", words.group(failure.panel()))),
                new Paragraph(getTranslation(failure.proved() ? "draw.failed.proved" : "draw.failed.exhausted")));
        List<Shortage> shortages = AssignmentEngines.best()
                .solve(PanelProblem.of(
                        content.spec().rules(),
                        content.spec().panels(),
                        content.pool().experts(),
                        (expert, panel) -> 0))
                .shortages();
        UnorderedList list = new UnorderedList();
        list.addClassName("draw-plan");
        shortages.forEach(shortage -> list.add(new ListItem(told(shortage))));
        add(list);
        if (open) {
            add(new Paragraph(getTranslation("draw.failed.advice")));
        }
    }

    private String told(Shortage shortage) {
        String groups = shortage.applications().stream()
                .map(index -> words.group(content.spec().panels().get(index).id()))
                .collect(Collectors.joining(getTranslation("draw.and")));
        return getTranslation(
                shortage.alone() ? "draw.short.alone" : "draw.short.together",
                words.rule(shortage.requirement()),
                groups,
                shortage.demanded(),
                shortage.available());
    }
}
