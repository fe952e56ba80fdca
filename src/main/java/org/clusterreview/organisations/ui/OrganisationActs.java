package org.clusterreview.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.organisations.Organisation;
import org.clusterreview.organisations.OrganisationDetails;
import org.clusterreview.organisations.OrganisationDirectory;
import org.clusterreview.organisations.names.KnownName;
import org.clusterreview.ui.Notices;

/** The corrections to one organisation, each behind its button. */
final class OrganisationActs {

    private static final int OFFERED = 50;

    private final Viewer viewer;
    private final RegisterServices services;
    private final OrganisationDirectory directory;
    private final OrganisationDetails details;
    private final Runnable refresh;

    OrganisationActs(
            Viewer viewer,
            RegisterServices services,
            OrganisationDirectory directory,
            OrganisationDetails details,
            Runnable refresh) {
        this.viewer = viewer;
        this.services = services;
        this.directory = directory;
        this.details = details;
        this.refresh = refresh;
    }

    Button addName() {
        Button button = new Button();
        button.setText(button.getTranslation("organisation.act.add-name"));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClickListener(click -> {
            TextField name = new TextField(button.getTranslation("organisation.name"));
            name.setWidthFull();
            RadioButtonGroup<KnownName.Kind> kind =
                    new RadioButtonGroup<>(button.getTranslation("organisation.names.kind"));
            kind.setItems(KnownName.Kind.FORMER, KnownName.Kind.ABBREVIATION, KnownName.Kind.CURRENT);
            kind.setItemLabelGenerator(RegisterWords::kind);
            kind.setValue(KnownName.Kind.FORMER);
            open(
                    "add-name",
                    () -> services.desk()
                            .addName(
                                    viewer,
                                    details.organisation().id(),
                                    details.version(),
                                    name.getValue(),
                                    kind.getValue()),
                    name,
                    kind);
        });
        return button;
    }

    Button setParent() {
        Button button = new Button();
        button.setText(button.getTranslation("organisation.act.set-parent"));
        button.addClickListener(click -> {
            ComboBox<Organisation> parent = new ComboBox<>(button.getTranslation("organisation.parent"));
            parent.setWidthFull();
            parent.setClearButtonVisible(true);
            parent.setItemLabelGenerator(Organisation::name);
            parent.setItemsPageable(
                    (page, filter) -> page.getPageNumber() > 0 ? List.of() : directory.search(viewer, filter, OFFERED));
            details.parent().ifPresent(parent::setValue);
            open(
                    "set-parent",
                    () -> services.desk()
                            .setParent(
                                    viewer,
                                    details.organisation().id(),
                                    details.version(),
                                    Optional.ofNullable(parent.getValue()).map(Organisation::id)),
                    parent);
        });
        return button;
    }

    Button correctKind() {
        Button button = new Button();
        button.setText(button.getTranslation("organisation.act.correct-kind"));
        button.addClickListener(click -> {
            RadioButtonGroup<Organisation.Kind> kind =
                    new RadioButtonGroup<>(button.getTranslation("organisation.kind"));
            kind.setItems(Organisation.Kind.values());
            kind.setItemLabelGenerator(RegisterWords::kind);
            kind.setValue(details.organisation().kind());
            open(
                    "correct-kind",
                    () -> services.desk()
                            .correctKind(viewer, details.organisation().id(), details.version(), kind.getValue()),
                    kind);
        });
        return button;
    }

    private void open(String action, Supplier<Outcome<Organisation>> act, Component... fields) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(dialog.getTranslation("organisation.act." + action));
        dialog.setWidth("32rem");
        dialog.add(new Paragraph(dialog.getTranslation(
                "organisation.explained." + action, details.organisation().name())));
        dialog.add(fields);
        Button save = new Button(dialog.getTranslation("action.save"), click -> {
            Outcome<Organisation> outcome = act.get();
            if (outcome.isDone()) {
                dialog.close();
                Notices.done(dialog.getTranslation("organisation.done." + action));
                refresh.run();
            } else {
                Notices.refused(outcome.violations());
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(dialog.getTranslation("action.cancel"), click -> dialog.close()), save);
        dialog.open();
        if (fields[0] instanceof Focusable<?> first) {
            first.focus();
        }
    }
}
