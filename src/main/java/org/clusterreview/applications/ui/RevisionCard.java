package org.clusterreview.applications.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.clusterreview.applications.Revision;
import org.clusterreview.ui.Times;

/** Every content that the application had, with the file it came from. */
class RevisionCard extends Card {

    private static final long serialVersionUID = 1L;
    private static final int HASH_SHOWN = 12;

    RevisionCard(ApplicationFile file) {
        super(UIText.of("revisions.title", file.revisions().size()));
        OrderedList list = new OrderedList();
        list.addClassName("revisions");
        for (Revision revision : file.revisions()) {
            Span hash =
                    new Span(getTranslation("revisions.hash", revision.sha256().substring(0, HASH_SHOWN)));
            hash.addClassName("hash");
            hash.setTitle(revision.sha256());
            ListItem item = new ListItem(
                    new Div(getTranslation(
                            "revisions.one",
                            revision.number(),
                            Times.minute(revision.at()),
                            file.nameOf(revision.by()))),
                    new Div(getTranslation("revisions.file", revision.fileName())));
            revision.receivedFrom()
                    .ifPresent(from -> item.add(new Div(getTranslation(
                            "revisions.from",
                            from,
                            revision.receivedOn().map(String::valueOf).orElse("")))));
            item.add(hash);
            list.add(item);
        }
        add(list);
    }
}
