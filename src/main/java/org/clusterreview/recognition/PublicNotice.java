package org.clusterreview.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.recognition.calendar.NoticePeriod;
import org.clusterreview.rounds.TrackId;

/**
 * A public notice of a list.
 *
 * @param listRevision revision of the list that was shown
 * @param period first and last working day that are counted
 * @param sameDay whether the day of publication counts
 * @param confirmed whether a person confirmed the last day, because the calendar of a year is not published yet
 * @param location where it stands, such as an address on the portal
 */
public record PublicNotice(
        UUID id,
        TrackId track,
        ListId list,
        int listRevision,
        LocalDate published,
        NoticePeriod period,
        int workingDays,
        boolean sameDay,
        boolean confirmed,
        String documentNumber,
        String location,
        String text,
        Instant recordedAt,
        Optional<Withdrawal> withdrawal) {

    /** Why it no longer holds. */
    public record Withdrawal(Instant at, String reason) {}

    /** The list stands open to objection until the end of the last day. */
    public boolean isOverOn(LocalDate day) {
        return day.isAfter(period.last());
    }
}
