package org.clusterreview.applications.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.formalcheck.Line;
import org.clusterreview.applications.formalcheck.Measured;
import org.clusterreview.applications.formalcheck.Report;
import org.clusterreview.applications.formalcheck.State;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.policy.Condition;
import org.clusterreview.rounds.policy.Policy;
import org.clusterreview.rounds.policy.Rule;

/** Says in words what a condition is and what its state rests on. */
record RuleWords(Application application, Policy policy, int year, Locale locale, ChangeWords.Translation texts) {

    /** How many hard conditions are let pass by an exception. */
    static long exceptions(Report report) {
        return report.lines().stream()
                .filter(line -> line.state() instanceof State.Excepted)
                .count();
    }

    String name(Rule rule) {
        return condition(rule)
                .map(condition -> condition.name().in(locale))
                .orElseGet(() -> texts.get("formal.rule." + part(rule)));
    }

    private String part(Rule rule) {
        if (rule.equals(policy.applicants().rule())) {
            return "applicant";
        }
        if (policy.recommendation().filter(known -> rule.equals(known.rule())).isPresent()) {
            return "recommendation";
        }
        return policy.name().filter(known -> rule.equals(known.rule())).isPresent() ? "name" : "ban";
    }

    /** What a person is to look at; empty for a condition that is computed. */
    Optional<String> evidence(Rule rule) {
        if (policy.recommendation().filter(known -> rule.equals(known.rule())).isPresent()) {
            return Optional.of(texts.get("formal.rule.recommendation.evidence"));
        }
        return condition(rule)
                .filter(condition -> condition.check() instanceof Condition.Manual)
                .map(condition ->
                        ((Condition.Manual) condition.check()).evidence().in(locale));
    }

    /** The figures behind a computed condition, or why it is not met. */
    List<String> measured(Line line) {
        List<String> sentences = new ArrayList<>();
        line.measured().ifPresent(measured -> sentences.addAll(measured(measured, line.state() instanceof State.Met)));
        if (line.state() instanceof State.Missing(var items)) {
            sentences.add(texts.get(
                    "formal.lacking",
                    items.stream().map(this::item).collect(Collectors.joining(texts.get("list.separator"))),
                    String.valueOf(year)));
        } else if (line.measured().isEmpty()) {
            stated(line.rule()).ifPresent(sentences::add);
            why(line.state())
                    .map(violation ->
                            texts.get(violation.code(), violation.args().toArray()))
                    .ifPresent(sentences::add);
        }
        return sentences;
    }

    /** What the application states about a condition that is no figure. */
    private Optional<String> stated(Rule rule) {
        return switch (part(rule)) {
            case "applicant" -> Optional.of(application.applicantKind().label());
            case "name" -> Optional.of(application.name());
            default -> Optional.empty();
        };
    }

    private List<String> measured(Measured measured, boolean met) {
        Condition.Computed condition = measured.condition();
        List<String> sentences = new ArrayList<>();
        sentences.add(texts.get(
                met ? "formal.measured" : "formal.measured.not-met",
                measured.shown().toPlainString(),
                condition.unit(),
                condition.operator().symbol(),
                condition.threshold().toPlainString()));
        if (condition.measure() instanceof Condition.Share(var numerator, var denominator)) {
            sentences.add(texts.get(
                    "formal.measured.share",
                    item(numerator),
                    plain(measured, numerator),
                    item(denominator),
                    plain(measured, denominator)));
        }
        return sentences;
    }

    private static String plain(Measured measured, String item) {
        var figure = measured.figures().get(item);
        return figure == null ? "" : figure.toPlainString();
    }

    private static Optional<Violation> why(State state) {
        return switch (state) {
            case State.NotMet(var why) -> Optional.of(why);
            case State.Excepted(var why) -> Optional.of(why);
            case State.Met ignored -> Optional.empty();
            case State.Missing ignored -> Optional.empty();
            case State.AwaitingFinding ignored -> Optional.empty();
        };
    }

    private String item(String key) {
        return policy.figures().stream()
                .filter(item -> item.item().equals(key))
                .map(item -> item.name().in(locale))
                .findFirst()
                .orElseGet(() -> texts.get("formal.fact." + key));
    }

    private Optional<Condition> condition(Rule rule) {
        return policy.conditions().stream()
                .filter(condition -> condition.rule().equals(rule))
                .findFirst();
    }
}
