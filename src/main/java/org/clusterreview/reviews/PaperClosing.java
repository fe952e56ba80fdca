package org.clusterreview.reviews;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Gives up what was begun on paper once its sheet has gone another way: handed in on a device, given back, or out of the
 * count. Else the second entry would be held against a first one of another time. It stays on record.
 */
@Component
class PaperClosing {

    private final PaperStore papers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaperClosing(PaperStore papers, ApplicationEventPublisher events, Clock clock) {
        this.papers = papers;
        this.events = events;
        this.clock = clock;
    }

    /** To be called once the new states are flushed: from then on nobody else enters anything for these sheets. */
    void follow(Collection<ScoreSheetEntity> changed) {
        Map<UUID, Sheet> gone = changed.stream()
                .filter(sheet -> sheet.state() != SheetState.OPEN)
                .collect(Collectors.toMap(sheet -> sheet.id().value(), ScoreSheetEntity::toValue));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        papers.open(gone.keySet())
                .forEach(paper -> giveUp(paper, Objects.requireNonNull(gone.get(paper.sheet())), now));
        papers.flush();
    }

    private void giveUp(PaperSheetEntity paper, Sheet sheet, Instant now) {
        String reason = "sheet-" + sheet.state().name().toLowerCase(Locale.ROOT);
        paper.close(PaperState.WITHDRAWN, reason, now);
        events.publishEvent(new PaperEvents.PaperStep(
                sheet.round(), sheet.track(), sheet.id(), paper.look(), PaperState.WITHDRAWN, reason, ""));
    }
}
