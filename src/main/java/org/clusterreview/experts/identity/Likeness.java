package org.clusterreview.experts.identity;

/** In what two records are alike, or speak against being alike. */
public enum Likeness {
    /** One citizen identity number: near proof. */
    SAME_IDENTITY,
    /** One phone, which a person rarely shares. */
    SAME_PHONE,
    /** One name at one employer, present or former. */
    SAME_NAME_AND_EMPLOYER,
    /** One address, which may be that of an office. */
    SAME_EMAIL,
    /** Both have identity numbers, and none of them in common. */
    CONTRADICTING_IDENTITY
}
