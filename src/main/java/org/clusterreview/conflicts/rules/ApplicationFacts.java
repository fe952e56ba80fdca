package org.clusterreview.conflicts.rules;

import java.util.List;
import java.util.UUID;

/**
 * What the rules know of an application.
 *
 * @param name of the cluster
 * @param cityCode city-level unit it comes from
 * @param fieldCode industry field it applies for
 */
public record ApplicationFacts(
        UUID application,
        String name,
        String cityCode,
        String fieldCode,
        List<Party> parties,
        List<Person> people,
        List<Request> requests) {

    public ApplicationFacts {
        parties = List.copyOf(parties);
        people = List.copyOf(people);
        requests = List.copyOf(requests);
    }

    boolean isSame(ApplicationFacts other) {
        return application.equals(other.application);
    }
}
