package org.clusterreview.demo;

import java.time.Instant;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.Applications;
import org.clusterreview.conflicts.ExclusionRequest;
import org.clusterreview.conflicts.ExclusionRequests;
import org.clusterreview.conflicts.NewRequest;
import org.clusterreview.demo.generator.DemoData;
import org.clusterreview.demo.generator.DemoExpert;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;

/** Three applicants ask that somebody be excluded: one with good reason, one without, one about nobody of the pool. */
@Component
class DemoExclusions {

    private static final int GOOD_REASON = 4;
    private static final int NO_REASON = 9;
    private static final int NOBODY = 12;

    private final ExclusionRequests requests;
    private final Applications applications;
    private final ExpertPool pool;
    private final DemoPeople people;

    DemoExclusions(ExclusionRequests requests, Applications applications, ExpertPool pool, DemoPeople people) {
        this.requests = requests;
        this.applications = applications;
        this.pool = pool;
        this.people = people;
    }

    /** Recorded and matched by one person, decided by another on the same day. */
    void ask(TrackId track, DemoData data, Instant at) {
        DemoExpert first = data.experts().get(GOOD_REASON);
        DemoExpert second = data.experts().get(NO_REASON);
        ExclusionRequest good = recorded(track, GOOD_REASON, at, Optional.of(first), "该专家所在单位与本集群骨干企业有专利纠纷，可能影响公正评审。");
        ExclusionRequest weak =
                recorded(track, NO_REASON, at.plusSeconds(600), Optional.of(second), "该专家曾公开对本集群所在领域的发展前景提出不同看法。");
        ExclusionRequest nobody =
                recorded(track, NOBODY, at.plusSeconds(1_200), Optional.empty(), "与本集群服务机构有合同纠纷，可能影响公正评审。");
        people.as(DemoPeople.ORGANISER, at.plusSeconds(7_200), viewer -> {
            requests.accept(viewer, good.id(), good.version(), "有案件受理通知书为证，同意回避。")
                    .orThrow();
            requests.refuse(viewer, weak.id(), weak.version(), "学术观点不同不属于回避情形，不予同意。")
                    .orThrow();
            return requests.accept(viewer, nobody.id(), nobody.version(), "专家库中没有此人；如其入库，不参加该集群评审。")
                    .orThrow();
        });
    }

    private ExclusionRequest recorded(
            TrackId track, int application, Instant at, Optional<DemoExpert> expert, String reason) {
        return people.as(DemoPeople.STAFF, at, viewer -> {
            Application asking = applications.ofTrack(viewer, track).get(application);
            NewRequest request = new NewRequest(
                    expert.map(one -> one.row().name()).orElse("示例人员"),
                    expert.map(one -> one.row().employer()),
                    reason,
                    DemoPlan.dayOf(at),
                    Optional.empty());
            ExclusionRequest recorded =
                    requests.record(viewer, asking.id(), request).orThrow();
            return requests.match(
                            viewer,
                            recorded.id(),
                            recorded.version(),
                            expert.map(one -> known(viewer, one)),
                            expert.isPresent() ? "姓名和单位一致。" : "按姓名、拼音查找，专家库中没有此人。")
                    .orThrow();
        });
    }

    private ExpertId known(Viewer viewer, DemoExpert expert) {
        return pool.search(viewer, expert.row().name()).stream()
                .filter(one -> one.employerName().equals(expert.row().employer()))
                .map(Expert::id)
                .findFirst()
                .orElseThrow();
    }
}
