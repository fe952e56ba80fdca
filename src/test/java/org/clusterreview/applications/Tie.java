package org.clusterreview.applications;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.experts.ExpertImport;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.fixtures.ExampleBooks;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member of staff who is in the pool of experts and has a confirmed tie to an application. */
final class Tie {

    private Tie() {}

    static Viewer staffTiedTo(BeanFactory beans, Application application) {
        Viewer organiser = Viewers.organiser();
        ExpertPool pool = beans.getBean(ExpertPool.class);
        ExpertImport experts = beans.getBean(ExpertImport.class);
        if (pool.search(organiser, "").isEmpty()) {
            experts.confirm(organiser, experts.preview(organiser, "专家.xlsx", ExampleBooks.experts()))
                    .orThrow();
        }
        UUID expert = pool.search(organiser, "").getFirst().id().value();
        JdbcClient jdbc = beans.getBean(JdbcClient.class);
        jdbc.sql("delete from conflict_finding where expert_id = ? and application_id = ?")
                .param(expert)
                .param(application.id().value())
                .update();
        jdbc.sql("insert into conflict_finding (id, version, round_id, track_id, expert_id, application_id, rule,"
                        + " rule_zh, rule_en, kind, strength, certain, evidence, facts_hash, status, found_at)"
                        + " values (?, 0, ?, ?, ?, ?, 'declared', '自行申报', 'Declared', 'DECLARATION', 'FORBIDDEN', true,"
                        + " '[]', 'none', 'CONFIRMED', ?)")
                .param(UUID.randomUUID())
                .param(application.round().value())
                .param(application.track().value())
                .param(expert)
                .param(application.id().value())
                .param(OffsetDateTime.now(ZoneOffset.UTC))
                .update();
        return Viewers.inPool(expert, Role.STAFF);
    }
}
