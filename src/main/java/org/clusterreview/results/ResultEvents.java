package org.clusterreview.results;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clusterreview.kernel.RoundEvent;
import org.clusterreview.results.lot.LotEquals;

/** What happens to results. */
public final class ResultEvents {

    private ResultEvents() {}

    /** A ranking was frozen; an earlier one is no longer in force. */
    public record ResultFrozen(
            UUID inRound, UUID track, UUID result, int revision, String inputSha256, String resultSha256)
            implements RoundEvent {

        @Override
        public String type() {
            return "result-frozen";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "track", track,
                    "result", result,
                    "revision", revision,
                    "inputSha256", inputSha256,
                    "resultSha256", resultSha256);
        }
    }

    /** A frozen ranking is no longer in force because its track went back before its results. */
    public record ResultReopened(UUID inRound, UUID track, UUID result, int revision) implements RoundEvent {

        @Override
        public String type() {
            return "result-reopened";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("track", track, "result", result, "revision", revision);
        }
    }

    /** Somebody has looked up which expert has which seat. */
    public record ExpertNamesShown(UUID inRound, UUID track) implements RoundEvent {

        @Override
        public String type() {
            return "expert-names-shown";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("track", track);
        }
    }

    /** A lot was begun: drawn by the system, with its commitment, or by hand, to be confirmed. */
    public record LotStarted(
            UUID inRound,
            UUID track,
            UUID lot,
            LotEquals.Scope scope,
            List<String> applications,
            String sha256,
            String commitment,
            String reason)
            implements RoundEvent {

        @Override
        public String type() {
            return "lot-started";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "track", track,
                    "lot", lot,
                    "scope", scope,
                    "applications", applications,
                    "sha256", sha256,
                    "commitment", commitment,
                    "reason", reason);
        }
    }

    /**
     * A lot has decided between equal applications.
     *
     * @param words of the witness
     * @param secret and seed of one drawn by the system; empty of one by hand
     */
    public record LotRecorded(
            UUID inRound,
            UUID track,
            UUID lot,
            List<UUID> order,
            String witness,
            String words,
            String secret,
            String seed)
            implements RoundEvent {

        @Override
        public String type() {
            return "lot-recorded";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "track", track,
                    "lot", lot,
                    "order", order,
                    "witness", witness,
                    "words", words,
                    "secret", secret,
                    "seed", seed);
        }
    }

    /** A lot ended undecided: the supervisor declined it, or the organisers took it back. */
    public record LotEnded(UUID inRound, UUID track, UUID lot, LotRecord.Kind kind, String reason)
            implements RoundEvent {

        @Override
        public String type() {
            return "lot-ended";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("track", track, "lot", lot, "kind", kind, "reason", reason);
        }
    }
}
