package org.clusterreview.kernel;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that has happened and must stay on record. Publishing it inside a transaction enters it in the audit trail of
 * that transaction. It carries no personal value in the clear: at most a keyed hash.
 */
public interface DomainEvent {

    /** Kind of event, past tense, stable for ever: it is part of what is hashed. */
    String type();

    /** The round whose chain records it; empty for the chain of the system. */
    Optional<UUID> round();

    /** What happened, in the terms of {@link org.clusterreview.kernel.canonical.CanonicalJson}. */
    Map<String, Object> facts();
}
