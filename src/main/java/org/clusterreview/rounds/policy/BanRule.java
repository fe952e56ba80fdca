package org.clusterreview.rounds.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * After a recognition is cancelled, no new application for some years.
 *
 * @param years length, from the day of cancellation
 * @param follows what must be equal for the ban to bind: {@code unit} (依托单位), {@code field}
 */
public record BanRule(Rule rule, int years, Set<String> follows, List<Cause> causes) {

    /** A ground for cancelling. */
    public record Cause(String id, String article, String text) {}

    /**
     * A recognition that was cancelled.
     *
     * @param attributes at least what the ban follows
     */
    public record Cancellation(LocalDate on, Map<String, String> attributes) {

        public Cancellation {
            attributes = Map.copyOf(attributes);
        }
    }

    public BanRule {
        follows = Set.copyOf(follows);
        causes = List.copyOf(causes);
    }

    /** First day on which an application is possible again. */
    public LocalDate ends(Cancellation cancellation) {
        return cancellation.on().plusYears(years);
    }

    /** Whether a cancellation keeps someone with these attributes from applying on a day. */
    public boolean binds(Cancellation cancellation, Map<String, String> attributes, LocalDate day) {
        return !day.isBefore(cancellation.on())
                && day.isBefore(ends(cancellation))
                && follows.stream()
                        .allMatch(name -> cancellation.attributes().containsKey(name)
                                && cancellation.attributes().get(name).equals(attributes.get(name)));
    }
}
