package org.clusterreview.rounds.policy;

import java.util.List;

/**
 * What has to be reported of a cluster (重大事项报告, Article 20).
 *
 * @param within working days after it happened
 */
public record ReportRule(String article, String text, int within, List<BanRule.Cause> causes) {

    public ReportRule {
        causes = List.copyOf(causes);
    }
}
