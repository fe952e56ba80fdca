package org.clusterreview.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.scoring.RuleKind;
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
     * @param conflicts id and version of the rules of avoidance in the catalogue
     * @param panels id and version of the rules on panels in the catalogue
     * @param requestsUntil last day on which applicants may ask that an expert be excluded, if it is set already
     */
    public record NewTrack(
            TrackKind kind,
            String name,
            VersionedId policy,
            VersionedId model,
            VersionedId conflicts,
            VersionedId panels,
            Optional<Integer> places,
            Optional<LocalDate> requestsUntil) {

        /** With the shipped rules on panels and without a last day for requests. */
        public NewTrack(
                TrackKind kind,
                String name,
                VersionedId policy,
                VersionedId model,
                VersionedId conflicts,
                Optional<Integer> places) {
            this(kind, name, policy, model, conflicts, TrackBindings.SHIPPED, places, Optional.empty());
        }

        /** What it is to be held under. */
        Map<RuleKind, VersionedId> rules() {
            Map<RuleKind, VersionedId> rules = new EnumMap<>(RuleKind.class);
            rules.put(RuleKind.POLICY, policy);
            rules.put(RuleKind.MODEL, model);
            rules.put(RuleKind.CONFLICTS, conflicts);
            rules.put(RuleKind.PANELS, panels);
            return rules;
        }
    }
}
