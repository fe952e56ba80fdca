package org.clusterreview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Buttons of which one is pressed: which part of a page is shown. It is there only where there is a choice. */
public class Switcher extends Div {

    private static final long serialVersionUID = 1L;

    private final List<Button> buttons = new ArrayList<>();
    private final transient IntConsumer onChoice;

    /** @param onChoice is told the place, from 0, of what a person presses */
    public Switcher(String label, IntConsumer onChoice) {
        this.onChoice = onChoice;
        addClassNames("switcher", "no-print");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
    }

    /** Shows these choices with one of them pressed. */
    public void show(List<String> choices, int pressed) {
        removeAll();
        buttons.clear();
        for (int i = 0; i < choices.size(); i++) {
            int place = i;
            Button button = new Button(choices.get(i), click -> {
                press(place);
                onChoice.accept(place);
            });
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            buttons.add(button);
            add(button);
        }
        press(pressed);
        setVisible(choices.size() > 1);
    }

    private void press(int pressed) {
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).getElement().setAttribute("aria-pressed", String.valueOf(i == pressed));
        }
    }
}
