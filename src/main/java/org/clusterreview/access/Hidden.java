package org.clusterreview.access;

import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.domain.Specification;

/**
 * What one viewer may not see: applications of which nothing but the name may become known to the viewer, neither in
 * lists nor in counts, statistics or exports.
 *
 * @param applications ids of the hidden applications
 */
public record Hidden(Set<UUID> applications) {

    public static final Hidden NOTHING = new Hidden(Set.of());

    public Hidden {
        applications = Set.copyOf(applications);
    }

    public boolean hides(UUID application) {
        return applications.contains(application);
    }

    /** Predicate for a query: leaves out rows whose attribute names a hidden application. */
    public <T> Specification<T> leavesOut(String applicationAttribute) {
        return (root, query, builder) -> applications.isEmpty()
                ? builder.conjunction()
                : builder.not(root.get(applicationAttribute).in(applications));
    }
}
