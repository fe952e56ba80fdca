package org.clusterreview.rounds;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clusterreview.access.WithoutViewer;
import org.clusterreview.scoring.RuleKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
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

    /**
     * Holds some tracks where they are until the transaction of the caller ends. Always in the order of their ids, so that no
     * two wait for each other; who holds several takes them all at once, before anything else.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Track> hold(Collection<TrackId> ids) {
        return tracks.lockAll(ids.stream().map(TrackId::value).toList()).stream()
                .map(TrackEntity::toValue)
                .toList();
    }

    /** Holds every track that has not reached a stage, in the same way. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Track> holdBefore(Stage stage) {
        return tracks
                .lockAt(Stream.of(Stage.values())
                        .filter(one -> one.isBefore(stage))
                        .toList())
                .stream()
                .map(TrackEntity::toValue)
                .toList();
    }

    /** Tracks that have reached a stage. */
    public List<TrackId> from(Stage stage) {
        return tracks
                .idsAt(Stream.of(Stage.values())
                        .filter(one -> one.hasReached(stage))
                        .toList())
                .stream()
                .map(TrackId::new)
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
