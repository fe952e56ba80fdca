package org.clusterreview.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What stands where something would be that the person who looks is recused from. */
public class WithheldNote extends Paragraph {

    private static final long serialVersionUID = 1L;

    public WithheldNote(String sentence) {
        addClassName("withheld-note");
        Icon icon = VaadinIcon.EYE_SLASH.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(sentence));
    }
}
