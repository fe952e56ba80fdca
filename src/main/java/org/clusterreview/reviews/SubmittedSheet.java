package org.clusterreview.reviews;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.experts.ExpertId;

/**
 * A sheet that counts.
 *
 * @param seat number of the seat in the panel
 * @param marks by indicator; an indicator that is absent is missing
 * @param sha256 of what was submitted
 */
public record SubmittedSheet(
        SheetId sheet,
        ApplicationId application,
        int seat,
        ExpertId expert,
        String expertName,
        Map<String, MarkValue> marks,
        String sha256) {

    public SubmittedSheet {
        marks = Collections.unmodifiableMap(new TreeMap<>(marks));
    }
}
