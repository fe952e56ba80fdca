package org.clusterreview.applications.formalcheck;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.policy.ApplicantRule;
import org.clusterreview.rounds.policy.BanRule;
import org.clusterreview.rounds.policy.Condition;
import org.clusterreview.rounds.policy.Condition.Computed;
import org.clusterreview.rounds.policy.NameRule;
import org.clusterreview.rounds.policy.Policy;
import org.clusterreview.rounds.policy.Rule;

/** Holds applications against a policy. */
public final class FormalCheck {

    private final Policy policy;

    public FormalCheck(Policy policy) {
        this.policy = policy;
    }

    /**
     * Checks one application.
     *
     * @param findings by rule id, for manual conditions and the recommendation
     * @param exceptions ids of rules for which an exception is recorded; it changes only what is not met
     */
    public Report check(Facts facts, Map<String, Finding> findings, Set<String> exceptions) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(policy.applicants().rule(), applicant(policy.applicants(), facts.applicant())));
        policy.recommendation()
                .ifPresent(rule ->
                        lines.add(line(rule.rule(), manual(rule.rule(), findings, "formal.recommendation.not-given"))));
        for (Condition condition : policy.conditions()) {
            lines.add(condition(condition, facts, findings));
        }
        policy.name().ifPresent(rule -> lines.add(line(rule.rule(), name(rule, facts))));
        lines.add(line(policy.ban().rule(), ban(policy.ban(), facts)));
        return new Report(lines.stream().map(line -> excepted(line, exceptions)).toList());
    }

    private static Line excepted(Line line, Set<String> exceptions) {
        return line.state() instanceof State.NotMet(var why)
                        && exceptions.contains(line.rule().id())
                ? new Line(line.rule(), new State.Excepted(why), line.measured())
                : line;
    }

    private static Line line(Rule rule, State state) {
        return new Line(rule, state, Optional.empty());
    }

    private static Line condition(Condition condition, Facts facts, Map<String, Finding> findings) {
        return switch (condition.check()) {
            case Condition.Manual ignored ->
                line(condition.rule(), manual(condition.rule(), findings, "formal.condition.not-met"));
            case Computed computed -> computed(condition.rule(), computed, facts.figures());
        };
    }

    private static State manual(Rule rule, Map<String, Finding> findings, String code) {
        Finding finding = findings.get(rule.id());
        return switch (finding) {
            case null -> new State.AwaitingFinding();
            case MET -> new State.Met();
            case NOT_MET -> new State.NotMet(Violation.at(rule.id(), code, rule.article()));
        };
    }

    private static Line computed(Rule rule, Computed condition, Map<String, BigDecimal> figures) {
        return switch (Measuring.of(condition, figures)) {
            case Measuring.Lacking(var items) -> line(rule, new State.Missing(items));
            case Measuring.Value(var measured) ->
                new Line(rule, measured.holds() ? new State.Met() : notMet(rule, measured), Optional.of(measured));
        };
    }

    private static State notMet(Rule rule, Measured measured) {
        Computed condition = measured.condition();
        return new State.NotMet(Violation.at(
                rule.id(),
                "formal.figure.not-met",
                measured.shown().toPlainString(),
                condition.unit(),
                condition.operator().symbol(),
                condition.threshold().toPlainString()));
    }

    private static State applicant(ApplicantRule rule, Facts.Applicant applicant) {
        if (applicant.organisation().isEmpty()) {
            return new State.Missing(List.of("organisation"));
        }
        List<ApplicantRule.Kind> kinds = rule.kinds().stream()
                .filter(kind -> applicant.organisation().get().equals(kind.organisation()))
                .toList();
        if (kinds.stream()
                .anyMatch(kind -> allows(kind.zoneTypes(), applicant.zoneType())
                        && allows(kind.zoneLevels(), applicant.zoneLevel()))) {
            return new State.Met();
        }
        List<String> missing = new ArrayList<>();
        if (kinds.stream().anyMatch(kind -> !kind.zoneTypes().isEmpty())
                && applicant.zoneType().isEmpty()) {
            missing.add("zoneType");
        }
        if (kinds.stream().anyMatch(kind -> !kind.zoneLevels().isEmpty())
                && applicant.zoneLevel().isEmpty()) {
            missing.add("zoneLevel");
        }
        return missing.isEmpty()
                ? new State.NotMet(Violation.at(rule.rule().id(), "formal.applicant.kind"))
                : new State.Missing(missing);
    }

    private static boolean allows(Set<String> allowed, Optional<String> value) {
        return allowed.isEmpty() || value.filter(allowed::contains).isPresent();
    }

    private static State name(NameRule rule, Facts facts) {
        if (facts.placeNames().isEmpty()) {
            return new State.Missing(List.of("place"));
        }
        return rule.check(facts.name(), facts.placeNames(), facts.recognisedOn())
                .<State>map(fault -> new State.NotMet(
                        switch (fault) {
                            case PLACE ->
                                Violation.at(
                                        rule.rule().id(),
                                        "formal.name.place",
                                        String.join(
                                                "、",
                                                facts.placeNames().stream()
                                                        .sorted()
                                                        .toList()));
                            case FIELD -> Violation.at(rule.rule().id(), "formal.name.field");
                            case ENDING -> Violation.at(rule.rule().id(), "formal.name.ending", rule.ending());
                        }))
                .orElseGet(State.Met::new);
    }

    private static State ban(BanRule rule, Facts facts) {
        Map<String, String> attributes = Map.of("unit", facts.unit(), "field", facts.field());
        return facts.cancellations().stream()
                .filter(cancellation -> rule.binds(cancellation, attributes, facts.appliedOn()))
                .map(rule::ends)
                .max(LocalDate::compareTo)
                .<State>map(end -> new State.NotMet(Violation.at(rule.rule().id(), "formal.ban", end)))
                .orElseGet(State.Met::new);
    }
}
