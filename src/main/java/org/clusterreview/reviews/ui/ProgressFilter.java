package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Chooses what of the progress is shown. */
class ProgressFilter extends Div {

    private static final long serialVersionUID = 1L;

    private final Select<Shown.Only> only = new Select<>();
    private final Select<String> group = new Select<>();
    private List<String> groups = List.of();

    /** @param changed hears what the person chose */
    ProgressFilter(Consumer<Shown> changed) {
        addClassName("progress-filter");
        only.setLabel(getTranslation("scoring.filter"));
        only.setItems(Shown.Only.values());
        only.setItemLabelGenerator(one -> getTranslation("scoring.filter." + one));
        group.setLabel(getTranslation("scoring.filter.group"));
        group.setItemLabelGenerator(name -> name.isEmpty() ? getTranslation("scoring.filter.all-groups") : name);
        only.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.accept(value());
            }
        });
        group.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.accept(value());
            }
        });
        add(only, group);
    }

    void show(Shown shown, List<String> names) {
        if (!names.equals(groups) || group.isEmpty()) {
            groups = List.copyOf(names);
            List<String> choices = new ArrayList<>(List.of(""));
            choices.addAll(names);
            group.setItems(choices);
        }
        group.setVisible(names.size() > 1);
        only.setValue(shown.only());
        group.setValue(shown.group().filter(names::contains).orElse(""));
    }

    private Shown value() {
        return new Shown(only.getValue(), Optional.ofNullable(group.getValue()).filter(name -> !name.isEmpty()));
    }
}
