package org.clusterreview.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.clusterreview.access.Viewer;
import org.clusterreview.conflicts.OwnDeclaration;
import org.clusterreview.conflicts.OwnDeclaration.Answer;
import org.clusterreview.conflicts.Pledges;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.panels.DeclarationTask;
import org.clusterreview.panels.OwnDeclarations;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.Times;

/** The pledge of one track and the applications of one group, each to be declared on. */
class DeclarationCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Viewer viewer;
    private final transient DeclarationTask task;
    private final transient OwnDeclarations declarations;
    private final transient Runnable changed;

    DeclarationCard(
            Viewer viewer, DeclarationTask task, OwnDeclarations declarations, Pledges pledges, Runnable changed) {
        this.viewer = viewer;
        this.task = task;
        this.declarations = declarations;
        this.changed = changed;
        addClassNames("work-card", "declaration-card");
        add(new H2(task.round() + " · " + task.trackName() + " · " + task.group()));
        add(new PledgeForm(viewer, task, pledges, changed));
        add(new H3(getTranslation("declarations.applications")), when(pledges));
        OrderedList list = new OrderedList();
        list.addClassName("declaration-items");
        task.items().forEach(item -> list.add(item(item)));
        task.recused().forEach(name -> list.add(recused(name)));
        add(list);
        List<DeclarationTask.Item> open =
                task.items().stream().filter(item -> item.declared().isEmpty()).toList();
        if (open.size() > 1 && task.open()) {
            add(all(open));
        }
    }

    private Component when(Pledges pledges) {
        Paragraph text = new Paragraph(pledges.whenToDeclare(viewer));
        text.addClassName("template-text");
        Details details = new Details(getTranslation("declarations.when"), text);
        details.setOpened(task.items().stream().anyMatch(item -> item.declared().isEmpty()));
        return details;
    }

    private ListItem item(DeclarationTask.Item item) {
        Span name = new Span(item.name());
        name.addClassName("declaration-name");
        Paragraph bodies = new Paragraph(getTranslation("declarations.bodies", item.applicant(), item.recommender()));
        bodies.addClassName("quiet");
        Details members = new Details(
                getTranslation("declarations.members", item.members().size()),
                new Paragraph(String.join(getTranslation("list.separator"), item.members())));
        Div text = new Div(name, bodies, members);
        text.addClassName("declaration-text");
        Div acts = new Div();
        acts.addClassName("declaration-acts");
        item.declared().ifPresent(declared -> acts.add(state(declared)));
        boolean stands = item.declared()
                .filter(declared -> declared.answer() == Answer.CONFLICT)
                .isPresent();
        if (task.open() && !stands) {
            acts.add(buttons(item));
        }
        return new ListItem(text, acts);
    }

    private Component buttons(DeclarationTask.Item item) {
        Div box = new Div();
        box.addClassName("board-buttons");
        if (item.declared().isEmpty()) {
            Button none = new Button(
                    getTranslation("declarations.none"), click -> settle(declare(item, Answer.NONE, ""), true));
            none.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            none.setAriaLabel(getTranslation("declarations.none.of", item.name()));
            box.add(none);
        }
        Button conflict = new Button(getTranslation("declarations.conflict"), click -> ask(item));
        conflict.setAriaLabel(getTranslation("declarations.conflict.of", item.name()));
        box.add(conflict);
        return box;
    }

    private void ask(DeclarationTask.Item item) {
        Dialogs.reason(
                getTranslation("declarations.conflict") + " · " + item.name(),
                getTranslation("declarations.conflict.explained"),
                getTranslation("declarations.conflict.confirm"),
                reason -> settle(declare(item, Answer.CONFLICT, reason), true));
    }

    private Component all(List<DeclarationTask.Item> open) {
        Button all = new Button(
                getTranslation("declarations.all-none", open.size()),
                click -> Dialogs.confirm(
                        getTranslation("declarations.all-none", open.size()),
                        getTranslation("declarations.all-none.explained"),
                        getTranslation("declarations.all-none.confirm"),
                        () -> {
                            boolean done = true;
                            for (DeclarationTask.Item item : open) {
                                done = done && settle(declare(item, Answer.NONE, ""), false);
                            }
                            changed.run();
                        }));
        Div box = new Div(all);
        box.addClassName("declaration-all");
        return box;
    }

    private Outcome<OwnDeclaration> declare(DeclarationTask.Item item, Answer answer, String explanation) {
        return declarations.declare(viewer, item.application(), answer, explanation);
    }

    private boolean settle(Outcome<?> outcome, boolean show) {
        if (!outcome.isDone()) {
            Notices.refused(outcome.violations());
        } else if (show) {
            Notices.done(getTranslation("declarations.declared"));
            changed.run();
        }
        return outcome.isDone();
    }

    private Component state(OwnDeclaration declared) {
        boolean none = declared.answer() == Answer.NONE;
        Div box = new Div(
                new StateBadge(
                        none ? StateBadge.Tone.OK : StateBadge.Tone.RECUSED,
                        getTranslation(none ? "declarations.state.none" : "declarations.state.conflict")),
                new Span(Times.minute(declared.at())));
        box.addClassName("badges");
        return box;
    }

    private ListItem recused(String name) {
        Span shown = new Span(name);
        shown.addClassName("declaration-name");
        Div badge = new Div(new StateBadge(StateBadge.Tone.RECUSED, getTranslation("declarations.state.recused")));
        return new ListItem(shown, badge);
    }
}
