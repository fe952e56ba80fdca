package org.clusterreview.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.clusterreview.kernel.Texts;
import org.clusterreview.recognition.ListReason.Holder;

/** Reasons in words: short as they stand on a chip, and in full with who holds the room. */
public final class ReasonTexts {

    private final Texts texts;
    private final PlaceNames names;
    private final Locale locale;

    public ReasonTexts(Locale locale, PlaceNames names) {
        this.texts = Texts.in(locale);
        this.names = names;
        this.locale = locale;
    }

    /** The article with the rule and its use, such as 第十一条 同市同领域 3/3. */
    public String brief(ListReason reason) {
        String text = switch (reason) {
            case ListReason.LimitReached limit ->
                limit.isWhole()
                        ? limit.name().in(locale) + " " + limit.holders().size() + "/" + limit.maximum()
                        : texts.get("recognition.reason.limit", limit.name().in(locale));
            case ListReason.ListFull full -> texts.get("recognition.reason.full", full.places());
            case ListReason.NotRanked ignored -> texts.get("recognition.reason.not-ranked");
            case ListReason.NotPassed notPassed -> texts.get("recognition.reason.not-passed." + notPassed.state());
            case ListReason.Banned banned ->
                texts.get("recognition.reason.banned", banned.until().toString());
            case ListReason.Graded graded ->
                graded.mark().isEmpty() ? texts.get("recognition.reason.rest") : graded.mark();
            case ListReason.BelowLine below -> missed(below.missed().getFirst());
            case ListReason.StandsBy standsBy ->
                standsBy.position() == 0
                        ? texts.get("recognition.decision.RESERVE")
                        : texts.get("recognition.reason.stands-by", standsBy.position());
            case ListReason.Cultivated cultivated ->
                cultivated.position() == 0
                        ? texts.get("recognition.decision.CULTIVATION")
                        : texts.get("recognition.reason.cultivated", cultivated.position(), cultivated.places());
            case ListReason.GradedByPlace graded -> byPlace(graded);
            case ListReason.GradesUnset ignored -> texts.get("recognition.reason.grades-unset");
            case ListReason.ObjectionUpheld upheld ->
                upheld.objection() == 0
                        ? texts.get("recognition.reason.objection.unnumbered")
                        : texts.get("recognition.reason.objection", upheld.objection());
            case ListReason.MovedUp ignored -> texts.get("recognition.reason.moved-up");
            case ListReason.ByLot byLot ->
                byLot.lot() == 0
                        ? texts.get("recognition.reason.by-lot.unnumbered")
                        : texts.get("recognition.reason.by-lot", byLot.lot());
        };
        return reason.article().isEmpty() ? text : reason.article() + " " + text;
    }

    private String byPlace(ListReason.GradedByPlace graded) {
        if (graded.share().isEmpty()) {
            return texts.get("recognition.reason.rest");
        }
        return graded.of() == 0
                ? texts.get("recognition.reason.by-share", graded.share())
                : texts.get(
                        "recognition.reason.by-place",
                        graded.share(),
                        String.valueOf(graded.places()),
                        String.valueOf(graded.of()));
    }

    /** The same with everything it rests on. */
    public String full(ListReason reason) {
        List<String> parts = new ArrayList<>(List.of(brief(reason)));
        switch (reason) {
            case ListReason.LimitReached limit -> {
                parts.add(place(limit.attributes(), limit.key()));
                if (!limit.holders().isEmpty()) {
                    parts.add(texts.get("recognition.reason.holders", holders(limit.holders())));
                }
            }
            case ListReason.ListFull full -> {
                if (!full.equals().isEmpty()) {
                    parts.add(texts.get("recognition.reason.equals", holders(full.equals())));
                }
            }
            case ListReason.NotRanked notRanked ->
                notRanked
                        .remarks()
                        .forEach(remark ->
                                parts.add(texts.get(remark.code(), remark.args().toArray())));
            case ListReason.Banned banned -> parts.add(banned.cluster());
            case ListReason.BelowLine below ->
                below.missed().stream().skip(1).map(this::missed).forEach(parts::add);
            case ListReason.StandsBy ignored -> {}
            case ListReason.Cultivated ignored -> {}
            case ListReason.ObjectionUpheld upheld -> parts.add(upheld.reason());
            case ListReason.MovedUp moved -> {
                Holder removed = moved.inPlaceOf();
                if (removed != null) {
                    parts.add(texts.get("recognition.reason.moved-up.for", removed.name()));
                }
            }
            case ListReason.ByLot ignored -> {}
            case ListReason.NotPassed notPassed -> {
                if (!notPassed.said().isEmpty()) {
                    parts.add(notPassed.said());
                }
            }
            case ListReason.Graded ignored -> {}
            case ListReason.GradedByPlace ignored -> {}
            case ListReason.GradesUnset ignored -> {}
        }
        return String.join(texts.get("recognition.reason.separator"), parts);
    }

    private String missed(ListReason.Missed missed) {
        return missed.part().isEmpty()
                ? texts.get("recognition.reason.below-line", missed.score(), missed.line())
                : texts.get("recognition.reason.below-line.part", missed.part(), missed.score(), missed.line());
    }

    /** What a key of a limit stands for. */
    public String place(List<String> attributes, List<String> key) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            parts.add(names.of(attributes.get(i), key.get(i)));
        }
        return String.join(" × ", parts);
    }

    private String holders(List<Holder> holders) {
        return holders.stream()
                .map(holder -> texts.get(
                        holder.application() == null ? "recognition.holder.recognised" : "recognition.holder.listed",
                        holder.name()))
                .collect(Collectors.joining(texts.get("recognition.holder.separator")));
    }
}
