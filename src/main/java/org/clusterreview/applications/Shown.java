package org.clusterreview.applications;

import org.clusterreview.applications.formalcheck.Report;

/** A report with the mark by which a decision on it is recognised. */
public record Shown(Report report, Seen seen) {}
