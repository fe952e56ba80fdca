package org.clusterreview.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterreview.access.Viewer;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.policy.Policy;
import org.springframework.stereotype.Component;

/** Finds the tracks that evaluate, by year. */
@Component
class EvaluatedTracks {

    private final Rounds rounds;
    private final Tracks tracks;
    private final Policies policies;

    EvaluatedTracks(Rounds rounds, Tracks tracks, Policies policies) {
        this.rounds = rounds;
        this.tracks = tracks;
        this.policies = policies;
    }

    /** Of the latest round first. */
    List<EvaluatedTrack> all(Viewer viewer) {
        return rounds.all(viewer).stream()
                .flatMap(round -> round.tracks().stream()
                        .filter(track -> track.kind() == TrackKind.EVALUATION)
                        .flatMap(track -> evaluated(viewer, round, track)))
                .toList();
    }

    List<EvaluatedTrack> ofYear(Viewer viewer, int year) {
        return all(viewer).stream().filter(track -> track.year() == year).toList();
    }

    Optional<EvaluatedTrack> find(Viewer viewer, TrackId id) {
        return tracks.find(viewer, id)
                .filter(track -> track.kind() == TrackKind.EVALUATION)
                .flatMap(track -> rounds.find(viewer, track.round())
                        .flatMap(round -> evaluated(viewer, round, track).findFirst()));
    }

    /** The same, held until the transaction of the caller ends. */
    Optional<EvaluatedTrack> hold(Viewer viewer, TrackId id) {
        return tracks.hold(viewer, id).flatMap(track -> find(viewer, track.id()));
    }

    private Stream<EvaluatedTrack> evaluated(Viewer viewer, Round round, Track track) {
        Policy policy = policies.of(viewer, track.id());
        return policy.evaluation().stream()
                .map(rule ->
                        new EvaluatedTrack(round, track, rule, policy.ban(), round.year() + rule.subjectYearOffset()));
    }
}
