package org.clusterreview.recognition;

import java.util.function.Supplier;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Closes lists, and sees to it that who acts on a list acts on the one that he or she has seen. */
@Component
class ListSeal {

    private final ListStore lists;
    private final ApplicationEventPublisher events;

    ListSeal(ListStore lists, ApplicationEventPublisher events) {
        this.lists = lists;
        this.events = events;
    }

    RecognitionList freeze(Viewer viewer, Track track, RecognitionList list) {
        lists.freeze(list.id(), viewer.actor());
        events.publishEvent(new RecognitionEvents.ListFrozen(
                track.round().value(), list.id().value(), list.revision(), list.sha256()));
        return lists.current(track.id()).orElseThrow();
    }

    /**
     * Acts, unless another revision is in force by now; the track is held already.
     *
     * @param seen revision of the list that was shown, 0 for none
     */
    Outcome<RecognitionList> unlessChanged(TrackId track, int seen, Supplier<Outcome<RecognitionList>> act) {
        int present = lists.lock(track).map(RecognitionList::revision).orElse(0);
        return present == seen ? act.get() : Outcome.refused(Violation.of("recognition.list.changed", present));
    }
}
