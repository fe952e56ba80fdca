package org.clusterreview.appraisals;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clusterreview.appraisals.form.Grade;
import org.clusterreview.appraisals.form.PastAppraisal;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.rounds.RoundId;
import org.clusterreview.rounds.TrackId;

/**
 * What somebody said of an expert's part in a track. It never changes: a correction is the next revision.
 *
 * @param revision from 1 for the expert in the track; the highest stands
 * @param points by item of the form
 * @param total their sum
 * @param failed grave items that got no points at all
 * @param reason why it was corrected; empty for the first
 * @param by account id
 */
public record Appraisal(
        AppraisalId id,
        RoundId round,
        TrackId track,
        ExpertId expert,
        int revision,
        String form,
        Map<String, Integer> points,
        int total,
        Grade grade,
        List<String> failed,
        String remark,
        String reason,
        Instant at,
        String by) {

    public Appraisal {
        points = Collections.unmodifiableMap(new TreeMap<>(points));
        failed = List.copyOf(failed);
    }

    PastAppraisal past() {
        return new PastAppraisal(total, grade, failed);
    }
}
