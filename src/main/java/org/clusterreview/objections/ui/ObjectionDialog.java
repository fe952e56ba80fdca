package org.clusterreview.objections.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.documents.ui.SupportingDocument;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.objections.NewObjection;
import org.clusterreview.objections.Objection;
import org.clusterreview.objections.Objections;
import org.clusterreview.objections.Objector;
import org.clusterreview.recognition.ListDecision;
import org.clusterreview.recognition.ListEntry;
import org.clusterreview.recognition.RecognitionList;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.ui.Fields;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Times;

/** Records an objection that has come in, whoever objects. */
class ObjectionDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient ObjectionServices services;
    private final transient Viewer viewer;
    private final transient TrackId track;
    private final transient Runnable done;
    private final RadioButtonGroup<Objector.Kind> kind = new RadioButtonGroup<>();
    private final TextField name = new TextField();
    private final TextField contact = new TextField();
    private final Checkbox seal = new Checkbox();
    private final ComboBox<ListEntry> about = new ComboBox<>();
    private final Select<Objection.Channel> channel = new Select<>();
    private final DatePicker received;
    private final TextArea statement = new TextArea();
    private final SupportingDocument document;

    ObjectionDialog(ObjectionServices services, Viewer viewer, TrackId track, Runnable done) {
        this.services = services;
        this.viewer = viewer;
        this.track = track;
        this.done = done;
        setHeaderTitle(getTranslation("objection.record"));
        setWidth("40rem");
        received = Fields.date(getTranslation("objection.received"));
        received.setValue(Times.today());
        received.setMax(Times.today());
        document = new SupportingDocument(getTranslation("objection.document"));
        whom();
        what();
        Div row = new Div(received, channel);
        row.addClassName("notice-fields");
        Div who = new Div(name, contact);
        who.addClassName("notice-fields");
        add(
                new Paragraph(getTranslation("objection.record.explained")),
                kind,
                who,
                seal,
                row,
                about,
                statement,
                document);
        Button record = new Button(getTranslation("objection.record.do"), click -> record());
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), record);
    }

    private void whom() {
        kind.setLabel(getTranslation("objection.objector"));
        kind.setItems(Objector.Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("objection.objector." + one.name()));
        kind.addValueChangeListener(event -> show(event.getValue()));
        name.setMaxLength(Objections.NAME_LENGTH);
        contact.setMaxLength(Objections.CONTACT_LENGTH);
        contact.setLabel(getTranslation("objection.contact"));
        seal.setLabel(getTranslation("objection.sealed"));
        kind.setValue(Objector.Kind.PERSON);
    }

    private void show(Objector.Kind chosen) {
        boolean named = chosen != Objector.Kind.ANONYMOUS;
        name.setVisible(named);
        contact.setVisible(named);
        seal.setVisible(chosen == Objector.Kind.UNIT);
        name.setLabel(getTranslation(chosen == Objector.Kind.UNIT ? "objection.name.unit" : "objection.name"));
    }

    private void what() {
        channel.setLabel(getTranslation("objection.channel"));
        channel.setItems(Objection.Channel.values());
        channel.setItemLabelGenerator(one -> getTranslation("objection.channel." + one.name()));
        channel.setValue(Objection.Channel.LETTER);
        about.setLabel(getTranslation("objection.about"));
        about.setPlaceholder(getTranslation("objection.about.notice"));
        about.setClearButtonVisible(true);
        about.setItems(listed());
        about.setItemLabelGenerator(ListEntry::name);
        about.setWidthFull();
        statement.setLabel(getTranslation("objection.statement"));
        statement.setRequiredIndicatorVisible(true);
        statement.setMaxLength(Objections.TEXT_LENGTH);
        statement.setMinRows(4);
        statement.setWidthFull();
    }

    private List<ListEntry> listed() {
        return services.lists().current(viewer, track).map(RecognitionList::entries).orElse(List.of()).stream()
                .filter(entry ->
                        entry.decision() == ListDecision.LISTED || entry.decision() == ListDecision.CULTIVATION)
                .toList();
    }

    private Objector objector() {
        return switch (kind.getValue()) {
            case PERSON -> Objector.person(name.getValue(), contact.getValue());
            case UNIT -> Objector.unit(name.getValue(), contact.getValue(), seal.getValue());
            case ANONYMOUS -> Objector.anonymous();
        };
    }

    private void record() {
        if (received.isEmpty()) {
            received.setErrorMessage(getTranslation("objection.received.missing"));
            received.setInvalid(true);
            return;
        }
        Outcome<Optional<UUID>> stored = document.store(services.files(), viewer);
        Outcome<Objection> outcome = stored.then(file -> services.objections()
                .record(
                        viewer,
                        track,
                        new NewObjection(
                                objector(),
                                Optional.ofNullable(about.getValue()).map(ListEntry::application),
                                channel.getValue(),
                                statement.getValue(),
                                file,
                                received.getValue())));
        if (outcome.isDone()) {
            close();
            Notices.done(getTranslation("objection.record.done"));
            done.run();
        } else {
            Notices.refused(outcome.violations());
        }
    }
}
