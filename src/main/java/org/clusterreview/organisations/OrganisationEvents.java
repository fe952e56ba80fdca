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
}
