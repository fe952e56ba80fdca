package org.clusterreview.jobs;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.kernel.DomainEvent;
import org.clusterreview.kernel.canonical.Sha256;

/** Begin and end of work in the background. */
public final class JobEvents {

    private JobEvents() {}

    public record JobStarted(Job job) implements DomainEvent {

        @Override
        public String type() {
            return "job-started";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("job", job.id(), "kind", job.kind(), "argumentHash", Sha256.of(job.argument()));
        }
    }

    public record JobEnded(UUID job, String kind, Job.State state) implements DomainEvent {

        @Override
        public String type() {
            return "job-ended";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("job", job, "kind", kind, "state", state);
        }
    }
}
