package org.clusterreview.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.policy.ObjectionRule;
import org.clusterreview.rounds.policy.Policy;
import org.springframework.stereotype.Component;

/** What a decided objection does to a list: whether it may be corrected, and how. */
@Component
class CorrectionPlans {

    private final Applications applications;
    private final Approvals approvals;
    private final ListBases bases;
    private final ListStore lists;

    CorrectionPlans(Applications applications, Approvals approvals, ListBases bases, ListStore lists) {
        this.applications = applications;
        this.approvals = approvals;
        this.bases = bases;
        this.lists = lists;
    }

    /** What a correction rests on; refused where the list cannot be corrected, or the decision gives no ground. */
    Outcome<CorrectionGround> ground(Viewer viewer, Track track, UUID approval) {
        List<Violation> faults = faultsOf(viewer, track);
        if (lists.current(track.id()).filter(list -> !list.isFrozen()).isPresent()) {
            faults.add(Violation.of("recognition.correction.open"));
        }
        return faults.isEmpty()
                ? approvals
                        .find(viewer, approval)
                        .map(one -> CorrectionGround.of(one, track.id(), lists.current(track.id())))
                        .orElseGet(() -> Outcome.refused(Violation.of("recognition.correction.unfounded")))
                : Outcome.refused(faults);
    }

    /** Why the list of a track cannot be corrected at all. */
    List<Violation> faultsOf(Viewer viewer, Track track) {
        List<Violation> faults = new ArrayList<>();
        if (track.stage() != Stage.PUBLIC_NOTICE) {
            faults.add(Violation.of("recognition.correction.stage"));
        }
        if (applications.isPartial(viewer, track.id())) {
            faults.add(Violation.of("recognition.partial"));
        }
        if (lists.isIssued(track.id())) {
            faults.add(Violation.of("recognition.issued"));
        }
        return faults;
    }

    CorrectionPlan plan(Viewer viewer, Track track, CorrectionGround ground) {
        ListBasis basis = bases.of(viewer, track);
        Policy policy = basis.policy();
        return new CorrectionPlanner(
                        policy.objections().map(ObjectionRule::article).orElse(""),
                        policy.quota(),
                        policy.quota().map(basis::existing).orElse(List.of()),
                        barred(basis),
                        basis.registrySha256())
                .plan(
                        ground.list().draft(),
                        ground.entry(),
                        ground.objection(),
                        ground.approval().reason());
    }

    private static Set<ApplicationId> barred(ListBasis basis) {
        return basis.applications().stream()
                .filter(application -> Bars.ban(basis, application).isPresent())
                .map(Application::id)
                .collect(Collectors.toSet());
    }
}
