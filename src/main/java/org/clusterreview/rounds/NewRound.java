package org.clusterreview.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clusterreview.scoring.VersionedId;

/** A round to be opened, with the tracks it holds. */
public record NewRound(
        String name, int year, Optional<Instant> scoringDeadline, boolean demonstration, List<NewTrack> tracks) {

    public NewRound {
        tracks = List.copyOf(tracks);
    }

    /**
     * A track to be opened.
     *
     * @param policy id and version of the policy in the catalogue
     * @param model id and version of the scoring model in the catalogue
     * @param requestsUntil last day on which applicants may ask that an expert be excluded, if it is set already
     */
    public record NewTrack(
            TrackKind kind,
            String name,
            VersionedId policy,
            VersionedId model,
            Optional<Integer> places,
            Optional<LocalDate> requestsUntil) {

        /** Without a last day for requests. */
        public NewTrack(TrackKind kind, String name, VersionedId policy, VersionedId model, Optional<Integer> places) {
            this(kind, name, policy, model, places, Optional.empty());
        }
    }
}
