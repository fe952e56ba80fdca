package org.clusterreview.invitations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.clusterreview.access.Deed;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "invitation_letter")
class LetterEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID roundId;
    private UUID trackId;
    private int number;
    private String roundName;
    private String trackName;
    private LocalDate begins;
    private LocalDate ends;
    private String place;
    private String mailTitle;
    private String mailText;
    private String smsText;
    private int answerHours;
    private int remindHours;
    private boolean callsReserves;
    private String address;
    private Instant sentAt;
    private String sentBy;

    @SuppressWarnings("NullAway.Init")
    protected LetterEntity() {}

    LetterEntity(Track track, int number, String roundName, LetterDraft draft, String address, Deed sent) {
        this.id = UUID.randomUUID();
        this.roundId = track.round().value();
        this.trackId = track.id().value();
        this.number = number;
        this.roundName = roundName;
        this.trackName = track.name();
        this.begins = draft.begins();
        this.ends = draft.ends();
        this.place = draft.place().strip();
        this.mailTitle = draft.mailTitle();
        this.mailText = draft.mailText();
        this.smsText = draft.smsText();
        this.answerHours = draft.answerHours();
        this.remindHours = draft.remindHours();
        this.callsReserves = draft.callsReserves();
        this.address = address;
        this.sentAt = sent.at();
        this.sentBy = sent.by();
    }

    UUID id() {
        return id;
    }

    UUID round() {
        return roundId;
    }

    TrackId track() {
        return new TrackId(trackId);
    }

    Instant answerBy(Instant from) {
        return from.plus(Duration.ofHours(answerHours));
    }

    /** Whether a letter reminds somebody now who has to answer until then. */
    static boolean reminds(int remindHours, Instant answerBy, Instant now) {
        return remindHours > 0 && !now.isBefore(answerBy.minus(Duration.ofHours(remindHours)));
    }

    boolean callsReserves() {
        return callsReserves;
    }

    InvitationLetter toValue() {
        return new InvitationLetter(
                id,
                number,
                roundName,
                trackName,
                new LetterDraft(
                        begins, ends, place, mailTitle, mailText, smsText, answerHours, remindHours, callsReserves),
                address,
                new Deed(sentBy, sentAt));
    }
}
