package org.clusterreview.panels.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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

    private static List<Candidate> candidates(PanelRules rules) {
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < rules.composition().size(); i++) {
            int index = i;
            all.add(new Candidate(rules.composition().get(i).id(), with(rules, parts -> parts.composition(index))));
        }
        rules.chair().ifPresent(chair -> all.add(new Candidate(PanelRules.CHAIR, with(rules, Parts::noChair))));
        rules.perEmployer()
                .ifPresent(most -> all.add(new Candidate(PanelRules.PER_EMPLOYER, with(rules, Parts::perEmployer))));
        rules.perCity().ifPresent(most -> all.add(new Candidate(PanelRules.PER_CITY, with(rules, Parts::perCity))));
        if (rules.barsOwnCity()) {
            all.add(new Candidate(Bar.OWN_CITY, with(rules, Parts::ownCity)));
        }
        rules.load().ifPresent(most -> all.add(new Candidate(Bar.LOAD, with(rules, Parts::load))));
        rules.reviewsPerYear().ifPresent(most -> all.add(new Candidate(Bar.REVIEWS, with(rules, Parts::reviews))));
        rules.restAfterYears().ifPresent(most -> all.add(new Candidate(Bar.REST, with(rules, Parts::rest))));
        return all;
    }

    private static PanelRules with(PanelRules rules, UnaryOperator<Parts> change) {
        return change.apply(new Parts(rules)).rules();
    }

    /** Rules with one step more room in one place. */
    private record Parts(PanelRules rules) {

        private Parts of(
                List<Requirement> composition,
                Optional<Integer> perEmployer,
                Optional<Integer> perCity,
                boolean barsOwnCity,
                Optional<Integer> load,
                Optional<Integer> reviews,
                Optional<Integer> rest,
                Optional<PanelRules.Chair> chair) {
            return new Parts(
                    new PanelRules(composition, perEmployer, perCity, barsOwnCity, load, reviews, rest, chair));
        }

        /** A number becomes one less; of a share the part over becomes one less. */
        Parts composition(int index) {
            List<Requirement> changed = new ArrayList<>(rules.composition());
            Requirement one = changed.get(index);
            Amount fewer = switch (one.atLeast()) {
                case Amount.Count(int count) -> new Amount.Count(Math.max(0, count - 1));
                case Amount.Share(int over, int under) -> new Amount.Share(Math.max(0, over - 1), under);
            };
            changed.set(index, new Requirement(one.id(), one.kinds(), one.titles(), one.ownField(), fewer));
            return of(
                    changed,
                    rules.perEmployer(),
                    rules.perCity(),
                    rules.barsOwnCity(),
                    rules.load(),
                    rules.reviewsPerYear(),
                    rules.restAfterYears(),
                    rules.chair());
        }

        Parts noChair() {
            return limits(rules.perEmployer(), rules.perCity(), rules.load(), rules.reviewsPerYear(), Optional.empty());
        }

        Parts perEmployer() {
            return limits(
                    more(rules.perEmployer()), rules.perCity(), rules.load(), rules.reviewsPerYear(), rules.chair());
        }

        Parts perCity() {
            return limits(
                    rules.perEmployer(), more(rules.perCity()), rules.load(), rules.reviewsPerYear(), rules.chair());
        }

        Parts load() {
            return limits(
                    rules.perEmployer(), rules.perCity(), more(rules.load()), rules.reviewsPerYear(), rules.chair());
        }

        Parts reviews() {
            return limits(
                    rules.perEmployer(), rules.perCity(), rules.load(), more(rules.reviewsPerYear()), rules.chair());
        }

        private Parts limits(
                Optional<Integer> perEmployer,
                Optional<Integer> perCity,
                Optional<Integer> load,
                Optional<Integer> reviews,
                Optional<PanelRules.Chair> chair) {
            return of(
                    rules.composition(),
                    perEmployer,
                    perCity,
                    rules.barsOwnCity(),
                    load,
                    reviews,
                    rules.restAfterYears(),
                    chair);
        }

        Parts ownCity() {
            return of(
                    rules.composition(),
                    rules.perEmployer(),
                    rules.perCity(),
                    false,
                    rules.load(),
                    rules.reviewsPerYear(),
                    rules.restAfterYears(),
                    rules.chair());
        }

        Parts rest() {
            return of(
                    rules.composition(),
                    rules.perEmployer(),
                    rules.perCity(),
                    rules.barsOwnCity(),
                    rules.load(),
                    rules.reviewsPerYear(),
                    more(rules.restAfterYears()),
                    rules.chair());
        }

        private static Optional<Integer> more(Optional<Integer> limit) {
            return limit.map(most -> most + 1);
        }
    }
}
