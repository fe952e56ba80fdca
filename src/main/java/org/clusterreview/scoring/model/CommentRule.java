package org.clusterreview.scoring.model;

/** Whether a mark needs a comment. */
public enum CommentRule {
    OPTIONAL,
    REQUIRED
}
