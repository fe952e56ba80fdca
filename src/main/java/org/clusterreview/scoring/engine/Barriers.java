package org.clusterreview.scoring.engine;

import java.util.ArrayList;
import java.util.List;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.model.Requirement;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.model.Veto;

/**
 * What keeps an application out of the ranking whatever its score: vetoes and unmet requirements.
 *
 * @param remarks a reason for each
 * @param vetoed a veto is established or a requirement is certainly unmet
 * @param unknown a requirement cannot be judged, for want of a figure
 */
record Barriers(List<Violation> remarks, boolean vetoed, boolean unknown) {

    static Barriers of(ScoringModel model, Panel panel, Figures figures) {
        List<Violation> established = new ArrayList<>();
        for (Veto veto : model.vetoes()) {
            veto(veto, panel, figures, established);
        }
        List<Violation> missing = new ArrayList<>();
        for (Requirement requirement : model.requirements()) {
            requirement(requirement, figures, established, missing);
        }
        List<Violation> remarks = new ArrayList<>(established);
        remarks.addAll(missing);
        return new Barriers(remarks, !established.isEmpty(), !missing.isEmpty());
    }

    private static void veto(Veto veto, Panel panel, Figures figures, List<Violation> established) {
        if (!veto.askedOfExperts()) {
            if (figures.established(veto.id())) {
                established.add(Violation.of("scoring.remark.vetoed", veto.name(), veto.source()));
            }
            return;
        }
        int answered = panel.given(veto.id()).size();
        int yes = (int)
                panel.given(veto.id()).stream().filter(v -> v.signum() != 0).count();
        boolean holds = switch (veto.by()) {
            case STAFF -> false;
            case ANY_EXPERT -> yes > 0;
            case MAJORITY_OF_EXPERTS -> 2 * yes > answered;
            case ALL_EXPERTS -> answered > 0 && yes == answered;
        };
        if (holds) {
            established.add(Violation.of("scoring.remark.vetoedByExperts", veto.name(), veto.source(), yes, answered));
        }
    }

    private static void requirement(
            Requirement requirement, Figures figures, List<Violation> unmet, List<Violation> missing) {
        List<Violation> unknown = new ArrayList<>();
        for (Requirement.Threshold threshold : requirement.anyOf()) {
            switch (figures.measure(threshold.figure())) {
                case Measure.Of(var value, var ignored)
                when threshold.line().holds(value) -> {
                    return;
                }
                case Measure.Of ignored -> {}
                case Measure.Unknown(var reason) -> unknown.add(reason);
            }
        }
        if (unknown.isEmpty()) {
            unmet.add(Violation.of("scoring.remark.requirementUnmet", requirement.name(), requirement.source()));
        } else {
            missing.addAll(unknown);
        }
    }
}
