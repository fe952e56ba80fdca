package org.clusterreview.draws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.Applications;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.experts.workbook.ExpertKind;
import org.clusterreview.experts.workbook.ExpertRow;
import org.clusterreview.fixtures.Someone;
import org.clusterreview.panels.Groups;
import org.clusterreview.reviews.ReviewFixture;
import org.clusterreview.rounds.ShippedRules;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.TrackId;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A track with two groups whose panels can be drawn, and those who draw them. */
public final class DrawFixture {

    private static final ExpertKind[] KINDS = {
        ExpertKind.TECHNICAL, ExpertKind.TECHNICAL, ExpertKind.FINANCE, ExpertKind.MANAGEMENT
    };

    private final ApplicationContext beans;
    private final Draws draws;
    private final ReviewFixture round;
    private final Viewer drawer;
    private final Viewer supervisor;

    public DrawFixture(ApplicationContext beans) {
        this.beans = beans;
        this.draws = beans.getBean(Draws.class);
        this.round = ReviewFixture.withPassed(beans, 6, ShippedRules.PANELS);
        this.drawer = person(Role.DRAWER);
        this.supervisor = person(Role.SUPERVISOR);
        round.moveTo(Stage.PANELS);
        beans.getBean(Groups.class).propose(organiser(), track(), 2, "第#组").orThrow();
        spare(24, "教授");
        keepApart();
    }

    /** Questions that other tests and the examples have left open. */
    public void keepApart() {
        beans.getBean(JdbcClient.class)
                .sql("update expert_pair set state = 'APART', decided_reasons = reasons where state = 'OPEN'")
                .update();
    }

    public Viewer person(Role... roles) {
        return new TestAccounts(beans.getBean(Accounts.class)).viewer(roles);
    }

    /** Experts of all kinds with employers of their own and no city, who know the fields of the applications. */
    public void spare(int count, String title) {
        List<String> fields = beans.getBean(Applications.class).ofTrack(organiser(), track()).stream()
                .map(Application::fieldCode)
                .distinct()
                .toList();
        List<ExpertRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ExpertRow row = Someone.at("远方大学 " + UUID.randomUUID()).row();
            rows.add(new ExpertRow(
                    0,
                    row.name(),
                    row.gender(),
                    row.employer(),
                    row.position(),
                    title,
                    KINDS[i % KINDS.length],
                    fields,
                    Optional.empty(),
                    row.mobile(),
                    Optional.empty(),
                    Optional.empty()));
        }
        beans.getBean(ExpertPool.class).enterAll(organiser(), rows, false, "名单").orThrow();
    }

    public ReviewFixture round() {
        return round;
    }

    public TrackId track() {
        return round.trackId();
    }

    public Viewer organiser() {
        return round.organiser();
    }

    public Viewer drawer() {
        return drawer;
    }

    public Viewer supervisor() {
        return supervisor;
    }

    public Draw frozen() {
        return draws.freeze(organiser(), track()).orThrow();
    }

    public Draw committed() {
        Draw frozen = frozen();
        return draws.commit(drawer, frozen.id(), frozen.version()).orThrow();
    }

    public Draw witnessed(String said) {
        Draw committed = committed();
        return draws.witness(supervisor, committed.id(), committed.version(), said)
                .orThrow();
    }

    public Draw drawn() {
        return drawn("13 27 08");
    }

    public Draw drawn(String said) {
        Draw witnessed = witnessed(said);
        return draws.draw(drawer, witnessed.id(), witnessed.version()).orThrow();
    }
}
