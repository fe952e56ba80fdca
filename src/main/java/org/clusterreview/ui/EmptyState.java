package org.clusterreview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where a list would be: why it is empty, and the next step. */
public class EmptyState extends Div {

    private static final long serialVersionUID = 1L;

    public EmptyState(String why, Component... next) {
        addClassName("empty-state");
        add(new Paragraph(why));
        add(next);
    }
}
