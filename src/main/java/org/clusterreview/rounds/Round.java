package org.clusterreview.rounds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A round (批次) of a year with its tracks in order. */
public record Round(
        RoundId id,
        String name,
        int year,
        Optional<Instant> scoringDeadline,
        boolean demonstration,
        List<Track> tracks) {

    public Round {
        tracks = List.copyOf(tracks);
    }
}
