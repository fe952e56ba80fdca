package org.clusterreview.rounds.policy;

/**
 * How objections (异议) to a public notice are dealt with.
 *
 * @param named whether an anonymous objection is not accepted
 * @param acknowledgeWithin working days after it came in
 * @param decideWithin working days after it came in
 * @param renotice what is shown to the public again after the list has changed
 */
public record ObjectionRule(
        String article, String text, boolean named, int acknowledgeWithin, int decideWithin, Renotice renotice) {

    /** What is shown again. */
    public enum Renotice {
        /** Only what moved up in place of what was removed. */
        MOVED_UP,
        /** The whole list. */
        WHOLE,
        NONE
    }
}
