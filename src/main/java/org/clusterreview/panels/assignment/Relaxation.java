package org.clusterreview.panels.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clusterreview.panels.rules.Amount;
import org.clusterreview.panels.rules.Bar;
import org.clusterreview.panels.rules.PanelRules;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.panels.rules.Requirement;
import org.clusterreview.panels.rules.WantedPanel;

/**
 * One rule relaxed by one step, and what that brings where the panels of a round are not possible.
 *
 * @param rule id of a requirement, or a name of {@link PanelRules} or {@link Bar}
 * @param rules with that rule relaxed
 * @param gain how many more places can be filled than before
 * @param missing how many still stay empty; 0 if the panels are then possible
 */
public record Relaxation(String rule, PanelRules rules, int gain, int missing) {

    /**
     * Relaxations that help, those first that leave the least missing, then in the order of the rules.
     *
     * @param engine must tell what is missing
     */
    public static List<Relaxation> of(
            PanelRules rules, List<WantedPanel> panels, List<PoolExpert> experts, AssignmentEngine engine) {
        List<Candidate> candidates = candidates(rules);
        List<AssignmentProblem> problems = new ArrayList<>(List.of(problem(rules, panels, experts)));
        candidates.forEach(one -> problems.add(problem(one.rules(), panels, experts)));
        List<Assignment> solved = engine.solveAll(problems);
        int before = solved.getFirst().missing().orElse(0);
        List<Relaxation> found = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate one = candidates.get(i);
            solved.get(i + 1)
                    .missing()
                    .filter(after -> after < before)
                    .ifPresent(after -> found.add(new Relaxation(one.rule(), one.rules(), before - after, after)));
        }
        found.sort(Comparator.comparingInt(Relaxation::missing));
        return List.copyOf(found);
    }

    /**
     * Rules with one of them relaxed by one step.
     *
     * @param rule id of a requirement, or a name of {@link PanelRules} or {@link Bar}
     * @return empty if these rules have no such rule
     */
    public static Optional<PanelRules> of(PanelRules rules, String rule) {
        return candidates(rules).stream()
                .filter(one -> one.rule().equals(rule))
                .map(Candidate::rules)
                .findFirst();
    }

    private static AssignmentProblem problem(PanelRules rules, List<WantedPanel> panels, List<PoolExpert> experts) {
        return PanelProblem.of(rules, panels, experts, (expert, panel) -> 0);
    }

    private record Candidate(String rule, PanelRules rules) {}

    /** Each rule with one step more room, the others as they are. */
    private static List<Candidate> candidates(PanelRules rules) {
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < rules.composition().size(); i++) {
            all.add(new Candidate(rules.composition().get(i).id(), rules.withComposition(fewer(rules, i))));
        }
        rules.chair().ifPresent(chair -> all.add(new Candidate(PanelRules.CHAIR, rules.withChair(Optional.empty()))));
        rules.perEmployer()
                .ifPresent(most -> all.add(new Candidate(PanelRules.PER_EMPLOYER, rules.withPerEmployer(more(most)))));
        rules.perCity().ifPresent(most -> all.add(new Candidate(PanelRules.PER_CITY, rules.withPerCity(more(most)))));
        if (rules.barsOwnCity()) {
            all.add(new Candidate(Bar.OWN_CITY, rules.withBarsOwnCity(false)));
        }
        rules.load().ifPresent(most -> all.add(new Candidate(Bar.LOAD, rules.withLoad(more(most)))));
        rules.reviewsPerYear()
                .ifPresent(most -> all.add(new Candidate(Bar.REVIEWS, rules.withReviewsPerYear(more(most)))));
        rules.restAfterYears()
                .ifPresent(most -> all.add(new Candidate(Bar.REST, rules.withRestAfterYears(more(most)))));
        return all;
    }

    /** A number becomes one less; of a share the part over becomes one less. */
    private static List<Requirement> fewer(PanelRules rules, int index) {
        List<Requirement> changed = new ArrayList<>(rules.composition());
        Requirement one = changed.get(index);
        Amount fewer = switch (one.atLeast()) {
            case Amount.Count(int count) -> new Amount.Count(Math.max(0, count - 1));
            case Amount.Share(int over, int under) -> new Amount.Share(Math.max(0, over - 1), under);
        };
        changed.set(index, new Requirement(one.id(), one.kinds(), one.titles(), one.ownField(), fewer));
        return changed;
    }

    private static Optional<Integer> more(int most) {
        return Optional.of(most + 1);
    }
}
