package org.clusterreview.conflicts.policy;

/** On which side of an application a body stands. */
public enum PartyRole {
    /** The 依托单位. */
    APPLICANT("applicant"),
    /** The 推荐单位. */
    RECOMMENDER("recommender"),
    /** An enterprise or institution of the cluster, whatever its part in it. */
    MEMBER("member"),
    /** A body that a member belongs to, directly or through others. */
    PARENT("parent");

    private final String key;

    PartyRole(String key) {
        this.key = key;
    }

    /** The word in a policy file. */
    public String key() {
        return key;
    }
}
