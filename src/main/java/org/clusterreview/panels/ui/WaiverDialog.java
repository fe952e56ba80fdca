package org.clusterreview.panels.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.conflicts.ConflictFinding;
import org.clusterreview.documents.StoredFile;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.ui.Fields;
import org.jspecify.annotations.Nullable;

/** Asks for what a waiver needs: a reason, a document, and until when it is to hold. */
class WaiverDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int REASON_LENGTH = 2_000;
    private static final int MAX_BYTES = 50 * 1024 * 1024;

    /** Shows what came of it; whether it was accepted. */
    interface Settled {
        boolean of(Outcome<?> outcome, String told);
    }

    private record Supporting(String name, String type, byte[] content) {}

    private final transient ConflictDetail.Acts acts;
    private final transient ConflictFinding finding;
    private final transient Settled settled;
    private final TextArea reason = new TextArea();
    private final DatePicker until;
    private final Button propose = new Button();
    private transient @Nullable Supporting document;

    WaiverDialog(ConflictDetail.Acts acts, ConflictFinding finding, String expert, Settled settled) {
        this.acts = acts;
        this.finding = finding;
        this.settled = settled;
        setHeaderTitle(getTranslation("conflict.propose.WAIVER"));
        setWidth("36rem");
        until = Fields.date(getTranslation("conflict.waiver.until"));
        add(
                new Paragraph(getTranslation(
                        "conflict.propose.waiver.explained",
                        expert,
                        finding.ruleName().in(getLocale()))),
                reasonField(),
                new NativeLabel(getTranslation("conflict.waiver.document")),
                upload(),
                until);
        propose.setText(getTranslation("conflict.propose"));
        propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        propose.setEnabled(false);
        propose.addClickListener(click -> propose());
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), propose);
    }

    private TextArea reasonField() {
        reason.setLabel(getTranslation("field.reason"));
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(REASON_LENGTH);
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.addValueChangeListener(
                change -> propose.setEnabled(!change.getValue().isBlank()));
        return reason;
    }

    private Upload upload() {
        Upload upload = Fields.upload(UploadHandler.inMemory(
                (file, content) -> document = new Supporting(file.fileName(), file.contentType(), content)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_BYTES);
        upload.setAcceptedFileTypes("application/pdf", ".pdf");
        upload.addFileRemovedListener(event -> document = null);
        upload.getElement().setAttribute("aria-label", getTranslation("conflict.waiver.document"));
        return upload;
    }

    private void propose() {
        Outcome<Optional<UUID>> file = store();
        Outcome<?> outcome = file.isDone()
                ? acts.decisions()
                        .proposeWaiver(
                                acts.viewer(),
                                finding.id(),
                                reason.getValue().strip(),
                                file.orThrow(),
                                Optional.ofNullable(until.getValue()))
                : file;
        if (settled.of(outcome, "conflict.proposed")) {
            close();
        }
    }

    private Outcome<Optional<UUID>> store() {
        Supporting supporting = document;
        if (supporting == null) {
            return Outcome.done(Optional.empty());
        }
        return acts.files()
                .store(
                        acts.viewer(),
                        supporting.name(),
                        supporting.type(),
                        new ByteArrayInputStream(supporting.content()),
                        MAX_BYTES)
                .map(StoredFile::id)
                .map(Optional::of);
    }
}
