package org.clusterreview.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.organisations.dictionary.FieldRow;
import org.clusterreview.organisations.dictionary.PlaceRow;
import org.clusterreview.organisations.dictionary.ZoneRow;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.ClusterFile;
import org.clusterreview.registry.Correction;
import org.clusterreview.ui.Fields;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Times;

/** Changes what a cluster is called, what it is and where, with the document that says so. What is refused stays in the fields. */
class CorrectionDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient RegistryServices services;
    private final transient Shown shown;
    private final transient Runnable done;
    private final transient Dictionary dictionary;
    private final TextField name = new TextField(getTranslation("registry.name"));
    private final ComboBox<Cluster.Level> level = new ComboBox<>(getTranslation("registry.level"));
    private final TextField unit = new TextField(getTranslation("registry.body"));
    private final ComboBox<String> city = new ComboBox<>(getTranslation("registry.city"));
    private final ComboBox<String> county = new ComboBox<>(getTranslation("registry.county"));
    private final ComboBox<String> zone = new ComboBox<>(getTranslation("registry.zone"));
    private final ComboBox<String> field = new ComboBox<>(getTranslation("registry.field"));
    private final TextField number = new TextField(getTranslation("registry.document"));
    private final DatePicker on = Fields.date(getTranslation("registry.document.on"));
    private final ReasonField reason = new ReasonField(getTranslation("field.reason"));

    CorrectionDialog(RegistryServices services, Shown shown, Runnable done) {
        this.services = services;
        this.shown = shown;
        this.done = done;
        this.dictionary = shown.words().dictionary();
        setHeaderTitle(
                getTranslation("registry.correct") + " · " + shown.cluster().name());
        setWidth("44rem");
        choices();
        fill(shown.file());
        name.setWidthFull();
        unit.setWidthFull();
        number.setRequiredIndicatorVisible(true);
        on.setRequiredIndicatorVisible(true);
        on.setMax(Times.today());
        Button save = new Button(getTranslation("registry.correct.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new Paragraph(getTranslation("registry.correct.explained")),
                name,
                row(level, field),
                unit,
                row(city, county, zone),
                row(number, on),
                reason);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
    }

    private static Div row(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("notice-fields");
        return row;
    }

    private void choices() {
        level.setItems(
                shown.cluster().level() == Cluster.Level.CULTIVATION
                        ? List.of(Cluster.Level.CULTIVATION)
                        : List.of(Cluster.Level.PROVINCIAL, Cluster.Level.NATIONAL));
        level.setItemLabelGenerator(ClusterWords::level);
        city.setItems(dictionary.cities().stream().map(PlaceRow::code).toList());
        city.setItemLabelGenerator(dictionary::cityName);
        county.setItemLabelGenerator(dictionary::countyName);
        county.setClearButtonVisible(true);
        zone.setItemLabelGenerator(dictionary::zoneName);
        zone.setClearButtonVisible(true);
        field.setItems(dictionary.fields().stream().map(FieldRow::code).toList());
        field.setItemLabelGenerator(dictionary::fieldName);
        city.addValueChangeListener(event -> places(event.getValue()));
    }

    /** Counties and zones of the city that is chosen. */
    private void places(String code) {
        county.setItems(dictionary.counties().stream()
                .filter(place -> place.cityCode().equals(code))
                .map(PlaceRow::code)
                .toList());
        zone.setItems(dictionary.zones().stream()
                .filter(place -> place.cityCode().equals(code))
                .map(ZoneRow::code)
                .toList());
    }

    private void fill(ClusterFile file) {
        Cluster cluster = file.cluster();
        name.setValue(cluster.name());
        level.setValue(cluster.level());
        unit.setValue(file.unitName());
        city.setValue(cluster.cityCode());
        cluster.countyCode().ifPresent(county::setValue);
        cluster.zoneCode().ifPresent(zone::setValue);
        field.setValue(cluster.fieldCode());
    }

    private void save() {
        if (level.isEmpty() || city.isEmpty() || field.isEmpty() || on.isEmpty()) {
            on.setInvalid(on.isEmpty());
            Notices.refused(List.of(Violation.of("registry.fields.missing")));
            return;
        }
        Outcome<ClusterFile> outcome = services.corrections()
                .correct(
                        shown.viewer(),
                        shown.cluster().id(),
                        shown.file().version(),
                        new Correction(
                                name.getValue(),
                                level.getValue(),
                                unit.getValue(),
                                city.getValue(),
                                Optional.ofNullable(county.getValue()),
                                Optional.ofNullable(zone.getValue()),
                                field.getValue(),
                                on.getValue(),
                                number.getValue(),
                                reason.getValue()));
        if (outcome.isDone()) {
            close();
            Notices.done(getTranslation("registry.corrected"));
            done.run();
        } else {
            Notices.refused(outcome.violations());
        }
    }
}
