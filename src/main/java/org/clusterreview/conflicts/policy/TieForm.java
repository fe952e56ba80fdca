package org.clusterreview.conflicts.policy;

import static org.clusterreview.experts.history.EngagementKind.ADVISER;
import static org.clusterreview.experts.history.EngagementKind.BOARD;
import static org.clusterreview.experts.history.EngagementKind.EMPLOYED;
import static org.clusterreview.experts.history.EngagementKind.PART_TIME;
import static org.clusterreview.experts.history.EngagementKind.RETIRED;
import static org.clusterreview.experts.history.EngagementKind.RE_EMPLOYED;
import static org.clusterreview.experts.history.EngagementKind.SHAREHOLDER;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.clusterreview.experts.history.EngagementKind;
import org.clusterreview.experts.history.RelationKind;

/** What a rule of each kind may say: which lists it takes, which words in them, and how far it looks back. */
record TieForm(Words parties, Words engagements, Words relations, Span span) {

    /** How far back a rule may look. */
    enum Span {
        ANY,
        /** What holds on the day itself: what is over is another kind. */
        NOW,
        /** What is over as well: what holds on the day itself alone is another kind. */
        PAST,
        /** There is no period whose end could be counted from. */
        LIFE
    }

    /** @param allowed empty where the list does not belong to the kind */
    record Words(boolean needed, List<String> allowed) {

        static final Words NONE = new Words(false, List.of());

        @SafeVarargs
        static <T> Words needed(Function<T, String> key, T... values) {
            return new Words(true, Arrays.stream(values).map(key).toList());
        }

        @SafeVarargs
        static <T> Words optional(Function<T, String> key, T... values) {
            return new Words(false, needed(key, values).allowed());
        }

        boolean belongs() {
            return !allowed.isEmpty();
        }
    }

    private static final Words ANY_PARTY = Words.needed(PartyRole::key, PartyRole.values());
    private static final Words ANY_POST = Words.needed(EngagementKind::key, EngagementKind.values());

    static TieForm of(TieKind kind) {
        return switch (kind) {
            case SAME_EMPLOYER -> posts(ANY_PARTY, Span.NOW, EMPLOYED, PART_TIME, RE_EMPLOYED);
            case EMPLOYMENT -> posts(ANY_PARTY, Span.PAST, EMPLOYED, PART_TIME, RE_EMPLOYED, RETIRED);
            case HOLDING -> posts(ANY_PARTY, Span.ANY, BOARD, SHAREHOLDER);
            case KINSHIP -> people(Words.NONE, RelationKind.KIN);
            case TEACHER_STUDENT -> people(Words.NONE, RelationKind.TEACHER, RelationKind.STUDENT);
            case JOINT_WORK ->
                people(
                        Words.optional(PartyRole::key, PartyRole.values()),
                        RelationKind.JOINT_PROJECT,
                        RelationKind.JOINT_PAPER,
                        RelationKind.JOINT_PATENT);
            case ADVISER ->
                new TieForm(
                        Words.optional(PartyRole::key, PartyRole.values()),
                        Words.optional(EngagementKind::key, ADVISER),
                        Words.NONE,
                        Span.ANY);
            case DEPARTMENT ->
                posts(
                        Words.optional(PartyRole::key, PartyRole.RECOMMENDER),
                        Span.ANY,
                        EMPLOYED,
                        PART_TIME,
                        RE_EMPLOYED,
                        RETIRED);
            case COMPETITOR, SECOND_ORDER -> new TieForm(Words.NONE, ANY_POST, Words.NONE, Span.ANY);
            case REQUEST, DECLARATION -> new TieForm(Words.NONE, Words.NONE, Words.NONE, Span.LIFE);
        };
    }

    private static TieForm posts(Words parties, Span span, EngagementKind... posts) {
        return new TieForm(parties, Words.needed(EngagementKind::key, posts), Words.NONE, span);
    }

    private static TieForm people(Words parties, RelationKind... relations) {
        return new TieForm(parties, Words.NONE, Words.needed(RelationKind::key, relations), Span.ANY);
    }
}
