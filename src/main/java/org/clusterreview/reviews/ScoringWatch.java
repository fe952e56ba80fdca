package org.clusterreview.reviews;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.AccountNames;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How scoring goes on: when something last came from each expert, since when sheets are back with them, who was reminded. It
 * knows times alone and nothing of what was marked.
 */
@Service
@Transactional(readOnly = true)
public class ScoringWatch {

    private final ScoreSheetRepository sheets;
    private final WatchStore store;
    private final AccountNames names;
    private final Visibility visibility;

    ScoringWatch(ScoreSheetRepository sheets, WatchStore store, AccountNames names, Visibility visibility) {
        this.sheets = sheets;
        this.store = store;
        this.names = names;
        this.visibility = visibility;
    }

    /**
     * @param lastSaved when a mark last came from an expert; absent where none did
     * @param returned since when a sheet is back with its expert
     * @param reminded the last reminder of an expert
     */
    public record Watched(
            Map<ExpertId, Instant> lastSaved, Map<SheetId, Instant> returned, Map<ExpertId, Reminder> reminded) {

        public Watched {
            lastSaved = Map.copyOf(lastSaved);
            returned = Map.copyOf(returned);
            reminded = Map.copyOf(reminded);
        }
    }

    /** @param by display name of who did it; empty for the program itself */
    public record Reminder(Instant at, String by) {}

    /** From sheets of applications that the viewer may know of. Of who has others too, reminders are left out. */
    @ForInsiders
    public Watched of(Viewer viewer, TrackId track) {
        Hidden hidden = visibility.of(viewer);
        List<ScoreSheetEntity> all = sheets.findByTrackId(track.value());
        Map<SheetId, Instant> saved = store.lastSaved(track);
        Map<ExpertId, Instant> last = new HashMap<>();
        Map<SheetId, Instant> returned = new HashMap<>();
        Set<UUID> elsewhere = new HashSet<>();
        for (ScoreSheetEntity sheet : all) {
            if (hidden.hides(sheet.application())) {
                elsewhere.add(sheet.expert());
                continue;
            }
            Instant at = saved.get(sheet.id());
            if (at != null) {
                last.merge(new ExpertId(sheet.expert()), at, (one, other) -> one.isAfter(other) ? one : other);
            }
            sheet.returnedAt().ifPresent(since -> returned.put(sheet.id(), since));
        }
        return new Watched(last, returned, reminded(viewer, track, elsewhere));
    }

    private Map<ExpertId, Reminder> reminded(Viewer viewer, TrackId track, Set<UUID> leftOut) {
        Map<UUID, WatchStore.Reminded> last = store.lastReminders(track);
        last.keySet().removeAll(leftOut);
        Set<UUID> accounts =
                last.values().stream().flatMap(one -> one.account().stream()).collect(Collectors.toSet());
        Map<UUID, String> byAccount = names.of(viewer, accounts);
        Map<ExpertId, Reminder> reminded = new HashMap<>();
        last.forEach((expert, one) -> reminded.put(
                new ExpertId(expert),
                new Reminder(
                        one.at(),
                        one.account().map(id -> byAccount.getOrDefault(id, "")).orElse(""))));
        return reminded;
    }
}
