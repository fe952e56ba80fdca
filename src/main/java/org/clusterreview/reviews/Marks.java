package org.clusterreview.reviews;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.ForExperts;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.model.ScoringModel;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one way on which marks are written. */
@Service
@Transactional
public class Marks {

    /** Most mutations of one batch, so that every transaction is short. */
    public static final int BATCH = 50;

    private static final int DEVICE_LENGTH = 100;

    private final ScoreSheetRepository sheets;
    private final MarkStore store;
    private final SheetReader reader;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Marks(
            ScoreSheetRepository sheets,
            MarkStore store,
            SheetReader reader,
            Visibility visibility,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sheets = sheets;
        this.store = store;
        this.reader = reader;
        this.visibility = visibility;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Applies a batch in its order. A mutation that was applied before is acknowledged and changes nothing; one that is not
     * allowed is refused by itself; one on an older version of its mark meets what stands there.
     *
     * @param device what the browser says it runs on
     * @throws AccessDeniedException for a sheet that is not the viewer's
     * @throws IllegalArgumentException for more than {@value #BATCH} mutations
     */
    @ForExperts
    public Saved apply(Viewer viewer, SheetId id, String device, List<Mutation> mutations) {
        if (mutations.size() > BATCH) {
            throw new IllegalArgumentException("a batch holds at most " + BATCH + " mutations");
        }
        Sheet sheet = sheets.lock(id.value())
                .filter(entity -> isOwn(viewer, entity))
                .map(ScoreSheetEntity::toValue)
                .orElseThrow(() -> new AccessDeniedException("no sheet of this expert"));
        ScoringModel model = reader.model(viewer, sheet.track());
        Optional<Violation> closed = reader.closed(viewer, sheet);
        Map<String, SavedMark> marks = store.of(id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String where = device.length() > DEVICE_LENGTH ? device.substring(0, DEVICE_LENGTH) : device;
        BatchRun run =
                new BatchRun(store, sheet, model, closed, marks, new BatchRun.Writer(viewer.actor(), where, now, MarkSource.EXPERT));
        mutations.forEach(run::apply);
        run.digest()
                .ifPresent(digest ->
                        events.publishEvent(new ReviewEvents.MarksSaved(sheet.round(), id, run.saved(), digest)));
        return run.answer(reader.sums(viewer, sheet, model, marks));
    }

    private boolean isOwn(Viewer viewer, ScoreSheetEntity sheet) {
        return viewer.isSystem()
                || (viewer.isExpert(sheet.expert()) && !visibility.of(viewer).hides(sheet.application()));
    }
}
