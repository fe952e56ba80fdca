package org.clusterreview.applications.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Attachment;
import org.clusterreview.applications.Attachments;
import org.clusterreview.ui.Fields;
import org.clusterreview.ui.Times;
import org.clusterreview.ui.Uploads;

/** The PDFs of the application. */
class AttachmentCard extends Card {

    private static final long serialVersionUID = 1L;

    AttachmentCard(ApplicationFile file, boolean editable, MaterialActions actions, Viewer viewer, Runnable refresh) {
        super(UIText.of("attachments.title", file.attachments().size()));
        ApplicationId id = file.application().id();
        if (file.attachments().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation(editable ? "attachments.none" : "attachments.none.others"));
            none.addClassName("quiet");
            add(none);
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("attachments");
        for (Attachment attachment : file.attachments()) {
            Span when = new Span(getTranslation(
                    "attachments.size",
                    Math.max(1, attachment.file().size() / 1024),
                    Times.minute(attachment.addedAt())));
            when.addClassName("quiet");
            ListItem item = new ListItem(actions.link(viewer, attachment), when);
            if (editable) {
                Button withdraw = new Button(
                        VaadinIcon.CLOSE_SMALL.create(), click -> actions.withdraw(id, attachment.id(), refresh));
                withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
                withdraw.setAriaLabel(
                        getTranslation("attachments.withdraw", attachment.file().name()));
                withdraw.setTooltipText(
                        getTranslation("attachments.withdraw", attachment.file().name()));
                item.add(withdraw);
            }
            list.add(item);
        }
        add(list);
        if (editable) {
            Upload upload = Fields.upload(Uploads.bounded(
                    Attachments.MAX_BYTES, (name, content) -> actions.add(viewer, id, name, content, refresh)));
            upload.setAcceptedFileTypes(Attachments.PDF, ".pdf");
            upload.setMaxFileSize(Math.toIntExact(Attachments.MAX_BYTES));
            add(upload);
        }
    }
}
