package org.clusterreview.access;

import java.util.Set;
import java.util.UUID;

/** Answers which records of the pool are one person; the pool knows, and an account leads to the record that stands for it. */
public interface ExpertAliases {

    /** The record that stands for the person of this one: itself, unless it has been merged. */
    UUID present(UUID expert);

    /** All records of the person for whom this one stands, itself among them. */
    Set<UUID> all(UUID expert);
}
