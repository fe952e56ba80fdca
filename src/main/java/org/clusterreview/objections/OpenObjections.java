package org.clusterreview.objections;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.kernel.Violation;
import org.clusterreview.recognition.IssueObstacle;
import org.clusterreview.recognition.ListCorrections;
import org.clusterreview.recognition.ListDecision;
import org.clusterreview.recognition.ListEntry;
import org.clusterreview.recognition.RecognitionList;
import org.clusterreview.recognition.RecognitionLists;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nothing takes effect while an objection is open, while one that holds has not changed the list, or while a list that was
 * corrected has not been confirmed.
 */
@Component
class OpenObjections implements IssueObstacle {

    private final ObjectionRepository objections;
    private final RecognitionLists lists;
    private final ListCorrections corrections;
    private final Visibility visibility;

    OpenObjections(
            ObjectionRepository objections,
            RecognitionLists lists,
            ListCorrections corrections,
            Visibility visibility) {
        this.objections = objections;
        this.lists = lists;
        this.corrections = corrections;
        this.visibility = visibility;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Violation> of(Viewer viewer, TrackId track) {
        List<Violation> faults = new ArrayList<>();
        long open = seen(viewer, track).stream()
                .filter(one -> !one.state().isClosed())
                .count();
        if (open > 0) {
            faults.add(Violation.of("objection.open", open));
        }
        faults.addAll(overturned(viewer, track));
        return faults;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Violation> overturned(Viewer viewer, TrackId track) {
        List<Violation> faults = new ArrayList<>();
        long undone = seen(viewer, track).stream()
                .filter(one -> isUndone(viewer, one))
                .count();
        if (undone > 0) {
            faults.add(Violation.of("objection.undone", undone));
        }
        if (corrections.unconfirmed(viewer, track).isPresent()) {
            faults.add(Violation.of("recognition.correction.open"));
        }
        return faults;
    }

    List<ObjectionEntity> seen(Viewer viewer, TrackId track) {
        Hidden hidden = visibility.of(viewer);
        return objections.findByTrackIdOrderByNumber(track.value()).stream()
                .filter(objection -> objection.isVisible(hidden))
                .toList();
    }

    /** Whether it holds, and what it is about is on the list in force all the same. */
    private boolean isUndone(Viewer viewer, ObjectionEntity objection) {
        boolean upheld = objection
                .decision()
                .filter(one -> one.verdict() == Objection.Verdict.UPHELD)
                .isPresent();
        return upheld
                && objection
                        .application()
                        .filter(onList(viewer, objection)::contains)
                        .isPresent();
    }

    private Set<ApplicationId> onList(Viewer viewer, ObjectionEntity objection) {
        return lists.current(viewer, objection.track()).map(RecognitionList::entries).orElse(List.of()).stream()
                .filter(entry -> entry.decision() != ListDecision.NOT_LISTED)
                .map(ListEntry::application)
                .collect(Collectors.toSet());
    }
}
