package org.clusterreview.registry.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.organisations.dictionary.PlaceRow;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.ClusterFile;

/** What the registry is searched by. */
class FilterFields extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField search = new TextField();
    private final ComboBox<Cluster.Level> level = new ComboBox<>();
    private final ComboBox<Cluster.State> state = new ComboBox<>();
    private final ComboBox<String> city = new ComboBox<>();
    private final ComboBox<String> field = new ComboBox<>();
    private final transient Consumer<RegistryFilter> onChange;
    private boolean showing;

    /** @param onChange takes what is asked for */
    FilterFields(ClusterWords words, List<ClusterFile> files, Consumer<RegistryFilter> onChange) {
        this.onChange = onChange;
        addClassName("filters");
        search.setLabel(getTranslation("registry.search"));
        search.setPlaceholder(getTranslation("registry.search.example"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("page-search");
        search.addValueChangeListener(event -> changed());
        Dictionary dictionary = words.dictionary();
        choice(level, "registry.level", List.of(Cluster.Level.values()));
        level.setItemLabelGenerator(ClusterWords::level);
        choice(state, "registry.state", List.of(Cluster.State.values()));
        state.setItemLabelGenerator(ClusterWords::state);
        choice(
                city,
                "registry.city",
                dictionary.cities().stream().map(PlaceRow::code).toList());
        city.setItemLabelGenerator(dictionary::cityName);
        choice(field, "registry.field", words.fields(files));
        field.setItemLabelGenerator(dictionary::fieldName);
        add(search, level, state, city, field);
    }

    private <T> void choice(ComboBox<T> box, String key, List<T> items) {
        box.setLabel(getTranslation(key));
        box.setPlaceholder(getTranslation("registry.any"));
        box.setClearButtonVisible(true);
        box.setItems(items);
        box.addValueChangeListener(event -> changed());
    }

    /** Shows what is asked for by the address. */
    void show(RegistryFilter filter) {
        showing = true;
        search.setValue(filter.text());
        level.setValue(filter.level().orElse(null));
        state.setValue(filter.state().orElse(null));
        city.setValue(filter.city().orElse(null));
        field.setValue(filter.field().orElse(null));
        showing = false;
    }

    private void changed() {
        if (showing) {
            return;
        }
        onChange.accept(new RegistryFilter(
                search.getValue().strip(),
                Optional.ofNullable(level.getValue()),
                Optional.ofNullable(state.getValue()),
                Optional.ofNullable(city.getValue()),
                Optional.ofNullable(field.getValue())));
    }
}
