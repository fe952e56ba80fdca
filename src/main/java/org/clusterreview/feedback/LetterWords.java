package org.clusterreview.feedback;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterreview.applications.workbook.FigureItems;
import org.clusterreview.feedback.LetterSources.OfApplication;
import org.clusterreview.feedback.LetterSources.OfTrack;
import org.clusterreview.feedback.letter.Letter;
import org.clusterreview.kernel.Texts;
import org.clusterreview.recognition.ListDecision;
import org.clusterreview.recognition.ListEntry;
import org.clusterreview.recognition.ListReason;
import org.clusterreview.recognition.PlaceNames;
import org.clusterreview.recognition.PublicNotice;
import org.clusterreview.recognition.ReasonTexts;
import org.clusterreview.results.Numbers;
import org.clusterreview.rounds.policy.EvaluationRule;
import org.clusterreview.rounds.policy.ObjectionRule;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Maxima;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.model.Dimension;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.ScoringModel;

/** Puts into words what a letter says, in Chinese. No other applicant is named: who holds the room under a limit is left out. */
final class LetterWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);

    private final Texts texts = Texts.in(Locale.SIMPLIFIED_CHINESE);
    private final ReasonTexts reasons;
    private final OfTrack track;
    private final Map<String, String> names;

    LetterWords(OfTrack track, PlaceNames places) {
        this.track = track;
        this.reasons = new ReasonTexts(Locale.SIMPLIFIED_CHINESE, places);
        this.names = named(track);
    }

    Letter letter(OfApplication one, FeedbackTerms terms) {
        String number = number(one);
        Optional<Score> score = one.result().map(ApplicationResult::score);
        String published = one.entry().published().orElse("");
        return new Letter(
                track.round().demonstration(),
                texts.get(
                        "feedback.letter.title",
                        track.round().name(),
                        track.track().name()),
                number,
                one.application().name(),
                one.application().applicantName(),
                texts.get(
                        "feedback.letter.greeting",
                        one.application().name(),
                        number,
                        track.round().name(),
                        track.track().name(),
                        track.policy().source().title(),
                        track.policy().source().number()),
                texts.get("feedback.letter.decision", decision(one.entry())),
                basis(),
                reasons(one.entry()),
                published,
                published.isEmpty()
                        ? texts.get("feedback.letter.score.none")
                        : texts.get("feedback.letter.score", published),
                published.isEmpty() ? List.of() : parts(score),
                terms.opinions(),
                terms.opinions() ? one.opinions().given() : List.of(),
                objection(terms),
                terms.sender(),
                DAY.format(terms.date()));
    }

    private String number(OfApplication one) {
        return track.round().year() + "-"
                + String.format(Locale.ROOT, "%03d", one.application().number());
    }

    /** As the public notice says it, and once the list has taken effect as that. */
    String decision(ListEntry entry) {
        if (entry.decision() == ListDecision.GRADED) {
            return entry.grade()
                    .map(id -> texts.get("feedback.decision.graded", grade(id)))
                    .orElseGet(() -> texts.get("feedback.decision.ungraded"));
        }
        return texts.get((track.issue().isPresent() ? "feedback.decision.issued." : "feedback.decision.")
                + entry.decision().name());
    }

    private String grade(String id) {
        return track.policy().evaluation().map(EvaluationRule::grades).orElse(List.of()).stream()
                .filter(grade -> grade.id().equals(id))
                .map(grade -> grade.name().zh())
                .findFirst()
                .orElse(id);
    }

    private String basis() {
        return track.issue()
                .map(issue -> texts.get("feedback.letter.issued", DAY.format(issue.issuedOn()), issue.documentNumber()))
                .or(() -> track.notice()
                        .map(notice -> texts.get("feedback.letter.noticed", DAY.format(notice.published()))))
                .orElse("");
    }

    /** Where two people have changed the decision, the reason of the rules no longer holds. */
    private List<String> reasons(ListEntry entry) {
        return entry.change()
                .map(change -> List.of(
                        track.guard().tells(change.reason())
                                ? texts.get("feedback.letter.changed.plain")
                                : texts.get("feedback.letter.changed", change.reason())))
                .orElseGet(() -> entry.reasons().stream().map(this::reason).toList());
    }

    private String reason(ListReason reason) {
        return switch (reason) {
            case ListReason.LimitReached limit ->
                texts.get(
                        "feedback.letter.reason.at",
                        reasons.brief(limit),
                        reasons.place(limit.attributes(), limit.key()));
            case ListReason.ListFull full -> reasons.brief(full);
            case ListReason.NotRanked notRanked -> notRanked(notRanked);
            case ListReason.NotPassed notPassed -> reasons.brief(notPassed);
            case ListReason.Banned banned -> reasons.full(banned);
            case ListReason.Graded graded -> reasons.brief(graded);
            case ListReason.BelowLine below -> reasons.full(below);
            case ListReason.StandsBy standsBy -> reasons.brief(standsBy);
            case ListReason.Cultivated cultivated -> reasons.brief(cultivated);
            case ListReason.GradedByPlace graded -> reasons.brief(graded.without(other -> true));
            case ListReason.GradesUnset unset -> reasons.brief(unset);
            case ListReason.ObjectionUpheld upheld -> upheld(upheld.without(other -> true), upheld.reason());
            case ListReason.MovedUp moved -> reasons.brief(moved);
            case ListReason.ByLot byLot -> reasons.brief(byLot.without(other -> true));
        };
    }

    /** Neither the number of the objection nor words that tell a person. */
    private String upheld(ListReason unnumbered, String reason) {
        return track.guard().tells(reason) ? reasons.brief(unnumbered) : reasons.full(unnumbered);
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

    private static Map<String, String> named(OfTrack track) {
        Map<String, String> names = new HashMap<>();
        FigureItems.shipped().forEach(item -> names.put(item.key(), item.name()));
        track.policy()
                .figures()
                .forEach(item -> names.put(item.item(), item.name().zh()));
        track.policy()
                .conditions()
                .forEach(condition ->
                        names.put(condition.rule().id(), condition.name().zh()));
        track.model().stream()
                .flatMap(model -> Node.all(model.nodes()))
                .forEach(node -> names.put(node.id(), node.name()));
        return names;
    }

    /** The headings of the model; with stages also what is below each. */
    private List<Letter.Part> parts(Optional<Score> score) {
        if (score.isEmpty() || track.model().isEmpty()) {
            return List.of();
        }
        ScoringModel model = track.model().get();
        Maxima maxima = Maxima.of(model);
        List<Letter.Part> parts = new ArrayList<>();
        for (Node node : model.nodes()) {
            part(node, node.name(), score.get(), maxima).forEach(parts::add);
            if (!model.stages().isEmpty() && node instanceof Dimension stage) {
                stage.children()
                        .forEach(child -> part(
                                        child,
                                        texts.get("feedback.letter.part.of", node.name(), child.name()),
                                        score.get(),
                                        maxima)
                                .forEach(parts::add));
            }
        }
        return parts;
    }

    private static Stream<Letter.Part> part(Node node, String name, Score score, Maxima maxima) {
        Exact points = score.parts().get(node.id());
        return points == null
                ? Stream.empty()
                : Stream.of(new Letter.Part(
                        name,
                        Numbers.shortest(maxima.byNode().getOrDefault(node.id(), Exact.ZERO)),
                        Numbers.rounded(points).toPlainString()));
    }

    private List<String> objection(FeedbackTerms terms) {
        List<String> lines = new ArrayList<>();
        String where = texts.get("feedback.letter.objection.where", terms.office(), terms.address(), terms.phone());
        lines.add(track.notice()
                .map(notice -> texts.get(objectionTerm(notice, terms.date()), first(notice), last(notice), where))
                .orElseGet(() -> texts.get("feedback.letter.objection.open", where)));
        Optional<ObjectionRule> rule = track.policy().objections();
        lines.add(texts.get(
                rule.map(ObjectionRule::named).orElse(true)
                        ? "feedback.letter.objection.named"
                        : "feedback.letter.objection.form"));
        rule.ifPresent(found -> lines.add(
                texts.get("feedback.letter.objection.answer", found.acknowledgeWithin(), found.decideWithin())));
        return lines;
    }

    private static String objectionTerm(PublicNotice notice, LocalDate date) {
        return notice.isOverOn(date) ? "feedback.letter.objection.over" : "feedback.letter.objection.term";
    }

    private static String first(PublicNotice notice) {
        return DAY.format(notice.period().first());
    }

    private static String last(PublicNotice notice) {
        return DAY.format(notice.period().last());
    }
}
