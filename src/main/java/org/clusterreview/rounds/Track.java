package org.clusterreview.rounds;

import java.util.Optional;

/**
 * One kind of review within a round; results and list belong to it.
 *
 * @param version optimistic version, to be given back with a change
 * @param places how many may be listed; empty where only the quotas limit
 */
public record Track(
        TrackId id, RoundId round, long version, TrackKind kind, String name, Stage stage, Optional<Integer> places) {}
