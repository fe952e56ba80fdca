package org.clusterreview.applications.formalcheck;

/** What a person found on looking at the evidence. */
public enum Finding {
    MET,
    NOT_MET
}
