package org.clusterreview.applications;

import java.util.List;

/**
 * The bodies and the people of an application: by them an expert may be tied to it.
 *
 * @param parties applicant, recommending department where it is known, then members in the order of the form, each with its
 *     parent behind it
 * @param people in the order of the form; the contact of the application is among them
 */
public record ApplicationTie(Application application, List<Party> parties, List<PersonOfApplication> people) {

    public ApplicationTie {
        parties = List.copyOf(parties);
        people = List.copyOf(people);
    }
}
