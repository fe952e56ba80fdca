package org.clusterreview.rounds;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One kind of review within a round; results and list belong to it.
 *
 * @param version optimistic version, to be given back with a change
 * @param places how many may be listed; empty where only the quotas limit
 * @param requestsUntil last day on which applicants may ask that an expert be excluded; empty where none is set
 */
public record Track(
        TrackId id,
        RoundId round,
        long version,
        TrackKind kind,
        String name,
        Stage stage,
        Optional<Integer> places,
        Optional<LocalDate> requestsUntil) {}
