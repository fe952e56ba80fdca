package org.clusterreview.reviews.paper;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one person has read from a signed sheet.
 *
 * @param signedOn the day beside the signature
 * @param marks by indicator; an indicator that is absent has no mark on paper
 */
public record PaperReading(LocalDate signedOn, Map<String, PaperMark> marks) {

    public PaperReading {
        marks = Collections.unmodifiableMap(new TreeMap<>(marks));
    }

    public PaperMark mark(String indicator) {
        return marks.getOrDefault(indicator, PaperMark.NOTHING);
    }
}
