package org.clusterreview.approvals;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person asks another to decide.
 *
 * @param kind stable key of the feature that asks, such as {@code formal-exception}; its name is the text
 *     {@code approval.kind.KIND}
 * @param subject what it is about: the ids of its parts, joined by {@code /}, so that the same question has the same subject
 * @param round the round it belongs to
 * @param title what the decider reads first: a name, not an id
 * @param facts what the decision rests on, in the terms of the canonical form
 * @param reason why it is asked
 * @param document a stored file that supports it
 * @param expiresOn last day on which an approval holds, in Chinese time
 */
public record Proposal(
        String kind,
        String subject,
        Optional<UUID> round,
        String title,
        Map<String, Object> facts,
        String reason,
        Optional<UUID> document,
        Optional<LocalDate> expiresOn) {

    static final int REASON_LENGTH = 4000;

    public Proposal {
        if (kind.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("a proposal has a kind and a subject");
        }
        facts = Map.copyOf(facts);
    }

    /** A proposal without document and expiry. */
    public static Proposal of(
            String kind, String subject, @Nullable UUID round, String title, Map<String, Object> facts, String reason) {
        return new Proposal(
                kind, subject, Optional.ofNullable(round), title, facts, reason, Optional.empty(), Optional.empty());
    }
}
