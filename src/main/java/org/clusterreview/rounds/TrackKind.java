package org.clusterreview.rounds;

/** What a track decides: 认定 or 绩效评价. */
public enum TrackKind {
    RECOGNITION,
    EVALUATION
}
