package org.clusterreview.organisations;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.kernel.DomainEvent;

/** What happens to organisations. */
public final class OrganisationEvents {

    private OrganisationEvents() {}

    public record OrganisationRegistered(UUID organisation, String name, Organisation.Kind kind)
            implements DomainEvent {

        @Override
        public String type() {
            return "organisation-registered";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("organisation", organisation, "name", name, "kind", kind);
        }
    }

    /** Many at once, by an import. @param digest SHA-256 of their ids and names in canonical form */
    public record OrganisationsRegistered(int count, String digest) implements DomainEvent {

        @Override
        public String type() {
            return "organisations-registered";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("count", count, "digest", digest);
        }
    }

    /** Shipped entries that were not there yet. */
    public record DictionariesSeeded(int places, int zones, int fields) implements DomainEvent {

        @Override
        public String type() {
            return "dictionaries-seeded";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("places", places, "zones", zones, "fields", fields);
        }
    }
}
