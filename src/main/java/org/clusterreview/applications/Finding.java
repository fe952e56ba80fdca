package org.clusterreview.applications;

import java.time.Instant;

/**
 * What a person found for a condition that no figure decides.
 *
 * @param rule id of the policy's rule
 * @param revision of the application that was looked at
 * @param by account id
 */
public record Finding(String rule, Verdict verdict, String evidence, int revision, Instant at, String by) {

    public enum Verdict {
        MET,
        NOT_MET
    }
}
