package org.clusterreview.demo;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.kernel.DomainEvent;

/** What the demonstration puts on record about itself: all dates between the two are invented with the data. */
final class DemoEvents {

    private DemoEvents() {}

    record DemonstrationBegun(long seed) implements DomainEvent {

        @Override
        public String type() {
            return "demonstration-begun";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("seed", seed);
        }
    }

    /** @param digest hash of the data without ids and times: the same for every seeding from this seed */
    record DemonstrationMade(long seed, String digest) implements DomainEvent {

        @Override
        public String type() {
            return "demonstration-made";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("seed", seed, "digest", digest);
        }
    }
}
