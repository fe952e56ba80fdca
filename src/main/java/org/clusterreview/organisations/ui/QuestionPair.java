package org.clusterreview.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.organisations.Organisation;
import org.clusterreview.organisations.OrganisationDirectory;
import org.clusterreview.organisations.OrganisationQuestion;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Notices;

/** Two organisations side by side: how their names are alike, who has to do with each, and the decision. */
class QuestionPair extends Section {

    private static final long serialVersionUID = 1L;

    private final Button same = new Button();
    private final transient Viewer viewer;
    private final transient OrganisationQuestion question;
    private final transient RegisterWords words;
    private final transient RegisterServices services;
    private final transient Runnable refresh;

    QuestionPair(
            Viewer viewer,
            OrganisationQuestion question,
            RegisterWords words,
            RegisterServices services,
            OrganisationDirectory directory,
            Runnable refresh,
            Runnable next) {
        this.viewer = viewer;
        this.question = question;
        this.words = words;
        this.services = services;
        this.refresh = refresh;
        addClassNames("work-card", "question");
        getElement().setAttribute("aria-live", "polite");
        Div sides = new Div(
                side("questions.newer", question.newer(), question.newerName()),
                side("questions.older", question.older(), question.olderName()));
        sides.addClassName("question-sides");
        UnorderedList why = new UnorderedList();
        RegisterWords.reasons(question).forEach(reason -> why.add(new ListItem(reason)));
        Div uses = new Div(uses(question.newer(), directory), uses(question.older(), directory));
        uses.addClassName("question-sides");
        add(sides, new H3(getTranslation("questions.why")), why, buttons(next), uses);
    }

    private Component side(String title, Organisation organisation, String name) {
        Paragraph what = new Paragraph(getTranslation(title));
        what.addClassName("quiet");
        Paragraph facts = new Paragraph(String.join(
                " · ",
                RegisterWords.kind(organisation.kind()),
                words.city(organisation.cityCode()),
                RegisterWords.code(organisation)));
        facts.addClassName("quiet");
        Paragraph meant = new Paragraph(getTranslation("questions.name", name));
        meant.setVisible(!name.equals(organisation.name()));
        return new Div(what, new H2(OrganisationsView.link(organisation)), meant, facts);
    }

    private Component uses(Organisation organisation, OrganisationDirectory directory) {
        return new Div(
                new H3(getTranslation("questions.uses")), new UsesList(directory.uses(viewer, organisation.id())));
    }

    /** Where the work goes on after a decision. */
    void focus() {
        same.focus();
    }

    private Component buttons(Runnable next) {
        same.setText(getTranslation("questions.same"));
        same.addClickListener(click -> new SameDialog(
                        question,
                        (kept, reason) -> settled(
                                services.questions().same(viewer, question.id(), question.version(), kept.id(), reason),
                                "questions.decided.SAME"))
                .open());
        same.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        same.addClickShortcut(Key.KEY_S, KeyModifier.ALT);
        String action = getTranslation("questions.different");
        Button different = new Button(
                action,
                click -> Dialogs.reason(
                        action,
                        getTranslation(
                                "questions.different.explained",
                                question.newer().name(),
                                question.older().name()),
                        action,
                        reason -> settled(
                                services.questions().different(viewer, question.id(), question.version(), reason),
                                "questions.decided.DIFFERENT")));
        different.addClickShortcut(Key.KEY_D, KeyModifier.ALT);
        Button following = new Button(getTranslation("questions.next"), click -> next.run());
        following.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        following.addClickShortcut(Key.ARROW_DOWN, KeyModifier.ALT);
        Div box = new Div(same, different);
        question.part().ifPresent(part -> box.add(part(part)));
        box.add(following);
        box.addClassName("board-buttons");
        return box;
    }

    private Button part(Organisation part) {
        Organisation whole = part.equals(question.newer()) ? question.older() : question.newer();
        String action = getTranslation("questions.part");
        return new Button(
                action,
                click -> Dialogs.reason(
                        action,
                        getTranslation("questions.part.explained", part.name(), whole.name()),
                        action,
                        reason -> settled(
                                services.questions().part(viewer, question.id(), question.version(), part.id(), reason),
                                "questions.decided.DIFFERENT")));
    }

    private boolean settled(Outcome<?> outcome, String told) {
        if (outcome.isDone()) {
            Notices.done(getTranslation(told));
            refresh.run();
        } else {
            Notices.refused(outcome.violations());
        }
        return outcome.isDone();
    }
}
