package org.clusterreview.invitations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.clusterreview.invitations.InvitationLetter;
import org.clusterreview.invitations.LetterDraft;
import org.clusterreview.ui.Times;

/** The letters as they went out. */
class LettersCard extends Section {

    private static final long serialVersionUID = 1L;

    LettersCard(List<InvitationLetter> letters) {
        addClassName("work-card");
        add(new H2(getTranslation("invitation.letters")));
        letters.forEach(letter -> add(one(letter)));
    }

    private String reminder(int hours) {
        return hours == 0
                ? getTranslation("invitation.hours.never")
                : getTranslation("invitation.letter.reminds", hours);
    }

    private NativeDetails one(InvitationLetter letter) {
        LetterDraft draft = letter.draft();
        Div text = new Div(
                new Paragraph(getTranslation(
                        draft.callsReserves() ? "invitation.letter.calls" : "invitation.letter.asks",
                        draft.begins().toString(),
                        draft.ends().toString(),
                        draft.place(),
                        draft.answerHours(),
                        reminder(draft.remindHours()))),
                new Pre(draft.mailTitle() + "\n\n" + draft.mailText()),
                new Pre(draft.smsText()));
        NativeDetails details = new NativeDetails(
                new Span(getTranslation(
                        "invitation.letter",
                        letter.number(),
                        Times.minute(letter.sent().at()))),
                text);
        details.addClassName("invitation-letter");
        return details;
    }
}
