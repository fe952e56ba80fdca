package org.clusterreview.appraisals;

import java.util.Map;

/**
 * What is said of an expert.
 *
 * @param points by item of the form
 * @param remark owed for an unqualified expert, and where points are taken off for something grave
 */
public record NewAppraisal(Map<String, Integer> points, String remark) {

    public NewAppraisal {
        points = Map.copyOf(points);
        remark = remark.strip();
    }
}
