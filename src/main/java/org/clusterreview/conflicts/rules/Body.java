package org.clusterreview.conflicts.rules;

import java.util.UUID;

/**
 * A legal person or public body as the rules see it.
 *
 * @param id in the register of organisations: two bodies are the same if and only if their ids are
 * @param name for the evidence; no part of what is compared
 */
public record Body(UUID id, String name) {}
