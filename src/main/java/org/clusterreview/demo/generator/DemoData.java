package org.clusterreview.demo.generator;

import java.util.List;
import java.util.stream.Stream;
import org.clusterreview.applications.workbook.ApplicationForm;
import org.clusterreview.experts.workbook.EngagementRow;
import org.clusterreview.experts.workbook.ExpertForm;
import org.clusterreview.experts.workbook.ExpertRow;
import org.clusterreview.experts.workbook.ExpertSheet;
import org.clusterreview.experts.workbook.RelationRow;

/**
 * All demonstration data of one seed. Every row carries {@link #MARK}, or is of an employer that is plainly invented.
 *
 * @param repeated records of the pool that are somebody whom it has already
 * @param engagements what experts are and were
 * @param relations to whom experts are tied
 * @param registry clusters recognised before, those of the closed round among them
 * @param reports what recognised clusters report for evaluation, for the form's last year
 * @param earlier applications of the closed round, with the figures of the year before
 * @param coming applications of the round in preparation
 */
public record DemoData(
        long seed,
        ApplicationForm applicationForm,
        ExpertForm expertForm,
        List<DemoApplication> applications,
        List<DemoExpert> experts,
        List<ExpertRow> repeated,
        List<EngagementRow> engagements,
        List<RelationRow> relations,
        List<DemoCluster> registry,
        List<DemoApplication> reports,
        List<DemoApplication> earlier,
        List<DemoApplication> coming) {

    public static final String MARK = "演示数据";

    /** The form of experts, filled in. */
    public ExpertSheet pool() {
        return new ExpertSheet(
                Stream.concat(experts.stream().map(DemoExpert::row), repeated.stream())
                        .toList(),
                engagements,
                relations,
                List.of());
    }

    public DemoData {
        applications = List.copyOf(applications);
        experts = List.copyOf(experts);
        repeated = List.copyOf(repeated);
        engagements = List.copyOf(engagements);
        relations = List.copyOf(relations);
        registry = List.copyOf(registry);
        reports = List.copyOf(reports);
        earlier = List.copyOf(earlier);
        coming = List.copyOf(coming);
    }
}
