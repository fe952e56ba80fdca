package org.clusterreview.panels.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.clusterreview.applications.Application;
import org.clusterreview.conflicts.ExclusionRequests;
import org.clusterreview.conflicts.NewRequest;
import org.clusterreview.documents.Pdf;
import org.clusterreview.ui.Fields;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Uploads;
import org.jspecify.annotations.Nullable;

/** Records a request as it came in: whom it names, why, and when it was received. */
class ExclusionDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient ExclusionActs.Content content;
    private final ComboBox<Application> application = new ComboBox<>(getTranslation("exclusion.application"));
    private final TextField person = new TextField(getTranslation("exclusion.person"));
    private final TextField organisation = new TextField(getTranslation("exclusion.organisation"));
    private final TextArea reason = new TextArea(getTranslation("exclusion.reason"));
    private final DatePicker received = Fields.date(getTranslation("exclusion.received"));
    private final Button save = new Button(getTranslation("exclusion.record"), click -> save());
    private String letterName = "";
    private transient byte @Nullable [] letter;

    ExclusionDialog(ExclusionActs.Content content) {
        this.content = content;
        setHeaderTitle(getTranslation("exclusion.record.title"));
        setWidth("40rem");
        application.setItems(content.applications());
        application.setItemLabelGenerator(Application::name);
        person.setMaxLength(ExclusionRequests.NAME_LENGTH);
        person.setValueChangeMode(ValueChangeMode.EAGER);
        organisation.setMaxLength(ExclusionRequests.ORGANISATION_LENGTH);
        reason.setMinRows(3);
        reason.setMaxLength(ExclusionRequests.TEXT_LENGTH);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        application.setRequiredIndicatorVisible(true);
        person.setRequiredIndicatorVisible(true);
        reason.setRequiredIndicatorVisible(true);
        received.setRequiredIndicatorVisible(true);
        application.addValueChangeListener(change -> complete());
        person.addValueChangeListener(change -> complete());
        reason.addValueChangeListener(change -> complete());
        received.addValueChangeListener(change -> complete());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        complete();
        FormLayout form = new FormLayout(application, person, organisation, reason, received);
        form.setColspan(application, 2);
        form.setColspan(reason, 2);
        Paragraph label = new Paragraph(getTranslation("exclusion.document"));
        label.addClassName("exclusion-document");
        add(new Paragraph(getTranslation("exclusion.record.explained")), form, label, upload());
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
    }

    private Upload upload() {
        Upload upload = Fields.upload(Uploads.bounded(ExclusionRequests.MAX_BYTES, (name, bytes) -> {
            letterName = name;
            letter = bytes.readAllBytes();
        }));
        upload.setAcceptedFileTypes(Pdf.MEDIA_TYPE, ".pdf");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Math.toIntExact(ExclusionRequests.MAX_BYTES));
        upload.addFileRemovedListener(removed -> letter = null);
        return upload;
    }

    private void complete() {
        save.setEnabled(!application.isEmpty()
                && !person.getValue().isBlank()
                && !reason.getValue().isBlank()
                && !received.isEmpty());
    }

    private void save() {
        var outcome = content.acts()
                .requests()
                .record(
                        content.viewer(),
                        application.getValue().id(),
                        new NewRequest(
                                person.getValue().strip(),
                                Optional.of(organisation.getValue().strip()).filter(name -> !name.isEmpty()),
                                reason.getValue().strip(),
                                received.getValue(),
                                Optional.ofNullable(letter)
                                        .map(bytes ->
                                                new NewRequest.Document(letterName, new ByteArrayInputStream(bytes)))));
        if (outcome.isDone()) {
            close();
            Notices.done(getTranslation("exclusion.recorded"));
            content.refresh().run();
        } else {
            Notices.refused(outcome.violations());
        }
    }
}
