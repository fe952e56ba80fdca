package org.clusterreview.conflicts.ui;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.conflicts.policy.ConflictRule;
import org.clusterreview.conflicts.policy.LookBack;
import org.clusterreview.conflicts.policy.PartyRole;
import org.clusterreview.experts.history.EngagementKind;
import org.clusterreview.experts.history.RelationKind;

/** A rule of avoidance in the language of whoever reads it. */
final class AvoidanceWords {

    /** Looks texts up. */
    @FunctionalInterface
    interface Catalogue {
        String get(String key, Object... args);
    }

    private final Catalogue texts;

    AvoidanceWords(Catalogue texts) {
        this.texts = texts;
    }

    /** The bodies and people a rule looks at. */
    String towards(ConflictRule rule) {
        String parties = join(PartyRole.values(), rule.parties(), "avoidance.party.");
        return switch (rule.kind()) {
            case SAME_EMPLOYER, EMPLOYMENT, HOLDING -> parties;
            case KINSHIP, TEACHER_STUDENT -> texts.get("avoidance.people");
            case JOINT_WORK ->
                parties.isEmpty()
                        ? texts.get("avoidance.people")
                        : parties + texts.get("avoidance.separator") + texts.get("avoidance.people");
            case ADVISER -> parties.isEmpty() ? texts.get("avoidance.authors") : parties;
            case DEPARTMENT -> parties.isEmpty() ? texts.get("avoidance.city") : parties;
            case COMPETITOR, SECOND_ORDER, REQUEST, DECLARATION ->
                texts.get("avoidance.kind." + rule.kind().name());
        };
    }

    /** The posts and ties to people it looks at; empty where there are none. */
    String ties(ConflictRule rule) {
        return join(EngagementKind.values(), rule.engagements(), "avoidance.engagement.")
                + join(RelationKind.values(), rule.relations(), "avoidance.relation.");
    }

    String lookBack(LookBack lookBack) {
        return switch (lookBack) {
            case LookBack.Life ignored -> texts.get("avoidance.life");
            case LookBack.Years(int years) ->
                years == 0 ? texts.get("avoidance.today") : texts.get("avoidance.years", years);
        };
    }

    /** In the order of the values, whatever the order of the set. */
    private <T extends Enum<T>> String join(T[] values, Set<T> chosen, String prefix) {
        return Arrays.stream(values)
                .filter(chosen::contains)
                .map(value -> texts.get(prefix + value.name()))
                .collect(Collectors.joining(texts.get("avoidance.separator")));
    }
}
