package org.clusterreview.applications.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.formalcheck.Line;
import org.clusterreview.applications.formalcheck.Measured;
import org.clusterreview.applications.formalcheck.Overlap;
import org.clusterreview.applications.formalcheck.Report;
import org.clusterreview.applications.formalcheck.State;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.policy.Condition;
import org.clusterreview.rounds.policy.Policy;
import org.clusterreview.rounds.policy.Rule;

/** Says in words what a condition is and what its state rests on. */
record RuleWords(Application application, Policy policy, int year, Locale locale, ChangeWords.Translation texts) {

    private static final int PLACES = 2;

    /** How many hard conditions are let pass by an exception. */
    static long exceptions(Report report) {
        return report.lines().stream()
                .filter(line -> line.state() instanceof State.Excepted)
                .count();
    }

    String name(Rule rule) {
        return condition(rule)
                .map(condition -> condition.name().in(locale))
                .or(() -> material(rule))
                .orElseGet(() -> texts.get("formal.rule." + part(rule)));
    }

    private String part(Rule rule) {
        if (rule.equals(policy.applicants().rule())) {
            return "applicant";
        }
        if (policy.recommendation().filter(known -> rule.equals(known.rule())).isPresent()) {
            return "recommendation";
        }
        if (policy.overlap().filter(known -> rule.equals(known.rule())).isPresent()) {
            return "overlap";
        }
        return policy.name().filter(known -> rule.equals(known.rule())).isPresent() ? "name" : "ban";
    }

    private Optional<String> material(Rule rule) {
        return policy.formalCheck().stream()
                .flatMap(check -> check.attachments().stream())
                .filter(wanted -> wanted.rule().equals(rule))
                .map(wanted -> texts.get("formal.rule.material", wanted.name().in(locale)))
                .findFirst();
    }

    /** The measure behind a computed condition. */
    Optional<Condition.Measure> measure(Rule rule) {
        return condition(rule)
                .filter(condition -> condition.check() instanceof Condition.Computed)
                .map(condition -> ((Condition.Computed) condition.check()).measure());
    }

    /** What is shared with each recognised cluster, in words. */
    List<String> overlaps(Line line) {
        return line.overlaps().stream().map(this::overlap).toList();
    }

    private String overlap(Overlap.Shared shared) {
        String enterprises = shared.enterprises()
                .map(both -> texts.get("formal.overlap.enterprises", both.shared(), both.of(), perCent(both)))
                .orElse("");
        String unit = shared.unitAndField() ? texts.get("formal.overlap.unit") : "";
        return texts.get(
                "formal.overlap.with",
                shared.name(),
                Stream.of(unit, enterprises)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(texts.get("list.separator"))));
    }

    /** Rounded down, so that what is shown never reaches a threshold that the exact value misses. */
    private static String perCent(Overlap.Enterprises both) {
        BigFraction exact = both.perCent();
        return new BigDecimal(exact.getNumerator())
                .divide(new BigDecimal(exact.getDenominator()), PLACES, RoundingMode.FLOOR)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** That the applicant is under cultivation, where it is. */
    List<String> cultivated(Report report) {
        return report.cultivated().stream()
                .map(one -> texts.get(
                        one.over() ? "formal.cultivated.over" : "formal.cultivated",
                        one.name(),
                        one.since().map(Object::toString).orElseGet(() -> texts.get("formal.cultivated.unknown")),
                        one.until().map(Object::toString).orElseGet(() -> texts.get("formal.cultivated.unknown"))))
                .toList();
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
