package org.clusterreview.invitations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.experts.ExpertContacts;
import org.clusterreview.kernel.Texts;
import org.clusterreview.outbox.Channel;
import org.clusterreview.outbox.Letter;
import org.clusterreview.outbox.Outbox;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.Seat;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes invitations and the messages that belong to them, with the record of every change. */
@Component
class InvitationDesk {

    private static final Locale OF_LETTERS = Locale.CHINA;

    private final InvitationRepository invitations;
    private final LetterRepository letters;
    private final ExpertContacts contacts;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InvitationDesk(
            InvitationRepository invitations,
            LetterRepository letters,
            ExpertContacts contacts,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.letters = letters;
        this.contacts = contacts;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    LetterEntity letterOf(InvitationEntity invitation) {
        return letters.findById(invitation.letter()).orElseThrow();
    }

    void invite(LetterEntity letter, GroupId group, Seat seat) {
        InvitationEntity invitation =
                invitations.save(new InvitationEntity(letter, group, seat, Token.random(), now()));
        send(letter.toValue(), invitation, "invitation", "");
        changed(invitation, "sent", Map.of("seat", seat.id().toString()));
    }

    void remind(InvitationEntity invitation) {
        invitation.remind(now());
        send(letterOf(invitation).toValue(), invitation, "reminder", text("invitation.message.reminder"));
        changed(invitation, "reminded", Map.of());
    }

    /** Tells somebody that he or she is not expected any more. */
    void withdraw(InvitationEntity invitation) {
        invitation.close(Invitation.State.WITHDRAWN, now());
        InvitationLetter letter = letterOf(invitation).toValue();
        String told = text(
                "invitation.message.withdrawn",
                invitation.expertName(),
                letter.roundName(),
                LetterWords.day(letter.draft().begins()));
        queue(invitation, "withdrawn", text("invitation.message.withdrawn.title", letter.roundName()), told, told);
        changed(invitation, "withdrawn", Map.of());
    }

    void changed(InvitationEntity invitation, String change, Map<String, String> with) {
        invitations.flush();
        events.publishEvent(new InvitationEvents.InvitationChanged(
                invitation.round(),
                invitation.track().value(),
                invitation.id(),
                invitation.expert().value(),
                change,
                with));
    }

    private void send(InvitationLetter letter, InvitationEntity invitation, String kind, String before) {
        Map<Placeholder, String> values = LetterWords.of(
                letter,
                invitation.expertName(),
                invitation.answerBy(),
                letter.address() + "/invitation/" + invitation.token().value());
        queue(
                invitation,
                kind,
                before + Placeholder.fill(letter.draft().mailTitle(), values),
                Placeholder.fill(letter.draft().mailText(), values),
                before + Placeholder.fill(letter.draft().smsText(), values));
    }

    private void queue(InvitationEntity invitation, String kind, String title, String mail, String sms) {
        Optional<ExpertContacts.Contact> contact = contacts.of(invitation.expert());
        contact.flatMap(ExpertContacts.Contact::email)
                .ifPresent(
                        address -> outbox.queue(new Letter(invitation.id(), kind, Channel.MAIL, address, title, mail)));
        contact.ifPresent(
                known -> outbox.queue(new Letter(invitation.id(), kind, Channel.SMS, known.phone(), "", sms)));
    }

    private static String text(String key, Object... args) {
        return Texts.in(OF_LETTERS).get(key, args);
    }
}
