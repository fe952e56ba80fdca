package org.clusterreview.rounds;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.clusterreview.access.WithoutViewer;
import org.clusterreview.scoring.RuleKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the tracks stand, for what the program itself keeps up with their changes. */
@Service
@Transactional(readOnly = true)
@WithoutViewer("what follows from a change follows whoever made it")
public class TrackRegister {

    private final TrackRepository tracks;
    private final TrackBindings bindings;

    TrackRegister(TrackRepository tracks, TrackBindings bindings) {
        this.tracks = tracks;
        this.bindings = bindings;
    }

    /** @throws IllegalArgumentException if there is no such track */
    public Track of(TrackId id) {
        return tracks.findById(id.value())
                .orElseThrow(() -> new IllegalArgumentException("no track " + id))
                .toValue();
    }

    /** Tracks that have not reached a stage. */
    public List<Track> before(Stage stage) {
        return tracks.findAll().stream()
                .map(TrackEntity::toValue)
                .filter(track -> track.stage().isBefore(stage))
                .toList();
    }

    /** The rules of avoidance of a track. */
    public Binding conflicts(TrackId id) {
        return bindings.of(id, RuleKind.CONFLICTS);
    }

    /** The rules of avoidance of several tracks. */
    public Map<TrackId, Binding> conflicts(Collection<TrackId> ids) {
        return bindings.of(ids, RuleKind.CONFLICTS);
    }
}
