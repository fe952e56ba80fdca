package org.clusterreview.registry.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import org.clusterreview.approvals.Approval;
import org.clusterreview.documents.ui.FileLink;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Times;

/** Proposals to cancel the standing of a cluster, with what the second person decided. */
class CancellationsCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient RegistryServices services;
    private final transient Shown shown;

    CancellationsCard(RegistryServices services, Shown shown) {
        this.services = services;
        this.shown = shown;
        addClassNames("work-card", "cluster-cancellations");
        UnorderedList list = new UnorderedList();
        shown.cancellations().forEach(approval -> list.add(item(approval)));
        add(new H2(getTranslation("registry.cancellations")), list);
    }

    private ListItem item(Approval approval) {
        ListItem item = new ListItem(
                badge(approval),
                new Paragraph(getTranslation(
                        "registry.cancel.proposed", approval.reason(), Times.minute(approval.proposedAt()))));
        approval.document()
                .flatMap(id -> services.files().find(shown.viewer(), id))
                .ifPresent(file -> item.add(new Paragraph(new FileLink(services.files(), shown.viewer(), file))));
        approval.decision()
                .ifPresent(decision -> item.add(new Paragraph(
                        getTranslation("registry.cancel.decided", decision.reason(), Times.minute(decision.at())))));
        if (approval.isPending()) {
            item.add(new Anchor("approvals", getTranslation("registry.cancel.to-approvals")));
        }
        return item;
    }

    private StateBadge badge(Approval approval) {
        return approval.decision()
                .map(decision -> switch (decision.verdict()) {
                    case APPROVED -> new StateBadge(Tone.BLOCK, getTranslation("registry.cancel.approved"));
                    case REFUSED -> new StateBadge(Tone.NEUTRAL, getTranslation("registry.cancel.refused"));
                })
                .orElseGet(() -> new StateBadge(Tone.TODO, getTranslation("registry.cancel.waiting")));
    }
}
