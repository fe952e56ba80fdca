package org.clusterreview.conflicts.policy;

import java.util.Optional;
import java.util.Set;
import org.clusterreview.experts.history.EngagementKind;
import org.clusterreview.experts.history.RelationKind;
import org.clusterreview.rounds.policy.Label;

/**
 * One rule of avoidance.
 *
 * @param id stable within the policy: findings are stored and hashed under it
 * @param basis where it comes from; empty where the regulation is silent and it is a setting
 * @param parties sides of the application it looks at; empty for kinds that look at people or at other applications. An
 *     {@code ADVISER} rule with parties looks at posts with them, one without at who wrote the application or advised on it; a
 *     {@code DEPARTMENT} rule with the recommender looks at it, one without at the government departments of the
 *     application's city; a {@code JOINT_WORK} rule looks at people of the application whether it has parties or not
 * @param engagements posts it looks at, for {@code SAME_EMPLOYER}, {@code EMPLOYMENT}, {@code HOLDING}, {@code ADVISER} with
 *     parties, {@code DEPARTMENT}, {@code COMPETITOR} and {@code SECOND_ORDER}; empty otherwise
 * @param relations ties to people it looks at, for {@code KINSHIP}, {@code TEACHER_STUDENT} and {@code JOINT_WORK}; empty
 *     otherwise
 */
public record ConflictRule(
        String id,
        TieKind kind,
        Label name,
        Optional<String> basis,
        LookBack lookBack,
        Strength strength,
        Set<PartyRole> parties,
        Set<EngagementKind> engagements,
        Set<RelationKind> relations) {

    public ConflictRule {
        parties = Set.copyOf(parties);
        engagements = Set.copyOf(engagements);
        relations = Set.copyOf(relations);
    }
}
