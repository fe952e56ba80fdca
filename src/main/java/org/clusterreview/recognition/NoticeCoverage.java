package org.clusterreview.recognition;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;

/**
 * What of a list the public has been shown. A notice stands until it is withdrawn, for its list and for every correction of
 * that list: nothing is shown twice, and nothing takes effect that was not shown.
 */
@Component
class NoticeCoverage {

    private static final Set<ListDecision> SHOWN =
            Set.of(ListDecision.LISTED, ListDecision.CULTIVATION, ListDecision.GRADED);

    private final ListStore lists;
    private final CorrectionStore corrections;
    private final NoticeStore notices;

    NoticeCoverage(ListStore lists, CorrectionStore corrections, NoticeStore notices) {
        this.lists = lists;
        this.corrections = corrections;
        this.notices = notices;
    }

    static boolean isShown(ListEntry entry) {
        return SHOWN.contains(entry.decision());
    }

    /** Whether it was evaluated under a rule that does not say what it takes for which grade: there is nothing to be shown. */
    static boolean isUngraded(ListEntry entry) {
        return entry.decision() == ListDecision.GRADED && entry.grade().isEmpty();
    }

    /** The notices that stand for the list in force, the latest first. */
    List<PublicNotice> standing(TrackId track) {
        return lists.current(track).map(this::standing).orElse(List.of());
    }

    /** What the next notice shows: all, unless one of the whole stands, beside which only what moved up is left. */
    PublicNotice.Scope nextScope(TrackId track) {
        return standing(track).stream().anyMatch(notice -> notice.scope() == PublicNotice.Scope.WHOLE)
                ? PublicNotice.Scope.MOVED_UP
                : PublicNotice.Scope.WHOLE;
    }

    /**
     * What the next notice of the list in force has to show; nothing without a list.
     *
     * @param again whether what comes on the list after its notice is shown as well
     */
    List<ListEntry> unshown(TrackId track, boolean again) {
        return again || standing(track).isEmpty()
                ? lists.current(track).map(this::unshown).orElse(List.of())
                : List.of();
    }

    /** What the next notice of a list has to show: all of it, or what those that stand have not shown. */
    List<ListEntry> unshown(RecognitionList list) {
        List<Map<ApplicationId, ListDecision>> shown = standing(list).stream()
                .map(notice -> notices.shown(notice.id()))
                .toList();
        return list.entries().stream()
                .filter(NoticeCoverage::isShown)
                .filter(entry -> shown.stream().noneMatch(one -> entry.decision() == one.get(entry.application())))
                .toList();
    }

    /**
     * The notice that the list in force waits for: of those that together show the whole of it, the one that ends last. Empty
     * while something on it is still to be shown.
     *
     * @param again whether what comes on the list later is shown as well
     */
    Optional<PublicNotice> decisive(TrackId track, boolean again) {
        Optional<RecognitionList> list = lists.current(track);
        if (list.isEmpty() || again && !unshown(list.get()).isEmpty()) {
            return Optional.empty();
        }
        return standing(list.get()).stream()
                .max(Comparator.comparing(notice -> notice.period().last()));
    }

    private List<PublicNotice> standing(RecognitionList list) {
        Set<ListId> chain = corrections.chain(list);
        return notices.ofTrack(list.track()).stream()
                .filter(notice -> notice.withdrawal().isEmpty() && chain.contains(notice.list()))
                .toList();
    }
}
