package org.clusterreview.experts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clusterreview.access.AccountNames;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.Identities;
import org.clusterreview.experts.Identities.Merged;
import org.clusterreview.experts.Identities.Question;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.Times;

/** Records that may be one person, side by side, and the merges that hold. */
@Route("experts/identities")
@RolesAllowed({"ORGANISER", "STAFF"})
class IdentitiesView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient Identities identities;
    private final transient AccountNames names;
    private final transient Viewer viewer;
    private final transient PoolWords words;
    private final Div content = new Div();

    IdentitiesView(Identities identities, AccountNames names, Dictionaries dictionaries, CurrentViewer current) {
        super("");
        this.identities = identities;
        this.names = names;
        this.viewer = current.get();
        this.words = new PoolWords(dictionaries.current(viewer));
        setHeading(getTranslation("identities.title"));
        header().setActions(new RouterLink(getTranslation("experts.title"), ExpertsView.class));
        content.addClassName("identities");
        add(content);
        show();
    }

    private void show() {
        List<Question> open = identities.open(viewer);
        List<Merged> merged = identities.merged(viewer);
        header().setSituation(getTranslation("identities.situation", open.size(), merged.size()));
        content.removeAll();
        if (open.isEmpty()) {
            content.add(new EmptyState(getTranslation("identities.none")));
        } else {
            content.add(new Paragraph(getTranslation("identities.explained")));
        }
        open.forEach(question -> content.add(new PairCard(question, words, new PairCard.Acts() {
            @Override
            public void merge(Expert keep, Expert other) {
                askMerge(question, keep, other);
            }

            @Override
            public void keepApart() {
                askApart(question);
            }
        })));
        if (!merged.isEmpty()) {
            content.add(Cards.card(getTranslation("identities.merged"), List.of(), table(merged)));
        }
    }

    private void askMerge(Question question, Expert keep, Expert other) {
        Dialogs.reason(
                getTranslation("identity.merge"),
                getTranslation("identity.merge.explained", keep.name(), keep.employerName(), other.employerName()),
                getTranslation("identity.merge"),
                reason -> told(identities.merge(viewer, question.id(), question.version(), keep.id(), reason)));
    }

    private void askApart(Question question) {
        Dialogs.reason(
                getTranslation("identity.apart"),
                getTranslation("identity.apart.explained"),
                getTranslation("identity.apart"),
                reason -> told(identities.keepApart(viewer, question.id(), question.version(), reason)));
    }

    private boolean told(org.clusterreview.kernel.Outcome<?> outcome) {
        if (!outcome.isDone()) {
            Notices.refused(outcome.violations());
        }
        show();
        return outcome.isDone();
    }

    private Component table(List<Merged> merged) {
        Map<UUID, String> people = names.of(
                viewer,
                merged.stream()
                        .map(Merged::by)
                        .filter(by -> !by.equals("system"))
                        .map(UUID::fromString)
                        .distinct()
                        .toList());
        NativeTableBody body = new NativeTableBody();
        merged.forEach(merge -> body.add(new NativeTableRow(
                new NativeTableCell(who(merge.kept())),
                new NativeTableCell(who(merge.merged())),
                new NativeTableCell(merge.reason()),
                new NativeTableCell(name(people, merge.by()) + " " + Times.minute(merge.at())),
                new NativeTableCell(undo(merge)))));
        return Cards.table(
                List.of("identity.kept", "identity.merged", "field.reason", "identity.by", "expert.acts"), body);
    }

    private String who(Expert expert) {
        return getTranslation("identity.who", expert.name(), expert.employerName(), expert.phoneMasked());
    }

    private static String name(Map<UUID, String> people, String by) {
        return by.equals("system") ? by : people.getOrDefault(UUID.fromString(by), by);
    }

    private Component undo(Merged merge) {
        Button undo = new Button(
                getTranslation("identity.undo"),
                click -> Dialogs.reason(
                        getTranslation("identity.undo"),
                        getTranslation("identity.undo.explained", merge.merged().name()),
                        getTranslation("identity.undo"),
                        reason -> told(identities.undo(viewer, merge.id(), reason))));
        undo.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return undo;
    }

    @Override
    protected String tabTitle() {
        return getTranslation("identities.title");
    }
}
