package org.clusterreview.applications;

/** What a confirmed form changed: new applications, new revisions, rows that state what was there already. */
public record ImportSummary(int added, int changed, int unchanged) {}
