package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Attachment;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.documents.ui.FileLink;

/** The PDF files of an application, to be opened. */
class AttachmentLinks extends Div {

    private static final long serialVersionUID = 1L;

    AttachmentLinks(List<Attachment> attachments, StoredFiles files, Viewer viewer) {
        addClassName("material-part");
        add(new H2(getTranslation("material.attachments", attachments.size())));
        if (attachments.isEmpty()) {
            add(new Paragraph(getTranslation("material.attachments.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        attachments.forEach(attachment -> list.add(new ListItem(new FileLink(files, viewer, attachment.file()))));
        add(list);
    }
}
