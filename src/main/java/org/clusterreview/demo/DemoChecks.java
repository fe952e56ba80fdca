package org.clusterreview.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.applications.FormalChecks;
import org.clusterreview.applications.FormalState;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.demo.generator.DemoApplication;
import org.clusterreview.demo.generator.DemoTrait;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;

/**
 * The formal check of a track: what is in order passes; for one that fails a condition two people agree on an exception,
 * for the other the second person does not, and it goes back to its applicant.
 */
@Component
class DemoChecks {

    private final FormalChecks checks;
    private final Applications applications;
    private final Approvals approvals;
    private final DemoPeople people;

    DemoChecks(FormalChecks checks, Applications applications, Approvals approvals, DemoPeople people) {
        this.checks = checks;
        this.applications = applications;
        this.approvals = approvals;
        this.people = people;
    }

    void decideAll(TrackId track, List<DemoApplication> of, Instant at) {
        Map<DemoTrait, ApplicationId> failing = people.as(DemoPeople.STAFF, at, viewer -> {
            List<Application> all = applications.ofTrack(viewer, track);
            checks.recordAll(viewer, all.stream().map(Application::id).toList(), "已核对申报材料原件和证明文件，符合要求。")
                    .orThrow();
            return failing(all, of);
        });
        Optional.ofNullable(failing.get(DemoTrait.LOW_SHARE))
                .ifPresent(id -> except(id, at, Approval.Verdict.APPROVED, "主导产业上下游营业收入统计口径偏窄，核实后同意例外。"));
        Optional.ofNullable(failing.get(DemoTrait.LOW_REVENUE)).ifPresent(id -> {
            except(id, at, Approval.Verdict.REFUSED, "总营业收入与规定差距较大，不同意例外。");
            people.as(
                    DemoPeople.STAFF,
                    at.plus(Duration.ofHours(25)),
                    viewer -> checks.decide(
                                    viewer,
                                    id,
                                    FormalState.RETURNED,
                                    "集群总营业收入未达到 100 亿元，请核实补正后重新报送。",
                                    Optional.of(DemoPlan.dayOf(at).plusDays(10)))
                            .orThrow());
        });
        people.as(
                DemoPeople.STAFF,
                at.plus(Duration.ofHours(26)),
                viewer -> checks.decideAll(viewer, track, "形式审查合格。").orThrow());
    }

    private void except(ApplicationId id, Instant at, Approval.Verdict verdict, String why) {
        Approval asked = people.as(
                DemoPeople.STAFF,
                at.plus(Duration.ofHours(1)),
                viewer -> checks.proposeException(viewer, id, blocking(viewer, id), "申报主体说明了情况，是否同意例外，请审批。")
                        .orThrow());
        people.as(
                DemoPeople.SUPERVISOR,
                at.plus(Duration.ofHours(24)),
                viewer -> approvals.decide(viewer, asked.id(), verdict, why).orThrow());
    }

    private String blocking(Viewer viewer, ApplicationId id) {
        return checks.report(viewer, id).orElseThrow().blockedBy().getFirst();
    }

    private static Map<DemoTrait, ApplicationId> failing(List<Application> all, List<DemoApplication> of) {
        Map<String, ApplicationId> byName = new HashMap<>();
        all.forEach(application -> byName.put(application.name(), application.id()));
        Map<DemoTrait, ApplicationId> failing = new HashMap<>();
        of.forEach(application -> application
                .traits()
                .forEach(trait -> failing.put(
                        trait,
                        Objects.requireNonNull(byName.get(application.row().cluster())))));
        return failing;
    }
}
