package org.clusterreview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** Head of a page: its title, one sentence on where things stand and what comes next, and its main action. */
public class PageHeader extends Header {

    private static final long serialVersionUID = 1L;

    private final H1 title = new H1();
    private final Paragraph situation = new Paragraph();
    private final Div actions = new Div();

    public PageHeader(String title, Component... actions) {
        addClassName("page-header");
        this.title.setText(title);
        this.actions.addClassName("page-actions");
        this.actions.add(actions);
        situation.setVisible(false);
        Div text = new Div(this.title, situation);
        text.addClassName("page-heading");
        add(text, this.actions);
    }

    public void setHeading(String text) {
        title.setText(text);
    }

    public void setSituation(String text) {
        situation.setText(text);
        situation.setVisible(!text.isEmpty());
    }

    public void setActions(Component... components) {
        actions.removeAll();
        actions.add(components);
    }
}
