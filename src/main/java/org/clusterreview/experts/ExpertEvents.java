package org.clusterreview.experts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.experts.identity.Likeness;
import org.clusterreview.kernel.DomainEvent;
import org.clusterreview.kernel.canonical.Sha256;

/** What happens to the pool. Names stay out: an expert can be erased, a chain cannot. */
public final class ExpertEvents {

    private ExpertEvents() {}

    /** The pool belongs to no round, so its chain is that of the system. */
    interface OfPool extends DomainEvent {

        @Override
        default Optional<UUID> round() {
            return Optional.empty();
        }
    }

    /** After it, what ties these people to organisations and others may be another. */
    public sealed interface TiesChanged extends OfPool {

        /** Ids of the experts, also of those that are merged or no longer are. */
        List<UUID> experts();
    }

    /**
     * @param added ids of new experts
     * @param changed ids of experts whose entry was changed
     */
    public record ExpertsTakenIn(String source, List<UUID> added, List<UUID> changed) implements TiesChanged {

        public ExpertsTakenIn {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
        }

        @Override
        public List<UUID> experts() {
            return Stream.concat(added.stream(), changed.stream()).toList();
        }

        @Override
        public String type() {
            return "experts-taken-in";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "source",
                    source,
                    "added",
                    added.size(),
                    "changed",
                    changed.size(),
                    "digest",
                    Sha256.ofCanonical(List.of(added, changed)));
        }
    }

    /** @param what has been done: added, corrected, ended, withdrawn */
    public record HistoryChanged(List<UUID> experts, String what, String reason) implements TiesChanged {

        public HistoryChanged {
            experts = List.copyOf(experts);
        }

        @Override
        public String type() {
            return "expert-history-changed";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("experts", experts, "what", what, "reason", reason);
        }
    }

    /**
     * Records have been found that may be one person, or are alike no more.
     *
     * @param opened how many questions were opened by it
     * @param gone how many open ones it dropped
     * @param digest SHA-256 of the ids of those opened in canonical form
     */
    public record PairsFound(int opened, int gone, String digest) implements OfPool {

        @Override
        public String type() {
            return "expert-pairs-found";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("opened", opened, "gone", gone, "digest", digest);
        }
    }

    /** Somebody has decided that two records are two people. */
    public record PairDecided(UUID pair, List<UUID> experts, Set<Likeness> likeness, String reason) implements OfPool {

        public PairDecided {
            experts = List.copyOf(experts);
        }

        @Override
        public String type() {
            return "expert-pair-decided";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "pair",
                    pair,
                    "experts",
                    experts,
                    "likeness",
                    likeness.stream().sorted().toList(),
                    "reason",
                    reason);
        }
    }

    /** Somebody has decided that two records are one person. */
    public record ExpertsMerged(UUID kept, UUID merged, String reason) implements TiesChanged {

        @Override
        public List<UUID> experts() {
            return List.of(kept, merged);
        }

        @Override
        public String type() {
            return "experts-merged";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("kept", kept, "merged", merged, "reason", reason);
        }
    }

    /** Two records that were merged stand for themselves again. */
    public record MergeUndone(UUID kept, UUID merged, String reason) implements TiesChanged {

        @Override
        public List<UUID> experts() {
            return List.of(kept, merged);
        }

        @Override
        public String type() {
            return "expert-merge-undone";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("kept", kept, "merged", merged, "reason", reason);
        }
    }

    /** Days on which an expert cannot be called on have been entered or withdrawn. */
    public record AbsenceChanged(UUID expert, LocalDate from, LocalDate to, boolean withdrawn) implements OfPool {

        @Override
        public String type() {
            return "expert-absence-changed";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("expert", expert, "from", from, "to", to, "withdrawn", withdrawn);
        }
    }

    /** @param days of a suspension: first and last, as far as it has them */
    public record StandingChanged(UUID expert, Expert.Standing standing, List<LocalDate> days, String reason)
            implements OfPool {

        public StandingChanged {
            days = List.copyOf(days);
        }

        @Override
        public String type() {
            return "expert-standing-changed";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("expert", expert, "standing", standing, "days", days, "reason", reason);
        }
    }

    /** Someone has read personal values in the clear. */
    public record PersonalValuesRead(UUID expert) implements OfPool {

        @Override
        public String type() {
            return "expert-personal-values-read";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("expert", expert);
        }
    }
}
