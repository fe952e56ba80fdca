package org.clusterreview.reviews;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.panels.inforce.TrackPanelRules;
import org.clusterreview.panels.rules.LeftSheets;
import org.clusterreview.rounds.Track;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes the sheets of a track agree with who has to mark what: missing ones are opened, those of a conflict are closed to
 * their expert, those that are no longer assigned leave the count, unless the rules on panels let the submitted ones of a
 * member who has left count on. Nothing is deleted, and what an organiser has voided stays so.
 */
@Component
class SheetOpening {

    private final ScoreSheetRepository sheets;
    private final Assignments assignments;
    private final TrackPanelRules rules;
    private final PaperClosing papers;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SheetOpening(
            ScoreSheetRepository sheets,
            Assignments assignments,
            TrackPanelRules rules,
            PaperClosing papers,
            Visibility visibility,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sheets = sheets;
        this.assignments = assignments;
        this.rules = rules;
        this.papers = papers;
        this.visibility = visibility;
        this.events = events;
        this.clock = clock;
    }

    private record Key(UUID application, UUID seat) {}

    /**
     * Applications that are hidden from the viewer are left as they are.
     *
     * @return how many sheets were opened or have changed
     */
    int refresh(Viewer viewer, Track track) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<Key, ScoreSheetEntity> present = present(viewer, track);
        List<ScoreSheetEntity> changed = new ArrayList<>();
        List<Assignment> all = assignments.of(viewer, track.id());
        Map<UUID, Integer> kept = kept(viewer, track, present, all);
        for (Assignment wanted : all) {
            ScoreSheetEntity sheet = present.remove(new Key(wanted.application().value(), wanted.seat()));
            if (sheet == null
                    && wanted.counts()
                    && kept.merge(wanted.application().value(), -1, Integer::sum) >= 0) {
                continue;
            }
            if (sheet == null) {
                changed.add(sheets.save(new ScoreSheetEntity(track, wanted, now)));
            } else if (follow(sheet, wanted)) {
                changed.add(sheet);
            }
        }
        present.values().stream()
                .filter(sheet -> sheet.state() != SheetState.VOIDED)
                .forEach(sheet -> {
                    sheet.change(SheetState.VOIDED, null);
                    changed.add(sheet);
                });
        if (!changed.isEmpty()) {
            sheets.flush();
            papers.follow(changed);
            events.publishEvent(
                    new ReviewEvents.SheetsOpened(track.round(), track.id(), changed.size(), digest(changed)));
        }
        return changed.size();
    }

    /**
     * Takes the submitted sheets of members who have left out of those that may leave the count, where the rules let them count
     * on.
     *
     * @return how many there are of each application: so many who have joined since do not mark it
     */
    private Map<UUID, Integer> kept(
            Viewer viewer, Track track, Map<Key, ScoreSheetEntity> present, List<Assignment> wanted) {
        Map<UUID, Integer> kept = new HashMap<>();
        if (rules.bound(viewer, track.id()).leftSheets() == LeftSheets.VOID) {
            return kept;
        }
        Set<Key> assigned = wanted.stream()
                .map(one -> new Key(one.application().value(), one.seat()))
                .collect(Collectors.toSet());
        Set<UUID> grouped =
                wanted.stream().map(one -> one.application().value()).collect(Collectors.toSet());
        present.entrySet().removeIf(one -> {
            boolean counts = !assigned.contains(one.getKey())
                    && grouped.contains(one.getKey().application())
                    && one.getValue().counts()
                    && one.getValue().state() == SheetState.SUBMITTED;
            if (counts) {
                kept.merge(one.getKey().application(), 1, Integer::sum);
            }
            return counts;
        });
        return kept;
    }

    private Map<Key, ScoreSheetEntity> present(Viewer viewer, Track track) {
        Hidden hidden = visibility.of(viewer);
        Map<Key, ScoreSheetEntity> present = new HashMap<>();
        sheets.findByTrackId(track.id().value()).stream()
                .filter(sheet -> !hidden.hides(sheet.application()))
                .forEach(sheet -> present.put(new Key(sheet.application(), sheet.seat()), sheet));
        return present;
    }

    /** A conflict closes the sheet whatever its state; once it is lifted the expert begins, or goes on, where he or she was. */
    private static boolean follow(ScoreSheetEntity sheet, Assignment wanted) {
        if (wanted.recused()) {
            return sheet.state() != SheetState.RECUSED && to(sheet, SheetState.RECUSED);
        }
        return (sheet.state() == SheetState.RECUSED || sheet.isUnassigned()) && to(sheet, SheetState.OPEN);
    }

    private static boolean to(ScoreSheetEntity sheet, SheetState state) {
        sheet.change(state, null);
        return true;
    }

    private static String digest(List<ScoreSheetEntity> changed) {
        return Sha256.ofCanonical(changed.stream()
                .map(sheet -> sheet.id().value() + " " + sheet.state())
                .sorted()
                .toList());
    }
}
