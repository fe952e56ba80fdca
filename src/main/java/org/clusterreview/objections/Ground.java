package org.clusterreview.objections;

import java.util.EnumSet;
import java.util.Set;
import org.clusterreview.rounds.policy.ObjectionRule;

/** Why an objection is not accepted. */
public enum Ground {
    /** Nobody stands behind it by name. */
    ANONYMOUS,
    /** A person cannot be reached. */
    NO_CONTACT,
    /** A unit has not put its seal on it. */
    NO_SEAL,
    /** It names no facts; whether it does is a person's judgement. */
    WITHOUT_FACTS,
    /** It came in after the last day of the notice; that alone keeps nobody from accepting it. */
    AFTER_PERIOD;

    /** The formal grounds that a rule gives against who objects; none where the rule takes what is anonymous. */
    static Set<Ground> formal(ObjectionRule rule, Objector objector) {
        Set<Ground> grounds = EnumSet.noneOf(Ground.class);
        if (!rule.named()) {
            return grounds;
        }
        if (objector.kind() == Objector.Kind.ANONYMOUS || objector.name().isEmpty()) {
            grounds.add(ANONYMOUS);
        } else if (objector.kind() == Objector.Kind.PERSON && objector.contact().isEmpty()) {
            grounds.add(NO_CONTACT);
        } else if (objector.kind() == Objector.Kind.UNIT && !objector.sealed()) {
            grounds.add(NO_SEAL);
        }
        return grounds;
    }
}
