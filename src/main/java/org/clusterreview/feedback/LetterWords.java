package org.clusterreview.feedback;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.applications.workbook.FigureItems;
import org.clusterreview.feedback.LetterSources.OfApplication;
import org.clusterreview.feedback.LetterSources.OfTrack;
import org.clusterreview.feedback.letter.Letter;
import org.clusterreview.kernel.Texts;
import org.clusterreview.recognition.ListDecision;
import org.clusterreview.recognition.ListEntry;
import org.clusterreview.recognition.PlaceNames;
import org.clusterreview.recognition.PublicNotice;
import org.clusterreview.recognition.ReasonTexts;
import org.clusterreview.rounds.policy.EvaluationRule;
import org.clusterreview.rounds.policy.ObjectionRule;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.model.Node;

/** Puts into words what a letter says, in Chinese. */
final class LetterWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);

    private final Texts texts = Texts.in(Locale.SIMPLIFIED_CHINESE);
    private final OfTrack track;
    private final LetterReasons reasons;
    private final LetterScores scores;

    LetterWords(OfTrack track, PlaceNames places) {
        this.track = track;
        Map<String, String> names = named(track);
        this.reasons = new LetterReasons(
                texts, new ReasonTexts(Locale.SIMPLIFIED_CHINESE, places), track.isCorrected(), names);
        this.scores = new LetterScores(texts, track, names);
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
                basis(one),
                reasons.of(one.entry(), one.withhold()),
                published,
                scores.score(one, published),
                published.isEmpty() ? List.of() : scores.parts(score),
                published.isEmpty() ? "" : scores.partsNote(score),
                terms.opinions(),
                terms.opinions() ? one.opinions().given() : List.of(),
                objection(one, terms),
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
        if (track.policy().evaluation().isPresent()) {
            return texts.get("feedback.decision.unevaluated");
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

    private String basis(OfApplication one) {
        return track.issue()
                .map(issue -> texts.get("feedback.letter.issued", DAY.format(issue.issuedOn()), issue.documentNumber()))
                .or(() -> one.notice()
                        .map(notice -> texts.get("feedback.letter.noticed", DAY.format(notice.published()))))
                .orElse("");
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

    private List<String> objection(OfApplication one, FeedbackTerms terms) {
        List<String> lines = new ArrayList<>();
        String where = texts.get("feedback.letter.objection.where", terms.office(), terms.address(), terms.phone());
        lines.add(one.notice()
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
