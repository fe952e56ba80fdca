package org.clusterreview.applications.formalcheck;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.applications.formalcheck.Line.Topic;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.policy.ApplicantRule;
import org.clusterreview.rounds.policy.BanRule;
import org.clusterreview.rounds.policy.Condition;
import org.clusterreview.rounds.policy.Condition.Computed;
import org.clusterreview.rounds.policy.NameRule;
import org.clusterreview.rounds.policy.OverlapRule;
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
        lines.add(Line.of(
                Topic.APPLICANT, policy.applicants().rule(), applicant(policy.applicants(), facts.applicant())));
        policy.recommendation()
                .ifPresent(rule -> lines.add(Line.of(
                        Topic.RECOMMENDATION,
                        rule.rule(),
                        manual(rule.rule(), findings, "formal.recommendation.not-given"))));
        policy.formalCheck().stream()
                .flatMap(check -> check.attachments().stream())
                .forEach(wanted -> lines.add(Line.of(Topic.MATERIAL, wanted.rule(), material(wanted.rule(), facts))));
        for (Condition condition : policy.conditions()) {
            lines.add(condition(condition, facts, findings));
        }
        policy.name().ifPresent(rule -> lines.add(Line.of(Topic.NAME, rule.rule(), name(rule, facts))));
        policy.overlap().ifPresent(rule -> lines.add(overlap(rule, facts.surroundings())));
        lines.add(Line.of(Topic.BAN, policy.ban().rule(), ban(policy.ban(), facts)));
        return new Report(lines.stream().map(line -> excepted(line, exceptions)).toList(), cultivated(facts));
    }

    private List<Cultivated> cultivated(Facts facts) {
        return policy.cultivation()
                .map(told -> Cultivated.of(
                        facts.surroundings().own(), facts.surroundings().candidates(), facts.appliedOn()))
                .orElseGet(List::of);
    }

    private static Line excepted(Line line, Set<String> exceptions) {
        return line.state() instanceof State.NotMet(var why)
                        && exceptions.contains(line.rule().id())
                ? line.in(new State.Excepted(why))
                : line;
    }

    private static State material(Rule rule, Facts facts) {
        return facts.handedIn().contains(rule.id())
                ? new State.Met()
                : new State.NotMet(Violation.at(rule.id(), "formal.material.missing"));
    }

    private static Line overlap(OverlapRule rule, Facts.Surroundings around) {
        List<Overlap.Shared> shared = Overlap.of(rule, around.own(), around.recognised());
        State state = shared.isEmpty()
                ? new State.Met()
                : new State.NotMet(Violation.at(rule.rule().id(), "formal.overlap", shared.size()));
        return new Line(Topic.OVERLAP, rule.rule(), state, Optional.empty(), shared);
    }

    private static Line condition(Condition condition, Facts facts, Map<String, Finding> findings) {
        return switch (condition.check()) {
            case Condition.Manual ignored ->
                Line.of(
                        Topic.CONDITION,
                        condition.rule(),
                        manual(condition.rule(), findings, "formal.condition.not-met"));
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
            case Measuring.Lacking(var items) -> Line.of(Topic.CONDITION, rule, new State.Missing(items));
            case Measuring.Value(var measured) ->
                new Line(
                        Topic.CONDITION,
                        rule,
                        measured.holds() ? new State.Met() : notMet(rule, measured),
                        Optional.of(measured),
                        List.of());
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
