package org.clusterreview.workshop.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.clusterreview.workshop.TrialData.Choice;

/** An application whose data are taken for a trial. */
class TrialChoice extends Div {

    private static final long serialVersionUID = 1L;

    TrialChoice(List<Choice> choices, Consumer<Choice> onChoice) {
        addClassNames("work-card", "try-choice");
        ComboBox<Choice> box = new ComboBox<>(getTranslation("try.application"));
        box.setItems(choices);
        box.setItemLabelGenerator(choice -> choice.name() + " · " + choice.roundName());
        box.setHelperText(getTranslation("try.application.help"));
        box.setWidthFull();
        box.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                onChoice.accept(event.getValue());
            }
        });
        add(box);
    }
}
