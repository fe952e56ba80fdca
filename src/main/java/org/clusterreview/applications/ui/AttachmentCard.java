package org.clusterreview.applications.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Attachment;
import org.clusterreview.applications.Attachments;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.documents.ui.FileLink;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.ui.Fields;
import org.clusterreview.ui.Notices;

/** The PDF files of an application: open, add, withdraw. */
public class AttachmentCard extends Section {

    private static final long serialVersionUID = 1L;

    /** Only to be opened. */
    public AttachmentCard(Attachments attachments, StoredFiles files, Viewer viewer, ApplicationId application) {
        this(attachments, files, viewer, application, false, () -> {});
    }

    AttachmentCard(
            Attachments attachments,
            StoredFiles files,
            Viewer viewer,
            ApplicationId application,
            boolean editable,
            Runnable refresh) {
        addClassName("material-part");
        List<Attachment> all = attachments.of(viewer, application);
        add(new H2(getTranslation("attachment.title", all.size())));
        if (all.isEmpty()) {
            add(new Paragraph(getTranslation("attachment.none")));
        }
        UnorderedList list = new UnorderedList();
        for (Attachment attachment : all) {
            ListItem item = new ListItem(new FileLink(files, viewer, attachment.file()));
            item.addClassName("board-item");
            if (editable) {
                Button withdraw = new Button(getTranslation("action.remove"), click -> {
                    settle(attachments.withdraw(viewer, application, attachment.id()));
                    refresh.run();
                });
                withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
                withdraw.setAriaLabel(
                        getTranslation("attachment.withdraw", attachment.file().name()));
                item.add(withdraw);
            }
            list.add(item);
        }
        add(list);
        if (editable) {
            Upload upload = Fields.upload(UploadHandler.inMemory((file, bytes) -> {
                if (settle(attachments.add(viewer, application, file.fileName(), new ByteArrayInputStream(bytes)))) {
                    refresh.run();
                }
            }));
            upload.setAcceptedFileTypes(".pdf");
            upload.setMaxFileSize((int) Attachments.MAX_BYTES);
            add(upload);
        }
    }

    private static boolean settle(Outcome<?> outcome) {
        if (!outcome.isDone()) {
            Notices.refused(outcome.violations());
        }
        return outcome.isDone();
    }
}
