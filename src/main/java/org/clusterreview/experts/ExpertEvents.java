package org.clusterreview.experts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.kernel.DomainEvent;
import org.clusterreview.kernel.canonical.Sha256;

/** What happens to the pool. Names stay out: an expert can be erased, a chain cannot. */
public final class ExpertEvents {

    private ExpertEvents() {}

    /**
     * @param added ids of new experts
     * @param changed ids of experts whose entry was changed
     */
    public record ExpertsTakenIn(String source, List<UUID> added, List<UUID> changed) implements DomainEvent {

        public ExpertsTakenIn {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
        }

        @Override
        public String type() {
            return "experts-taken-in";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
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

    public record StandingChanged(UUID expert, Expert.Standing standing, String reason) implements DomainEvent {

        @Override
        public String type() {
            return "expert-standing-changed";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("expert", expert, "standing", standing, "reason", reason);
        }
    }

    /** Someone has read personal values in the clear. */
    public record PersonalValuesRead(UUID expert) implements DomainEvent {

        @Override
        public String type() {
            return "expert-personal-values-read";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("expert", expert);
        }
    }
}
