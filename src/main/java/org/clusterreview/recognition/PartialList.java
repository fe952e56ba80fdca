package org.clusterreview.recognition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.access.Hidden;
import org.clusterreview.recognition.RecognitionList.Staleness;
import org.clusterreview.rounds.Stage;

/**
 * A list as somebody sees it from whom applications of the track are hidden. Places are counted through all groups and would
 * tell those of the withheld ones; that a lot was drawn would tell that one of them is an equal. A list that was corrected after
 * its public notice is not published until it is frozen again.
 */
final class PartialList {

    private final Hidden hidden;
    private final boolean published;

    private PartialList(Hidden hidden, boolean published) {
        this.hidden = hidden;
        this.published = published;
    }

    static RecognitionList of(RecognitionList list, Hidden hidden, Stage stage, Set<Staleness> stale) {
        PartialList part = new PartialList(hidden, list.isFrozen() && stage.hasReached(Stage.PUBLIC_NOTICE));
        ListDraft draft = list.draft();
        List<ListEntry> seen = draft.entries().stream().flatMap(part::seen).toList();
        return list.part(
                new ListDraft(
                        draft.result(),
                        draft.resultRevision(),
                        "",
                        draft.registrySha256(),
                        draft.places(),
                        List.of(),
                        seen),
                stale);
    }

    private Stream<ListEntry> seen(ListEntry entry) {
        boolean listed = published && entry.decision() == ListDecision.LISTED;
        if (hidden.withholds(entry.application().value())) {
            return listed ? Stream.of(entry.asPublished()) : Stream.empty();
        }
        return Stream.of(entry.with(
                listed ? entry.place() : Optional.empty(),
                entry.reasons().stream()
                        .filter(reason -> !(reason instanceof ListReason.ByLot))
                        .map(this::seen)
                        .toList()));
    }

    /** Whoever takes up room is on the list, and so published with it; who stands by is not. */
    private ListReason seen(ListReason reason) {
        boolean counted = reason instanceof ListReason.StandsBy
                || reason instanceof ListReason.Cultivated
                || reason instanceof ListReason.MovedUp
                || reason instanceof ListReason.ObjectionUpheld;
        return published && !counted ? reason : reason.without(this::isWithheld);
    }

    private boolean isWithheld(UUID application) {
        return hidden.withholds(application);
    }
}
