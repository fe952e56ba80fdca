package org.clusterreview.appraisals.form;

/** What the points of an appraisal come to, best first. */
public enum Grade {
    EXCELLENT,
    GOOD,
    QUALIFIED,
    UNQUALIFIED
}
