package org.clusterreview.conflicts;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.conflicts.ConflictFinding.Status;
import org.clusterreview.conflicts.rules.Chains;
import org.clusterreview.conflicts.rules.Link;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.panels.Group;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A confirmed tie, written to its table as if it had come to light after the expert was seated. */
public final class KnownTie {

    private KnownTie() {}

    public static void add(ApplicationContext beans, Group group, ExpertId expert, ApplicationId application) {
        add(beans, group, expert, application, "[]");
    }

    /** One whose chain runs through another application. */
    public static void through(
            ApplicationContext beans, Group group, ExpertId expert, ApplicationId application, ApplicationId other) {
        add(
                beans,
                group,
                expert,
                application,
                Chains.write(List.of(new Link.ComesFrom(other.value(), "另一集群", "420100"))));
    }

    private static void add(
            ApplicationContext beans, Group group, ExpertId expert, ApplicationId application, String chain) {
        beans.getBean(JdbcClient.class)
                .sql("insert into conflict_finding (id, version, round_id, track_id, expert_id, application_id, rule,"
                        + " rule_zh, rule_en, kind, strength, certain, evidence, facts_hash, status, found_at)"
                        + " values (?, 0, ?, ?, ?, ?, 'declaration', '自行申报', 'Declared', 'DECLARATION',"
                        + " 'FORBIDDEN', true, ?, 'none', ?, ?)")
                .param(UUID.randomUUID())
                .param(group.round().value())
                .param(group.track().value())
                .param(expert.value())
                .param(application.value())
                .param(chain)
                .param(Status.CONFIRMED.name())
                .param(OffsetDateTime.now(ZoneOffset.UTC))
                .update();
    }
}
