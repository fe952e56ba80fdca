package org.clusterreview.objections;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.AccountId;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.rounds.TrackId;

/**
 * An objection to a public notice. Who objects is masked here; it is read apart, with a reason, and that goes on record.
 *
 * @param version optimistic version, to be given back with a change
 * @param number from 1 in its track; empty where it would tell of others that are hidden from the viewer
 * @param notice the notice that it is about: the latest that stood and showed what it is about
 * @param hasLetter whether there is a letter; it tells who objects and is read as that is
 * @param late whether it came in after the last day of that notice
 * @param grounds formal grounds on which it cannot be accepted
 * @param acknowledgeBy last day for that; empty where the calendar of a year is not published yet
 * @param decideBy likewise
 * @param approval by which the decision is proposed or was made
 * @param undone whether it holds, and what it is about is on the list in force all the same
 */
public record Objection(
        ObjectionId id,
        long version,
        TrackId track,
        UUID notice,
        Optional<Integer> number,
        Optional<ApplicationId> application,
        Optional<String> applicationName,
        Objector.Kind objector,
        String nameMasked,
        String contactMasked,
        boolean sealed,
        Channel channel,
        String statement,
        boolean hasLetter,
        LocalDate receivedOn,
        boolean late,
        State state,
        Set<Ground> grounds,
        Optional<LocalDate> acknowledgeBy,
        Optional<LocalDate> decideBy,
        Optional<Refusal> refusal,
        Optional<LocalDate> acknowledgedOn,
        Optional<AccountId> investigator,
        Optional<UUID> approval,
        Optional<Decision> decision,
        Optional<Answer> answer,
        boolean undone) {

    /** How it came in. */
    public enum Channel {
        LETTER,
        VISIT,
        EMAIL,
        FAX,
        FORWARDED
    }

    /** How far it has come. */
    public enum State {
        RECEIVED,
        NOT_ACCEPTED,
        ACKNOWLEDGED,
        INVESTIGATION,
        DECIDED,
        ANSWERED;

        /** Whether nothing is left to be done about it. */
        public boolean isClosed() {
            return this == NOT_ACCEPTED || this == ANSWERED;
        }

        /** Whether it waits for its decision. */
        public boolean isUndecided() {
            return this == RECEIVED || this == ACKNOWLEDGED || this == INVESTIGATION;
        }
    }

    /** Whether it holds. */
    public enum Verdict {
        UPHELD,
        DISMISSED
    }

    public record Refusal(Ground ground, String reason) {}

    public record Decision(Verdict verdict, String reason, LocalDate on) {}

    public record Answer(LocalDate on, String text) {}

    public Objection {
        grounds = Set.copyOf(grounds);
    }

    /** The grounds on which it may be refused: those that forbid to accept it, and those that leave it to a person. */
    public Set<Ground> refusable() {
        Set<Ground> all = EnumSet.of(Ground.WITHOUT_FACTS);
        all.addAll(grounds);
        if (late) {
            all.add(Ground.AFTER_PERIOD);
        }
        return all;
    }

    /** Whether two people have found that it holds. */
    public boolean isUpheld() {
        return decision.filter(one -> one.verdict() == Verdict.UPHELD).isPresent();
    }

    /** Whether a decision is proposed and waits for the second person. */
    public boolean isProposed() {
        return state == State.INVESTIGATION && approval.isPresent();
    }

    /** Whether a day by which something had to be done is over. */
    public boolean isOverdueOn(LocalDate day) {
        return state == State.RECEIVED && acknowledgeBy.filter(day::isAfter).isPresent()
                || state.isUndecided() && decideBy.filter(day::isAfter).isPresent();
    }
}
