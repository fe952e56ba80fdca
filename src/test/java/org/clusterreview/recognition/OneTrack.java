package org.clusterreview.recognition;

import static org.clusterreview.recognition.ListWorld.EQUIPMENT;
import static org.clusterreview.recognition.ListWorld.MATERIALS;
import static org.clusterreview.recognition.ListWorld.WUHAN;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.TestApplications.Wanted;
import org.clusterreview.fixtures.OtherDay;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.Registry;
import org.clusterreview.rounds.Pipeline;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.rounds.pipeline.StageReport;
import org.clusterreview.rounds.pipeline.StageReport.Blocker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A track on the shipped rules, from its frozen result on. */
@SuppressWarnings("NullAway.Init")
abstract class OneTrack {

    @Autowired
    ApplicationContext context;

    @Autowired
    RecognitionLists lists;

    @Autowired
    ListInsights insights;

    @Autowired
    PublicNotices notices;

    @Autowired
    Registry registry;

    @Autowired
    Accounts accounts;

    @Autowired
    Pipeline pipeline;

    @Autowired
    JdbcTemplate jdbc;

    Viewer organiser;
    Viewer second;
    ListWorld world;

    @BeforeEach
    void open_a_track() {
        jdbc.update("update cluster set state = 'ENDED', banned_until = null");
        jdbc.update("delete from cluster where id not in"
                + " (select cluster_id from application where cluster_id is not null)");
        organiser = new TestAccounts(accounts).viewer(Role.ORGANISER);
        second = new TestAccounts(accounts).viewer(Role.SUPERVISOR);
        world = new ListWorld(context, TrackKind.RECOGNITION, Optional.empty());
    }

    TrackId track() {
        return world.track().id();
    }

    static Wanted zone(String name, String zone, String field) {
        return Wanted.ofZone(name, WUHAN, zone, field);
    }

    RecognitionList form() {
        return lists.form(organiser, track()).orThrow();
    }

    static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    /** Those of this feature: results have theirs, since these were made without sheets. */
    List<String> blockers(Stage stage) {
        StageReport report =
                Objects.requireNonNull(pipeline.of(organiser, world.track()).get(stage));
        return report.blockers().stream()
                .map(Blocker::code)
                .filter(code -> code.startsWith("recognition."))
                .toList();
    }

    /** Three zones of one city in one field, by falling score; the third field place is taken by the registry. */
    void three_in_a_city_and_field_of_which_one_is_recognised() {
        world.recognised("旧集群", Cluster.Level.PROVINCIAL, "z-old", EQUIPMENT);
        world.scored(zone("甲", "z-1", EQUIPMENT), "91.00");
        world.scored(zone("乙", "z-2", EQUIPMENT), "90.00");
        world.scored(zone("丙", "z-3", EQUIPMENT), "89.00");
        world.scored(zone("丁", "z-4", MATERIALS), "80.00");
        world.freezeResult();
    }

    void frozen_list() {
        three_in_a_city_and_field_of_which_one_is_recognised();
        form();
        freeze();
    }

    /** Long ago, so that notices of any year can follow. */
    void freeze() {
        OtherDay.on(
                context,
                LocalDate.of(2025, 1, 2),
                () -> lists.freeze(organiser, track()).orThrow());
    }

    @AfterEach
    void forget_the_expert() {
        world.forgetTheTied();
    }
}
