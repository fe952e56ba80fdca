package org.clusterreview.reviews;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clusterreview.access.Deed;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.reviews.paper.PaperReading;
import org.clusterreview.reviews.paper.Readings;
import org.clusterreview.reviews.paper.Readings.Which;
import org.clusterreview.scoring.model.ScoringModel;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What organisers decide about signed sheets: which of two entries is right, and whether paper or device holds. */
@Service
@Transactional
public class PaperDecisions {

    private static final int REASON_LENGTH = 2_000;

    /** What holds where the expert has marked an indicator on paper and on a device, and not alike. */
    public enum Holds {
        PAPER,
        TABLET
    }

    /** @param seen version of the mark on the device that was decided about */
    public record Held(Holds holds, long seen) {}

    private final PaperAccess access;
    private final PaperStore papers;
    private final PaperWriting writing;
    private final MarkStore marks;
    private final SheetReader reader;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaperDecisions(
            PaperAccess access,
            PaperStore papers,
            PaperWriting writing,
            MarkStore marks,
            SheetReader reader,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.papers = papers;
        this.writing = writing;
        this.marks = marks;
        this.reader = reader;
        this.events = events;
        this.clock = clock;
    }

    /** Decides which of two entries reads each difference right; not by one of the two, and with a reason. */
    @ForOrganisers
    public Outcome<PaperState> decide(
            Viewer viewer, SheetId id, long seenVersion, Map<String, Which> right, String reason) {
        return at(viewer, id, seenVersion, PaperState.DIFFERENT, reason).then(step -> {
            List<PaperEntry> present = papers.present(step.paper());
            if (present.stream().anyMatch(entry -> entry.by().equals(viewer.actor()))) {
                return Outcome.refused(Violation.of("paper.decide.own"));
            }
            if (!right.keySet().containsAll(Papers.differing(step.model(), present))) {
                return Outcome.refused(Violation.of("paper.decide.all"));
            }
            papers.decide(step.paper(), right, reason.strip(), deed(viewer));
            publish(step, PaperState.DIFFERENT, reason.strip(), digest(right));
            return write(viewer, step.entity(), step.paper(), step.model());
        });
    }

    /**
     * Decides for each indicator that the expert has marked otherwise on a device what holds, with a reason. Refused if a mark
     * there has changed since it was seen.
     */
    @ForOrganisers
    public Outcome<PaperState> settle(
            Viewer viewer, SheetId id, long seenVersion, Map<String, Held> held, String reason) {
        return at(viewer, id, seenVersion, PaperState.ON_TABLET, reason).then(step -> {
            Map<String, SavedMark> standing = marks.of(id);
            List<String> contradicting = contradicting(step, standing);
            if (!held.keySet().equals(Set.copyOf(contradicting))) {
                return Outcome.refused(Violation.of("paper.decide.all"));
            }
            boolean changed = held.entrySet().stream()
                    .anyMatch(one -> Optional.ofNullable(standing.get(one.getKey()))
                            .filter(mark -> mark.version() == one.getValue().seen())
                            .isEmpty());
            if (changed) {
                return Outcome.refused(Violation.of("paper.tablet-changed"));
            }
            Set<String> keep = held.entrySet().stream()
                    .filter(one -> one.getValue().holds() == Holds.TABLET)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            List<Violation> missing = writing.missing(step.entity().id(), step.model(), agreed(step), keep);
            if (!missing.isEmpty()) {
                return Outcome.refused(missing);
            }
            Map<String, Holds> chosen = new HashMap<>();
            held.forEach((indicator, one) -> chosen.put(indicator, one.holds()));
            papers.decide(step.paper(), chosen, reason.strip(), deed(viewer));
            publish(step, PaperState.ON_TABLET, reason.strip(), digest(chosen));
            return submit(viewer, step, keep);
        });
    }

    /**
     * Gives the entry of a paper up with what was decided about it, whatever has become of the sheet meanwhile, with a reason;
     * it stays on record, and entering can be begun anew.
     */
    @ForOrganisers
    public Outcome<PaperState> withdraw(Viewer viewer, SheetId id, String reason) {
        return access.reach(viewer, id).then(entity -> {
            Optional<PaperSheetEntity> paper = papers.open(id);
            if (paper.isEmpty()) {
                return Outcome.refused(Violation.of("paper.changed"));
            }
            if (isNoReason(reason)) {
                return Outcome.refused(Violation.at("reason", "sheet.reason-missing"));
            }
            paper.get().close(PaperState.WITHDRAWN, reason.strip(), deed(viewer).at());
            papers.flush();
            publish(
                    new Step(entity, paper.get(), reader.model(viewer, entity.track())),
                    PaperState.WITHDRAWN,
                    reason.strip(),
                    "");
            return Outcome.done(PaperState.WITHDRAWN);
        });
    }

    private record Step(ScoreSheetEntity entity, PaperSheetEntity paper, ScoringModel model) {}

    private Outcome<Step> at(Viewer viewer, SheetId id, long seenVersion, PaperState state, String reason) {
        return access.hold(viewer, id).then(entity -> {
            Optional<PaperSheetEntity> paper =
                    papers.open(id).filter(found -> found.isAt(seenVersion) && found.state() == state);
            if (paper.isEmpty()) {
                return Outcome.refused(Violation.of("paper.changed"));
            }
            return isNoReason(reason)
                    ? Outcome.refused(Violation.at("reason", "sheet.reason-missing"))
                    : Outcome.done(new Step(entity, paper.get(), reader.model(viewer, entity.track())));
        });
    }

    private static boolean isNoReason(String reason) {
        return reason.isBlank() || reason.length() > REASON_LENGTH || reason.indexOf('\0') >= 0;
    }

    /** Writes what was agreed, unless the expert has marked something otherwise on a device: then somebody decides first. */
    Outcome<PaperState> write(Viewer viewer, ScoreSheetEntity entity, PaperSheetEntity paper, ScoringModel model) {
        Step step = new Step(entity, paper, model);
        if (contradicting(step, marks.of(entity.id())).isEmpty()) {
            return submit(viewer, step, Set.of());
        }
        paper.become(PaperState.ON_TABLET);
        papers.flush();
        publish(step, PaperState.ON_TABLET, "", "");
        return Outcome.done(PaperState.ON_TABLET);
    }

    private Outcome<PaperState> submit(Viewer viewer, Step step, Set<String> keep) {
        Sheet sheet = writing.write(viewer, step.entity(), agreed(step), keep);
        step.paper().close(PaperState.SUBMITTED, null, sheet.submittedAt().orElseThrow());
        papers.flush();
        return Outcome.done(PaperState.SUBMITTED);
    }

    private List<String> contradicting(Step step, Map<String, SavedMark> standing) {
        return Readings.contradicting(agreed(step), PaperAccess.standing(standing), Papers.indicators(step.model()));
    }

    private PaperReading agreed(Step step) {
        return papers.agreed(step.paper(), papers.present(step.paper()), Papers.indicators(step.model()));
    }

    /** So that it can be proved later what was decided of each field. */
    private static String digest(Map<String, ? extends Enum<?>> chosen) {
        Map<String, Object> names = new TreeMap<>();
        chosen.forEach((field, which) -> names.put(field, which.name()));
        return Sha256.ofCanonical(names);
    }

    private void publish(Step step, PaperState state, String reason, String digest) {
        Sheet sheet = step.entity().toValue();
        events.publishEvent(new PaperEvents.PaperStep(
                sheet.round(), sheet.track(), sheet.id(), step.paper().look(), state, reason, digest));
    }

    private Deed deed(Viewer viewer) {
        return new Deed(viewer.actor(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
