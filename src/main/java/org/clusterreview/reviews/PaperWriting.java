package org.clusterreview.reviews;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.AccountId;
import org.clusterreview.access.ExpertAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Violation;
import org.clusterreview.notifications.Notifications;
import org.clusterreview.reviews.paper.PaperMark;
import org.clusterreview.reviews.paper.PaperReading;
import org.clusterreview.scoring.engine.EntryCheck;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.ScoringModel;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes what was agreed to stand on paper to the sheet, on the way on which all marks are written, and submits it. */
@Component
class PaperWriting {

    /** In place of the device, and so that an expert recognises it beside his or her own. */
    static final String DEVICE = "纸质评分表";

    private final ScoreSheetRepository sheets;
    private final MarkStore store;
    private final SheetReader reader;
    private final ExpertAccounts accounts;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaperWriting(
            ScoreSheetRepository sheets,
            MarkStore store,
            SheetReader reader,
            ExpertAccounts accounts,
            Notifications notifications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sheets = sheets;
        this.store = store;
        this.reader = reader;
        this.accounts = accounts;
        this.notifications = notifications;
        this.events = events;
        this.clock = clock;
    }

    /** What would be missing if this were written: with a mark of the sheet that is kept, a comment that it needs. */
    List<Violation> missing(SheetId id, ScoringModel model, PaperReading paper, Set<String> keep) {
        Map<String, SavedMark> marks = store.of(id);
        return missing(model, merged(marks, mutations(model, marks, paper, keep), paper));
    }

    /**
     * Writes and submits.
     *
     * @param keep indicators of which the sheet keeps what stands there
     * @throws IllegalStateException where something would be missing or is not allowed: it is checked before
     */
    Sheet write(Viewer viewer, ScoreSheetEntity entity, PaperReading paper, Set<String> keep) {
        Sheet sheet = entity.toValue();
        ScoringModel model = reader.model(viewer, sheet.track());
        Map<String, SavedMark> marks = new HashMap<>(store.of(sheet.id()));
        List<Mutation> mutations = mutations(model, marks, paper, keep);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        BatchRun run = new BatchRun(
                sheet,
                model,
                new EntryCheck(model)::mark,
                Optional.empty(),
                new Standing(marks, new HashMap<>(), new HashMap<>()),
                new BatchRun.Writer(viewer.actor(), DEVICE, now, MarkSource.PAPER));
        mutations.forEach(run::apply);
        if (run.changes().size() != mutations.size() || !missing(model, marks).isEmpty()) {
            throw new IllegalStateException("what was checked when it was entered is not taken");
        }
        store.save(run.changes());
        run.events().forEach(events::publishEvent);
        String hash = SheetForm.sha256(sheet, reader.modelSha256(viewer, sheet.track()), marks);
        entity.submit(now, hash);
        sheets.flush();
        events.publishEvent(new ReviewEvents.SheetSubmitted(sheet.round(), sheet.track(), sheet.id(), hash));
        events.publishEvent(new PaperEvents.PaperSubmitted(
                sheet.round(), sheet.track(), sheet.id(), run.changes().size(), hash));
        tell(viewer, sheet);
        return entity.toValue();
    }

    private static List<Mutation> mutations(
            ScoringModel model, Map<String, SavedMark> marks, PaperReading paper, Set<String> keep) {
        Map<String, PaperMark> standing = PaperAccess.standing(marks);
        List<Mutation> mutations = new ArrayList<>();
        for (Indicator indicator : model.onSheet()) {
            String id = indicator.id();
            PaperMark wanted = paper.mark(id);
            if (keep.contains(id) || wanted.isSame(standing.getOrDefault(id, PaperMark.NOTHING))) {
                continue;
            }
            SavedMark present = marks.get(id);
            mutations.add(new Mutation(
                    UUID.randomUUID(),
                    id,
                    wanted.mark() instanceof Mark.Given(var value) ? value.toPlainString() : null,
                    wanted.mark() instanceof Mark.NotApplicable,
                    wanted.comment().strip(),
                    present == null ? 0 : present.version()));
        }
        return mutations;
    }

    private static Map<String, SavedMark> merged(
            Map<String, SavedMark> marks, List<Mutation> mutations, PaperReading paper) {
        Map<String, SavedMark> merged = new HashMap<>(marks);
        mutations.forEach(one -> merged.put(
                one.indicator(),
                new SavedMark(
                        one.indicator(),
                        paper.mark(one.indicator()).mark(),
                        one.comment(),
                        one.baseVersion() + 1,
                        Instant.EPOCH,
                        DEVICE)));
        return merged;
    }

    /** What stands in the way of submitting, at the id of each indicator. */
    static List<Violation> missing(ScoringModel model, Map<String, SavedMark> marks) {
        return SheetSums.missing(model, marks).stream()
                .map(indicator -> Violation.at(
                        indicator,
                        "sheet.indicator-missing",
                        model.onSheet(indicator).map(Indicator::name).orElse(indicator)))
                .toList();
    }

    private void tell(Viewer viewer, Sheet sheet) {
        for (AccountId account :
                accounts.of(viewer, List.of(sheet.expert().value())).values()) {
            notifications.sendAbout(
                    sheet.application().value(),
                    account,
                    "sheet.from-paper",
                    List.of(reader.nameOf(viewer, sheet.application())),
                    "reviews/" + sheet.id());
        }
    }
}
