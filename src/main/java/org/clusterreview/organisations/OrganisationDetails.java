package org.clusterreview.organisations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.organisations.names.KnownName;

/**
 * All that the register says of an organisation.
 *
 * @param version to be named by whoever changes it
 * @param names the present one first; names of merged organisations are among them
 * @param children what belongs to it directly, by name
 * @param questions those in force, the open ones first
 */
public record OrganisationDetails(
        Organisation organisation,
        long version,
        List<Name> names,
        Optional<Organisation> parent,
        List<Organisation> children,
        List<OrganisationQuestion> questions) {

    /**
     * A name that means the organisation.
     *
     * @param by account id; empty for a name under which it was registered
     * @param through the merged organisation that brought the name
     */
    public record Name(
            String name, KnownName.Kind kind, Optional<String> by, Optional<Instant> at, Optional<UUID> through) {}

    public OrganisationDetails {
        names = List.copyOf(names);
        children = List.copyOf(children);
        questions = List.copyOf(questions);
    }
}
