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

        private String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same as data, for cells that are drawn in the browser by {@link #TEMPLATE}. */
    public record Drawn(String style, String icon, String word) {}

    /** Draws the badges of {@code item.badges}; whoever uses it shows badges elsewhere too, so that icons are there. */
    public static final String TEMPLATE = """
            ${item.badges.map(badge => html`<span class="state-badge ${badge.style}"><vaadin-icon icon=${badge.icon}
                aria-hidden="true"></vaadin-icon><span>${badge.word}</span></span>`)}""";

    public static Drawn drawn(Tone tone, String word) {
        return new Drawn(tone.style(), tone.icon.create().getElement().getAttribute("icon"), word);
    }

    public StateBadge(Tone tone, String word) {
        addClassNames("state-badge", tone.style());
        Icon icon = tone.icon.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(word));
    }
}
