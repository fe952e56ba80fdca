package org.clusterreview.panels.assignment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What is short. A requirement that cannot be met even alone is shown by a smallest cut: the applications on one side of it
 * want more than the experts can give who are left to them. Where each could be met alone but not all together, it is told what
 * one of the fullest assignments lacks.
 */
final class Shortages {

    private Shortages() {}

    static List<Shortage> of(AssignmentProblem problem, List<Master.Lack> lacks) {
        List<Shortage> alone = new ArrayList<>(SupplyCut.of(problem));
        return alone.isEmpty() ? together(problem, lacks) : alone;
    }

    private static List<Shortage> together(AssignmentProblem problem, List<Master.Lack> lacks) {
        Map<String, List<Master.Lack>> byRequirement = new LinkedHashMap<>();
        lacks.forEach(lack -> byRequirement
                .computeIfAbsent(lack.requirement(), id -> new ArrayList<>())
                .add(lack));
        List<Shortage> shortages = new ArrayList<>();
        byRequirement.forEach((requirement, all) -> {
            TreeSet<Integer> applications = new TreeSet<>();
            int missing = 0;
            int demanded = 0;
            for (Master.Lack lack : all) {
                missing += lack.missing();
                if (lack.application() >= 0) {
                    applications.add(lack.application());
                    demanded += demand(problem, requirement, lack.application());
                }
            }
            if (requirement.equals(Shortage.LEAST_LOAD)) {
                demanded = leastLoads(problem);
            }
            shortages.add(new Shortage(requirement, List.copyOf(applications), demanded, demanded - missing, false));
        });
        return shortages;
    }

    static int demand(AssignmentProblem problem, String requirement, int application) {
        return problem.needs().stream()
                .filter(need -> need.id().equals(requirement))
                .findFirst()
                .map(need -> need.atLeast(application))
                .orElseGet(() -> problem.seats(application));
    }

    private static int leastLoads(AssignmentProblem problem) {
        int sum = 0;
        for (int e = 0; e < problem.experts(); e++) {
            sum += problem.leastLoad(e);
        }
        return sum;
    }
}
