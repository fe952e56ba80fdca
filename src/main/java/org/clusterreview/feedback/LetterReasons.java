package org.clusterreview.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.clusterreview.kernel.Texts;
import org.clusterreview.recognition.ListEntry;
import org.clusterreview.recognition.ListReason;
import org.clusterreview.recognition.ReasonTexts;

/**
 * Why a letter's decision came out as it did. No other applicant is named: who holds the room under a limit is left out.
 *
 * @param corrected whether an objection has changed the list, so that positions on it are no longer told
 * @param names of items and indicators by their ids
 */
record LetterReasons(Texts texts, ReasonTexts reasons, boolean corrected, Map<String, String> names) {

    /**
     * Where an objection or two people have changed the decision, the reasons of the rules no longer hold. What was decided of an
     * objection may name who made it, and is not told.
     *
     * @param withhold whether what two people wrote may not stand in the letter
     */
    List<String> of(ListEntry entry, Predicate<String> withhold) {
        Optional<ListReason> correction =
                entry.reasons().stream().filter(LetterSources::isCorrection).findFirst();
        if (correction.isPresent()) {
            return List.of(reason(correction.get(), withhold));
        }
        return entry.change()
                .map(change -> List.of(
                        withhold.test(change.reason())
                                ? texts.get("feedback.letter.changed.plain")
                                : texts.get("feedback.letter.changed", change.reason())))
                .orElseGet(() -> entry.reasons().stream()
                        .map(reason -> reason(reason, withhold))
                        .toList());
    }

    private String reason(ListReason reason, Predicate<String> withhold) {
        return switch (reason) {
            case ListReason.LimitReached limit ->
                texts.get(
                        "feedback.letter.reason.at",
                        reasons.brief(limit),
                        reasons.place(limit.attributes(), limit.key()));
            case ListReason.ListFull full -> reasons.brief(full);
            case ListReason.NotRanked notRanked -> notRanked(notRanked);
            case ListReason.NotPassed notPassed ->
                withhold.test(notPassed.said()) ? reasons.brief(notPassed) : reasons.full(notPassed);
            case ListReason.Banned banned -> reasons.full(banned);
            case ListReason.Graded graded -> reasons.brief(graded);
            case ListReason.BelowLine below -> reasons.full(below);
            case ListReason.StandsBy standsBy -> reasons.brief(settled(standsBy));
            case ListReason.Cultivated cultivated -> reasons.brief(settled(cultivated));
            case ListReason.GradedByPlace graded -> reasons.brief(graded.without(other -> true));
            case ListReason.GradesUnset unset -> reasons.brief(unset);
            case ListReason.ObjectionUpheld upheld ->
                texts.get("feedback.letter.reason.objection", reasons.brief(upheld.without(other -> true)));
            case ListReason.MovedUp moved -> reasons.brief(moved);
            case ListReason.ByLot byLot -> reasons.brief(byLot.without(other -> true));
        };
    }

    private ListReason settled(ListReason reason) {
        return corrected ? reason.without(other -> true) : reason;
    }

    /** Items and indicators by their names, since their ids tell an applicant nothing. */
    private String notRanked(ListReason.NotRanked reason) {
        List<String> parts = new ArrayList<>(List.of(reasons.brief(reason)));
        reason.remarks()
                .forEach(remark -> parts.add(texts.get(
                                remark.code(),
                                remark.args().stream()
                                        .map(arg -> names.getOrDefault(arg, arg))
                                        .toArray())
                        .replaceFirst("。$", "")));
        return String.join(texts.get("recognition.reason.separator"), parts);
    }
}
