package org.clusterreview.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/** A state, told by icon, word and colour together. */
public class StateBadge extends Span {

    private static final long serialVersionUID = 1L;

    /** The five colours that states have; nothing else is coloured. */
    public enum Tone {
        TODO(VaadinIcon.CIRCLE_THIN),
        OK(VaadinIcon.CHECK_CIRCLE),
        WARN(VaadinIcon.EXCLAMATION_CIRCLE),
        BLOCK(VaadinIcon.BAN),
        RECUSED(VaadinIcon.EYE_SLASH),
        NEUTRAL(VaadinIcon.MINUS_CIRCLE);

        private final VaadinIcon icon;

        Tone(VaadinIcon icon) {
            this.icon = icon;
        }
    }

    public StateBadge(Tone tone, String word) {
        addClassNames("state-badge", tone.name().toLowerCase(Locale.ROOT));
        Icon icon = tone.icon.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(word));
    }
}
