package org.clusterreview.access;

/**
 * What a person may do. System, security and audit administration are three separate roles (三员), and none of them takes
 * part in a review.
 */
public enum Role {
    SYSTEM_ADMIN,
    SECURITY_ADMIN,
    AUDITOR,
    ORGANISER,
    STAFF,
    DRAWER,
    SUPERVISOR,
    SECRETARY,
    CHAIR,
    EXPERT
}
