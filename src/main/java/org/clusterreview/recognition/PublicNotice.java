package org.clusterreview.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.recognition.calendar.NoticePeriod;
import org.clusterreview.rounds.TrackId;

/**
 * A public notice of a list. What it showed is kept with it and never changes.
 *
 * @param listRevision revision of the list that was shown
 * @param period first and last working day that are counted
 * @param sameDay whether the day of publication counts
 * @param confirmed whether a person confirmed the last day, because the calendar of a year is not published yet
 * @param location where it stands, such as an address on the portal
 * @param title empty for one that was recorded before titles were kept
 * @param office whose name stands below it
 * @param superseded how many of what it showed no longer hold, since an objection was upheld; the rest stands
 */
public record PublicNotice(
        UUID id,
        TrackId track,
        ListId list,
        int listRevision,
        Scope scope,
        LocalDate published,
        NoticePeriod period,
        int workingDays,
        boolean sameDay,
        boolean confirmed,
        String documentNumber,
        String location,
        String title,
        String office,
        String text,
        Instant recordedAt,
        Optional<Withdrawal> withdrawal,
        int superseded) {

    /** What of its list a notice shows. */
    public enum Scope {
        /** All that is to be recognised or taken under cultivation. */
        WHOLE,
        /** Only what an earlier notice, which stands for the rest, has not shown. */
        MOVED_UP
    }

    /** Why it no longer holds. */
    public record Withdrawal(Instant at, String reason) {}

    /** The list stands open to objection until the end of the last day. */
    public boolean isOverOn(LocalDate day) {
        return day.isAfter(period.last());
    }

    /** As it is told to who sees the list only in part: why it was withdrawn may name what is hidden. */
    PublicNotice inPart() {
        return new PublicNotice(
                id,
                track,
                list,
                listRevision,
                scope,
                published,
                period,
                workingDays,
                sameDay,
                confirmed,
                documentNumber,
                location,
                title,
                office,
                text,
                recordedAt,
                withdrawal.map(one -> new Withdrawal(one.at(), "")),
                0);
    }
}
