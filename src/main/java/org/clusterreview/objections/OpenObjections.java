package org.clusterreview.objections;

import java.util.ArrayList;
import java.util.List;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Violation;
import org.clusterreview.recognition.IssueObstacle;
import org.clusterreview.recognition.ListCorrections;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nothing takes effect while an objection is open, while one that holds has not changed the list, or while a list that was
 * corrected has not been confirmed.
 */
@Component
class OpenObjections implements IssueObstacle {

    private final ObjectionReader objections;
    private final ListCorrections corrections;

    OpenObjections(ObjectionReader objections, ListCorrections corrections) {
        this.objections = objections;
        this.corrections = corrections;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Violation> of(Viewer viewer, TrackId track) {
        List<Violation> faults = new ArrayList<>();
        long open = objections.ofTrack(viewer, track).stream()
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
        int undone = objections.undone(viewer, track).size();
        if (undone > 0) {
            faults.add(Violation.of("objection.undone", undone));
        }
        if (corrections.unconfirmed(viewer, track).isPresent()) {
            faults.add(Violation.of("recognition.correction.open"));
        }
        return faults;
    }
}
