package org.clusterreview.demo.generator;

import java.util.List;
import org.clusterreview.applications.workbook.ApplicationForm;
import org.clusterreview.experts.workbook.ExpertForm;

/** All demonstration data of one seed. Every row carries {@link #MARK}, or is of an employer that is plainly invented. */
public record DemoData(
        long seed,
        ApplicationForm applicationForm,
        ExpertForm expertForm,
        List<DemoApplication> applications,
        List<DemoExpert> experts,
        List<DemoCluster> registry) {

    public static final String MARK = "演示数据";

    public DemoData {
        applications = List.copyOf(applications);
        experts = List.copyOf(experts);
        registry = List.copyOf(registry);
    }
}
