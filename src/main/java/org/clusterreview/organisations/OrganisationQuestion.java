package org.clusterreview.organisations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.organisations.names.NameReason;

/**
 * Whether two organisations are one.
 *
 * @param newer the one that was named later, as it stands today
 * @param older the one that was known, as it stands today
 * @param newerName the name of the newer one that is like the other; not always its present one
 * @param olderName the name of the older one that is like the other
 * @param reasons how the names agree and differ
 * @param likeness 1 to 1000 per mille, for the order alone
 */
public record OrganisationQuestion(
        UUID id,
        long version,
        Organisation newer,
        Organisation older,
        String newerName,
        String olderName,
        List<NameReason> reasons,
        int likeness,
        State state,
        Optional<Decided> decided,
        Instant askedAt) {

    /** How it stands. */
    public enum State {
        OPEN,
        /** One and the same: one of the two stands for both. */
        SAME,
        /** Two bodies; it is not asked again unless one of them gets another name. */
        DIFFERENT
    }

    /**
     * @param by account id
     * @param kept the one that stands for both, if they are one
     */
    public record Decided(String by, Instant at, String reason, Optional<UUID> kept) {}

    /** The one that the names tell to be a part of the other; empty if they do not. */
    public Optional<Organisation> part() {
        return reasons.stream()
                .filter(reason -> reason.kind() == NameReason.Kind.PART)
                .findFirst()
                .map(reason -> reason.known().isEmpty() ? newer : older);
    }

    public OrganisationQuestion {
        reasons = List.copyOf(reasons);
    }
}
