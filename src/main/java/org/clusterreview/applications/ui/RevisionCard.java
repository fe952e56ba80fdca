package org.clusterreview.applications.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.clusterreview.applications.Revision;
import org.clusterreview.applications.RevisionComparison;
import org.clusterreview.ui.Times;

/** Every content that the application had, with the file it came from. */
class RevisionCard extends Card {

    private static final long serialVersionUID = 1L;
    private static final int HASH_SHOWN = 12;

    /** Gives an earlier revision beside the present one. */
    @FunctionalInterface
    interface Comparing {

        Optional<RevisionComparison> with(int earlier);
    }

    RevisionCard(ApplicationFile file, Comparing comparing) {
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
            if (revision.number() < file.application().revision()) {
                item.add(compare(file, revision.number(), comparing));
            }
            list.add(item);
        }
        add(list);
    }

    private Button compare(ApplicationFile file, int earlier, Comparing comparing) {
        Button button = new Button(
                getTranslation("comparison.open"),
                click -> comparing.with(earlier).ifPresent(comparison -> {
                    Dialog dialog =
                            new Dialog(getTranslation("comparison.title", comparison.left(), comparison.right()));
                    dialog.setWidth("60rem");
                    dialog.add(new ComparisonTable(file, comparison, true));
                    dialog.getFooter().add(new Button(getTranslation("action.close"), close -> dialog.close()));
                    dialog.open();
                }));
        button.setAriaLabel(getTranslation("comparison.open.of", earlier));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
