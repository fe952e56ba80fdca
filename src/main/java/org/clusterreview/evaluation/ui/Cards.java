package org.clusterreview.evaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.clusterreview.registry.ClusterId;

/** Pieces that the cards of the page share. */
final class Cards {

    private Cards() {}

    /** Gives a card its name, and what is to be known of it. */
    static void head(Section card, String id, String title, String explanation) {
        card.setId(id);
        card.addClassName("work-card");
        card.add(new H2(title));
        if (!explanation.isEmpty()) {
            Paragraph quiet = new Paragraph(explanation);
            quiet.addClassName("quiet");
            card.add(quiet);
        }
    }

    static NativeTableCell cell(Component... parts) {
        NativeTableCell cell = new NativeTableCell();
        cell.add(parts);
        return cell;
    }

    /** Leads to the cluster over the years. */
    static Anchor history(ClusterId cluster, String name) {
        return new Anchor("registry/" + cluster + "/evaluations", name);
    }
}
