package org.clusterreview.demo.generator;

import java.util.List;
import org.clusterreview.applications.workbook.ApplicationForm;
import org.clusterreview.experts.workbook.ExpertForm;

/**
 * All demonstration data of one seed. Every row carries {@link #MARK}, or is of an employer that is plainly invented.
 *
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
        List<DemoCluster> registry,
        List<DemoApplication> reports,
        List<DemoApplication> earlier,
        List<DemoApplication> coming) {

    public static final String MARK = "演示数据";

    public DemoData {
        applications = List.copyOf(applications);
        experts = List.copyOf(experts);
        registry = List.copyOf(registry);
        reports = List.copyOf(reports);
        earlier = List.copyOf(earlier);
        coming = List.copyOf(coming);
    }
}
