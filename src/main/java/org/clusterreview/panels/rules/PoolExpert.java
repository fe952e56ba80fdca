package org.clusterreview.panels.rules;

import java.util.List;
import java.util.Optional;

/**
 * An expert as rules on panels see one: no name, nothing personal.
 *
 * @param id stable; its order by UTF-16 code units is the order of the pool
 * @param kind what he or she is called on for, such as {@code TECHNICAL}; empty if not known
 * @param employer the same text for the same body; empty if not known, and then shared with nobody
 * @param city code of the city-level unit; empty if not known or outside, and then shared with nobody
 * @param fields codes of industry fields, in ascending order
 * @param title 职称; empty if not known
 * @param reviews how many reviews he or she has done or is called to in this year, from 0
 * @param years for how many years in succession, up to the last, he or she has reviewed, from 0
 * @param unavailable why he or she cannot be called on at all; empty for whoever can
 */
public record PoolExpert(
        String id,
        Optional<String> kind,
        Optional<String> employer,
        Optional<String> city,
        List<String> fields,
        Optional<String> title,
        int reviews,
        int years,
        Optional<String> unavailable) {

    public PoolExpert {
        fields = fields.stream().distinct().sorted().toList();
    }

    /** The same, who cannot be called on for this reason. */
    public PoolExpert unavailableFor(String reason) {
        return new PoolExpert(id, kind, employer, city, fields, title, reviews, years, Optional.of(reason));
    }

    /** The same, who can be called on. */
    public PoolExpert callable() {
        return new PoolExpert(id, kind, employer, city, fields, title, reviews, years, Optional.empty());
    }

    /** The same with so many reviews in this year. */
    public PoolExpert withReviews(int count) {
        return new PoolExpert(id, kind, employer, city, fields, title, count, years, unavailable);
    }
}
