package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.page.WebStorage;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.clusterreview.ui.ScoreSheet;

/**
 * Material and sheet at once: side by side where there is room, one above the other on a tablet held upright. How the height
 * is shared is remembered on the device.
 */
class Workspace extends Div {

    private static final long serialVersionUID = 1L;
    private static final String REMEMBERED = "cluster-review.workspace";

    private enum Split {
        MATERIAL,
        HALF,
        SHEET
    }

    private final Map<Split, Button> buttons = new EnumMap<>(Split.class);
    private final Div switcher = new Div();

    Workspace() {
        addClassName("workspace");
        switcher.addClassName("workspace-switcher");
        switcher.getElement().setAttribute("role", "group");
        switcher.getElement().setAttribute("aria-label", getTranslation("workspace.split"));
        for (Split split : Split.values()) {
            Button button = new Button(getTranslation("workspace." + split.name()), click -> {
                share(split);
                WebStorage.setItem(REMEMBERED, split.name());
            });
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            buttons.put(split, button);
            switcher.add(button);
        }
        share(Split.HALF);
    }

    /** The buttons that share the height; they are shown only where the panes lie one above the other. */
    Component switcher() {
        return switcher;
    }

    void show(Material material, ScoreSheet sheet) {
        removeAll();
        material.addClassName("workspace-material");
        Section pane = new Section(sheet);
        pane.addClassName("workspace-sheet");
        add(material, pane);
    }

    private void share(Split split) {
        getElement().setAttribute("data-split", split.name().toLowerCase(Locale.ROOT));
        buttons.forEach(
                (each, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(each == split)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        WebStorage.getItem(REMEMBERED, remembered -> {
            for (Split split : Split.values()) {
                if (split.name().equals(remembered)) {
                    share(split);
                }
            }
        });
    }
}
