package org.clusterreview.recognition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.clusterreview.rounds.policy.Label;
import org.jspecify.annotations.Nullable;

/** Why a decision came out as it did, as data with the article of the regulation. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ListReason.LimitReached.class, name = "limit"),
    @JsonSubTypes.Type(value = ListReason.ListFull.class, name = "full"),
    @JsonSubTypes.Type(value = ListReason.NotRanked.class, name = "not-ranked"),
    @JsonSubTypes.Type(value = ListReason.NotPassed.class, name = "not-passed"),
    @JsonSubTypes.Type(value = ListReason.Banned.class, name = "banned"),
    @JsonSubTypes.Type(value = ListReason.Graded.class, name = "graded"),
    @JsonSubTypes.Type(value = ListReason.BelowLine.class, name = "below-line"),
    @JsonSubTypes.Type(value = ListReason.StandsBy.class, name = "stands-by"),
    @JsonSubTypes.Type(value = ListReason.Cultivated.class, name = "cultivated"),
    @JsonSubTypes.Type(value = ListReason.GradedByPlace.class, name = "graded-by-place"),
    @JsonSubTypes.Type(value = ListReason.GradesUnset.class, name = "grades-unset"),
    @JsonSubTypes.Type(value = ListReason.ObjectionUpheld.class, name = "objection"),
    @JsonSubTypes.Type(value = ListReason.MovedUp.class, name = "moved-up"),
    @JsonSubTypes.Type(value = ListReason.ByLot.class, name = "by-lot")
})
public sealed interface ListReason {

    /** Article of the regulation; empty where none says so. */
    String article();

    /** The reason without applications that somebody may not know of. */
    default ListReason without(Predicate<UUID> withheld) {
        return this;
    }

    /**
     * Something that takes up room under a limit.
     *
     * @param application on the same list; null for a cluster that was recognised before
     */
    record Holder(String name, @Nullable UUID application) {}

    /**
     * A limit has no room left.
     *
     * @param attributes what is counted together: {@code city}, {@code field}, {@code zone}
     * @param key codes of the combination that is full, one for each attribute
     * @param holders who takes up the room
     */
    record LimitReached(
            String article,
            String limit,
            Label name,
            List<String> attributes,
            List<String> key,
            int maximum,
            List<Holder> holders)
            implements ListReason {

        public LimitReached {
            attributes = List.copyOf(attributes);
            key = List.copyOf(key);
            holders = List.copyOf(holders);
        }

        /** Whether every holder is named; not so where some are hidden. */
        @JsonIgnore
        public boolean isWhole() {
            return holders.size() >= maximum;
        }

        @Override
        public ListReason without(Predicate<UUID> withheld) {
            List<Holder> seen = holders.stream()
                    .filter(holder -> holder.application() == null || !withheld.test(holder.application()))
                    .toList();
            return seen.size() == holders.size()
                    ? this
                    : new LimitReached(article, limit, name, attributes, key, maximum, seen);
        }
    }

    /**
     * Every place is taken.
     *
     * @param equals listed with the same score, where nothing but the order of the data came between
     */
    record ListFull(String article, int places, List<Holder> equals) implements ListReason {

        public ListFull {
            equals = List.copyOf(equals);
        }

        @Override
        public ListReason without(Predicate<UUID> withheld) {
            return new ListFull(
                    article,
                    places,
                    equals.stream()
                            .filter(holder -> holder.application() == null || !withheld.test(holder.application()))
                            .toList());
        }
    }

    /** No rank, for what the scoring remarks say. */
    record NotRanked(String article, List<Remark> remarks) implements ListReason {

        public NotRanked {
            remarks = List.copyOf(remarks);
        }
    }

    /** A text key with its arguments. */
    record Remark(String code, List<String> args) {

        public Remark {
            args = List.copyOf(args);
        }
    }

    /**
     * Not let through by the formal check.
     *
     * @param article of every rule that was not met; where none is on record, of the conditions as a whole
     * @param state of the formal check
     * @param said the reason as it was recorded; empty for what was not decided, and in lists from before it was kept
     */
    record NotPassed(
            String article,
            String state,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String said) implements ListReason {

        public NotPassed {
            said = Objects.requireNonNullElse(said, "");
        }

        NotPassed(String article, String state) {
            this(article, state, "");
        }
    }

    /** @param cluster whose cancellation bars the application until a day */
    record Banned(String article, String cluster, LocalDate until) implements ListReason {}

    /** @param mark such as {@code ≥ 85}; empty for the grade of the rest */
    record Graded(String article, String mark) implements ListReason {}

    /**
     * Lines that the score does not reach.
     *
     * @param missed at least one
     */
    record BelowLine(String article, List<Missed> missed) implements ListReason {

        public BelowLine {
            missed = List.copyOf(missed);
        }
    }

    /**
     * A line that is not reached.
     *
     * @param part name of the dimension or indicator; empty for the total
     * @param score what was reached, as it is shown
     * @param line such as {@code ≥ 60}
     */
    record Missed(String part, String score, String line) {}

    /** @param position among those that stand by, from 1; the first moves up first; 0 where it would tell of what is hidden */
    record StandsBy(String article, int position) implements ListReason {

        @Override
        public ListReason without(Predicate<UUID> withheld) {
            return new StandsBy(article, 0);
        }
    }

    /**
     * Taken under cultivation by rank.
     *
     * @param position among those taken, from 1; 0 where it would tell of what is hidden
     * @param places how many may be taken
     */
    record Cultivated(String article, int position, int places) implements ListReason {

        @Override
        public ListReason without(Predicate<UUID> withheld) {
            return new Cultivated(article, 0, places);
        }
    }

    /**
     * A grade by place.
     *
     * @param share per cent from the top that this grade and the better ones may hold; empty for the grade of the rest
     * @param places what the share comes to, rounded down
     * @param of how many were ranked; 0 for who may not know how many there are
     */
    record GradedByPlace(String article, String share, int places, int of) implements ListReason {

        @Override
        public ListReason without(Predicate<UUID> withheld) {
            return new GradedByPlace(article, share, 0, 0);
        }
    }

    /** The policy names grades but neither scores nor shares for them. */
    record GradesUnset(String article) implements ListReason {}

    /**
     * Taken off the list, because an objection to the public notice holds.
     *
     * @param objection its number in the track; 0 where it would tell of others that are hidden
     */
    record ObjectionUpheld(String article, int objection, String reason) implements ListReason {

        @Override
        public ListReason without(Predicate<UUID> withheld) {
            return new ObjectionUpheld(article, 0, reason);
        }
    }

    /**
     * Equal to others, before or behind whom a lot has put it.
     *
     * @param lot its number in the track; 0 where it would tell of others
     */
    record ByLot(String article, int lot) implements ListReason {

        @Override
        public ListReason without(Predicate<UUID> withheld) {
            return new ByLot(article, 0);
        }
    }

    /** Stood by and took the place of what an objection took off; the holder is null where it is hidden. */
    record MovedUp(String article, @Nullable Holder inPlaceOf) implements ListReason {

        @Override
        public ListReason without(Predicate<UUID> withheld) {
            return inPlaceOf != null && inPlaceOf.application() != null && withheld.test(inPlaceOf.application())
                    ? new MovedUp(article, null)
                    : this;
        }
    }
}
