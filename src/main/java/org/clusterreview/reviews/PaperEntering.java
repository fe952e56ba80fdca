package org.clusterreview.reviews;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.reviews.paper.PaperReading;
import org.clusterreview.scoring.model.ScoringModel;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Entering a signed sheet of paper: twice, by two people who do not see one another's entry before both are in. Where both
 * agree it is written to the sheet and submitted.
 */
@Service
@Transactional
public class PaperEntering {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final PaperAccess access;
    private final PaperStore papers;
    private final PaperDecisions decisions;
    private final SheetReader reader;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaperEntering(
            PaperAccess access,
            PaperStore papers,
            PaperDecisions decisions,
            SheetReader reader,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.papers = papers;
        this.decisions = decisions;
        this.reader = reader;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Refused to who has entered it already, to a third person, to the expert of the sheet and to who takes no part in its
     * group; with all that stands in the way of submitting at the id of each indicator; and for a look that is over.
     *
     * @param look as it was shown
     * @param scan a stored file with the scanned paper; the latest one counts
     */
    @ForStaff
    public Outcome<PaperState> enter(Viewer viewer, SheetId id, int look, PaperReading reading, Optional<UUID> scan) {
        return access.hold(viewer, id).then(entity -> {
            Optional<PaperSheetEntity> open = papers.open(id);
            Optional<Violation> refusal = open.flatMap(paper -> refusal(viewer, paper, papers.entries(paper)));
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            if (open.map(PaperSheetEntity::look).orElse(1) != look) {
                return Outcome.refused(Violation.of("paper.changed"));
            }
            List<Violation> faults = faults(viewer, entity, reading);
            return faults.isEmpty() ? entered(viewer, entity, open, reading, scan) : Outcome.refused(faults);
        });
    }

    private Outcome<PaperState> entered(
            Viewer viewer,
            ScoreSheetEntity entity,
            Optional<PaperSheetEntity> open,
            PaperReading reading,
            Optional<UUID> scan) {
        Sheet sheet = entity.toValue();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        PaperSheetEntity paper = open.orElseGet(() -> papers.begin(sheet, now));
        papers.add(paper, viewer, reading, now);
        scan.ifPresent(paper::attach);
        publish(sheet, paper, PaperState.ENTERED_ONCE, "", digest(reading));
        List<PaperEntry> present = papers.present(paper);
        if (present.size() < 2) {
            papers.flush();
            return Outcome.done(PaperState.ENTERED_ONCE);
        }
        ScoringModel model = reader.model(viewer, sheet.track());
        if (Papers.differing(model, present).isEmpty()) {
            return decisions.write(viewer, entity, paper, model);
        }
        paper.become(PaperState.DIFFERENT);
        papers.flush();
        publish(sheet, paper, PaperState.DIFFERENT, "", "");
        return Outcome.done(PaperState.DIFFERENT);
    }

    /** Both look again at what differs; asked for by one of them, or by an organiser. */
    @ForStaff
    public Outcome<PaperState> lookAgain(Viewer viewer, SheetId id, long seenVersion) {
        return access.hold(viewer, id).then(entity -> {
            Optional<PaperSheetEntity> paper =
                    papers.open(id).filter(found -> found.isAt(seenVersion) && found.state() == PaperState.DIFFERENT);
            if (paper.isEmpty()) {
                return Outcome.refused(Violation.of("paper.changed"));
            }
            boolean own = papers.present(paper.get()).stream()
                    .anyMatch(entry -> entry.by().equals(viewer.actor()));
            if (!own && !viewer.has(Role.ORGANISER)) {
                return Outcome.refused(Violation.of("paper.not-yours"));
            }
            paper.get().lookAgain();
            papers.flush();
            publish(entity.toValue(), paper.get(), PaperState.ENTERED_ONCE, "look-again", "");
            return Outcome.done(PaperState.ENTERED_ONCE);
        });
    }

    /** Why somebody may not enter a paper now: two people do, each once a look, and the same two in every look. */
    static Optional<Violation> refusal(Viewer viewer, PaperSheetEntity paper, Collection<PaperEntry> entries) {
        if (paper.state() != PaperState.ENTERED_ONCE) {
            return Optional.of(Violation.of("paper.entered"));
        }
        boolean own = entries.stream()
                .anyMatch(entry -> entry.look() == paper.look() && entry.by().equals(viewer.actor()));
        if (own) {
            return Optional.of(Violation.of("paper.twice"));
        }
        List<String> people = entries.stream().map(PaperEntry::by).distinct().toList();
        return people.size() >= 2 && !people.contains(viewer.actor())
                ? Optional.of(Violation.of("paper.two"))
                : Optional.empty();
    }

    private List<Violation> faults(Viewer viewer, ScoreSheetEntity sheet, PaperReading reading) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        List<Violation> faults =
                new ArrayList<>(PaperReadingCheck.faults(reader.model(viewer, sheet.track()), reading));
        access.unsignable(viewer, sheet, reading.signedOn(), today).ifPresent(faults::add);
        return faults;
    }

    private void publish(Sheet sheet, PaperSheetEntity paper, PaperState state, String reason, String digest) {
        events.publishEvent(new PaperEvents.PaperStep(
                sheet.round(), sheet.track(), sheet.id(), paper.look(), state, reason, digest));
    }

    private static String digest(PaperReading reading) {
        Map<String, Object> marks = new TreeMap<>();
        reading.marks().forEach((id, mark) -> marks.put(id, List.of(SheetForm.mark(mark.mark()), mark.comment())));
        return Sha256.ofCanonical(Map.of("signed", reading.signedOn().toString(), "marks", marks));
    }
}
