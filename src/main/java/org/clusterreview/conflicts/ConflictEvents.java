package org.clusterreview.conflicts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clusterreview.kernel.RoundEvent;

/** What happens to conflicts of interest. */
public final class ConflictEvents {

    private ConflictEvents() {}

    /** An expert and an application between whom something has changed. */
    public record Pair(UUID expert, UUID application) {}

    /**
     * A track was checked, with some change.
     *
     * @param found new findings
     * @param gone findings whose facts do not hold any more
     * @param digest SHA-256 of the hashes of all findings that hold among those looked at
     * @param pairs between whom something was found or is gone
     */
    public record ConflictsChecked(UUID inRound, UUID track, int found, int gone, String digest, List<Pair> pairs)
            implements RoundEvent {

        public ConflictsChecked {
            pairs = List.copyOf(pairs);
        }

        @Override
        public String type() {
            return "conflicts-checked";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("track", track, "found", found, "gone", gone, "digest", digest);
        }
    }

    public record ConflictDecided(
            UUID inRound,
            UUID track,
            UUID finding,
            UUID expert,
            UUID application,
            ConflictFinding.Status status,
            String reason)
            implements RoundEvent {

        @Override
        public String type() {
            return "conflict-decided";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "finding", finding,
                    "expert", expert,
                    "application", application,
                    "status", status,
                    "reason", reason);
        }
    }

    /** An expert has declared on an application. The explanation stays out of the trail. */
    public record Declared(UUID inRound, UUID track, UUID expert, UUID application, OwnDeclaration.Answer answer)
            implements RoundEvent {

        @Override
        public String type() {
            return "conflict-declared";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("track", track, "expert", expert, "application", application, "answer", answer);
        }
    }

    public record DeclarationTakenBack(UUID inRound, UUID track, UUID expert, UUID application, String reason)
            implements RoundEvent {

        @Override
        public String type() {
            return "declaration-taken-back";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("track", track, "expert", expert, "application", application, "reason", reason);
        }
    }

    /** @param sha256 of the text that was signed */
    public record PledgeSigned(UUID inRound, UUID track, UUID expert, String sha256) implements RoundEvent {

        @Override
        public String type() {
            return "pledge-signed";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("track", track, "expert", expert, "sha256", sha256);
        }
    }

    /** Somebody who holds the review has a conflict, or had one that two people have lifted. */
    public record StaffRecusalChanged(
            UUID inRound, UUID track, UUID account, UUID application, boolean recused, String reason)
            implements RoundEvent {

        @Override
        public String type() {
            return "staff-recusal-changed";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "track", track,
                    "account", account,
                    "application", application,
                    "recused", recused,
                    "reason", reason);
        }
    }
}
