package org.clusterreview.recognition;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Texts;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.policy.EvaluationRule;
import org.clusterreview.rounds.policy.ObjectionRule;
import org.clusterreview.rounds.policy.Policy;
import org.springframework.stereotype.Component;

/** The official wording of public notices, in Chinese whatever the page speaks: what is suggested, and what is fixed. */
@Component
class NoticeWording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    private final Rounds rounds;
    private final Policies policies;
    private final NoticeContacts contacts;
    private final Texts texts = Texts.in(Locale.SIMPLIFIED_CHINESE);

    NoticeWording(Rounds rounds, Policies policies, NoticeContacts contacts) {
        this.rounds = rounds;
        this.policies = policies;
        this.contacts = contacts;
    }

    /** A day as official documents write it: no leading noughts. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    String title(Viewer viewer, Track track, PublicNotice.Scope scope) {
        Optional<EvaluationRule> evaluation = policies.of(viewer, track.id()).evaluation();
        String year = year(viewer, track, evaluation);
        if (evaluation.isPresent()) {
            return texts.get("recognition.notice.title.graded", year);
        }
        return switch (scope) {
            case WHOLE -> texts.get("recognition.notice.title", year);
            case MOVED_UP -> texts.get("recognition.notice.title.moved-up", year);
        };
    }

    /** That of the round, or the one that an evaluation is about. */
    private String year(Viewer viewer, Track track, Optional<EvaluationRule> evaluation) {
        int year = rounds.find(viewer, track.round()).orElseThrow().year();
        return String.valueOf(
                year + evaluation.map(EvaluationRule::subjectYearOffset).orElse(0));
    }

    /** The grades of an evaluation, the best first; empty for what is not one. */
    List<EvaluationRule.Grade> grades(Viewer viewer, Track track) {
        return policies.of(viewer, track.id())
                .evaluation()
                .map(EvaluationRule::grades)
                .orElse(List.of());
    }

    String office(Viewer viewer) {
        return contacts.current(viewer).office();
    }

    /** The text as it is suggested, a paragraph a line; whoever records the notice may change it. */
    String body(Viewer viewer, Track track, PublicNotice.Scope scope, List<ListEntry> shown, NoticePlan plan) {
        Policy policy = policies.of(viewer, track.id());
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("recognition.notice.text.to"));
        lines.add(policy.evaluation()
                .map(rule -> graded(policy, rule, year(viewer, track, policy.evaluation()), shown))
                .orElseGet(() -> opening(policy, scope, shown)));
        lines.add(texts.get(
                "recognition.notice.text.period",
                plan.workingDays(),
                day(plan.period().first()),
                day(plan.period().last())));
        boolean named = policy.objections().filter(ObjectionRule::named).isPresent();
        lines.add(texts.get("recognition.notice.text.objection")
                + texts.get(named ? "recognition.notice.text.anonymous" : "recognition.notice.text.unfounded"));
        NoticeContact contact = contacts.current(viewer);
        line(lines, "recognition.notice.text.discipline", contact.disciplinePhone());
        line(lines, "recognition.notice.text.supervision", contact.supervisionPhone());
        line(lines, "recognition.notice.text.address", contact.address());
        return String.join("\n", lines);
    }

    private String opening(Policy policy, PublicNotice.Scope scope, List<ListEntry> shown) {
        String source = policy.source().title();
        String number = policy.source().number();
        if (scope == PublicNotice.Scope.MOVED_UP) {
            return texts.get("recognition.notice.text.moved-up", source, number, shown.size());
        }
        int cultivated = count(shown, ListDecision.CULTIVATION);
        String opening =
                texts.get("recognition.notice.text.opening", source, number, count(shown, ListDecision.LISTED));
        return cultivated == 0 ? opening : opening + texts.get("recognition.notice.text.cultivation", cultivated);
    }

    /** How many have each grade, the best first; grades that nobody has are not named. */
    private String graded(Policy policy, EvaluationRule rule, String year, List<ListEntry> shown) {
        String counts = rule.grades().stream()
                .map(grade -> Map.entry(grade.name().zh(), count(shown, grade)))
                .filter(one -> one.getValue() > 0)
                .map(one -> texts.get("recognition.notice.text.grade", one.getKey(), one.getValue()))
                .collect(Collectors.joining(texts.get("recognition.notice.text.grade.and")));
        return texts.get(
                "recognition.notice.text.graded",
                policy.source().title(),
                policy.source().number(),
                year,
                shown.size(),
                counts);
    }

    private void line(List<String> lines, String key, String value) {
        if (!value.isEmpty()) {
            lines.add(texts.get(key, value));
        }
    }

    private static int count(List<ListEntry> shown, EvaluationRule.Grade grade) {
        return (int) shown.stream()
                .filter(entry -> entry.grade().filter(grade.id()::equals).isPresent())
                .count();
    }

    private static int count(List<ListEntry> shown, ListDecision decision) {
        return (int)
                shown.stream().filter(entry -> entry.decision() == decision).count();
    }
}
