package org.clusterreview.invitations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.clusterreview.invitations.Invitation;
import org.clusterreview.invitations.InvitationAnswers;
import org.clusterreview.invitations.InvitationAnswers.Shown;
import org.clusterreview.invitations.LetterDraft;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Times;

/**
 * Where the link of an invitation leads, on a phone. Opening it changes nothing, since programs open links in messages too: the
 * expert presses a button.
 */
@Route(value = "invitation/:token", autoLayout = false)
@AnonymousAllowed
class AnswerView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int REASON_LENGTH = 1_000;

    private final transient InvitationAnswers answers;
    private final Div card = new Div();
    private String token = "";

    AnswerView(InvitationAnswers answers) {
        this.answers = answers;
        addClassName("answer-page");
        card.addClassName("answer-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        show();
    }

    private void show() {
        card.removeAll();
        answers.find(token).ifPresentOrElse(this::show, () -> {
            card.add(new H1(getTranslation("answer.title")), new Paragraph(getTranslation("answer.unknown")));
        });
    }

    private void show(Shown shown) {
        card.add(new H1(shown.letter().roundName()), new Paragraph(getTranslation("answer.dear", shown.expertName())));
        card.add(facts(shown), state(shown));
        if (!shown.open()) {
            card.add(new Paragraph(getTranslation("answer.contact")));
            return;
        }
        switch (shown.state()) {
            case SENT -> {
                Button accept = wide("answer.accept", () -> settle(answers.accept(token)));
                accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                card.add(accept, wide("answer.decline", this::askWhy), secrecy());
            }
            case ACCEPTED -> card.add(wide("answer.decline.after", this::askWhy), secrecy());
            case DECLINED, LAPSED, WITHDRAWN -> throw new IllegalStateException("settled, and yet to be answered");
        }
    }

    private Component facts(Shown shown) {
        LetterDraft draft = shown.letter().draft();
        DescriptionList list = new DescriptionList();
        list.addClassName("answer-facts");
        fact(list, "answer.track", shown.letter().trackName());
        fact(
                list,
                "answer.days",
                draft.begins().equals(draft.ends())
                        ? draft.begins().toString()
                        : getTranslation(
                                "answer.range",
                                draft.begins().toString(),
                                draft.ends().toString()));
        fact(list, "answer.place", draft.place());
        if (shown.state() == Invitation.State.SENT) {
            fact(list, "answer.until", Times.minute(shown.answerBy()));
        }
        return list;
    }

    private void fact(DescriptionList list, String term, String text) {
        list.add(new DescriptionList.Term(getTranslation(term)), new DescriptionList.Description(text));
    }

    private StateBadge state(Shown shown) {
        boolean late = shown.state() == Invitation.State.SENT && !shown.open();
        Invitation.State state = late ? Invitation.State.LAPSED : shown.state();
        Tone tone = switch (state) {
            case ACCEPTED -> Tone.OK;
            case SENT -> Tone.TODO;
            case DECLINED, LAPSED, WITHDRAWN -> Tone.WARN;
        };
        return new StateBadge(
                tone,
                getTranslation(
                        "answer.state." + state.name(),
                        shown.answered().map(Times::minute).orElse("")));
    }

    private Paragraph secrecy() {
        Paragraph secrecy = new Paragraph(getTranslation("answer.secrecy"));
        secrecy.addClassName("quiet");
        return secrecy;
    }

    /** In place of the buttons, not in a dialog: a phone has no room for both. */
    private void askWhy() {
        card.removeAll();
        TextArea reason = new TextArea(getTranslation("answer.why"));
        reason.setHelperText(getTranslation("answer.why.help"));
        reason.setWidthFull();
        reason.setMinRows(4);
        reason.setMaxLength(REASON_LENGTH);
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        Button decline = wide("answer.decline.final", () -> settle(answers.decline(token, reason.getValue())));
        decline.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        decline.setEnabled(false);
        reason.addValueChangeListener(
                change -> decline.setEnabled(!change.getValue().isBlank()));
        card.add(
                new H1(getTranslation("answer.decline")),
                new Paragraph(getTranslation("answer.decline.explained")),
                reason,
                decline,
                wide("answer.back", this::show));
        reason.focus();
    }

    private Button wide(String key, Runnable action) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.addClassName("answer-button");
        return button;
    }

    private void settle(Outcome<Invitation> outcome) {
        if (!outcome.isDone()) {
            Notices.refused(outcome.violations());
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("answer.title") + " · " + getTranslation("app.name");
    }
}
