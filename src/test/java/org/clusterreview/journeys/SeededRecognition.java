package org.clusterreview.journeys;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.Application;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.NewAccount;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewers;
import org.clusterreview.applications.ImportedTrack;
import org.clusterreview.applications.TestApplications.Wanted;
import org.clusterreview.evaluation.EvaluationYears;
import org.clusterreview.recognition.ListWorld;
import org.clusterreview.recognition.NewNotice;
import org.clusterreview.recognition.PublicNotices;
import org.clusterreview.recognition.RecognitionLists;
import org.clusterreview.registry.Cluster;
import org.clusterreview.results.ScoredTrack;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.TrackKind;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

/**
 * Tracks at the points where people act, laid into a database that is then left to the program; ids are those of tracks.
 *
 * @param corrected in the formal check, with two applications
 * @param imported the same, before anything was imported; the unit of the third application is barred
 * @param barredUntil the first day on which it may apply again
 * @param tied at the results, where two of three are equal and one place is left
 * @param noticed shown to the public from today on, with one in reserve
 * @param evaluated the third evaluation of a cluster, before its document is recorded
 * @param cluster its id in the registry
 */
record SeededRecognition(
        String corrected,
        String imported,
        LocalDate barredUntil,
        String tied,
        String noticed,
        String evaluated,
        String cluster) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    static SeededRecognition in(Path home) {
        List<String> settings = List.of("--cluster-review.home=" + home, "--cluster-review.demonstration=no");
        try (var context = new SpringApplicationBuilder(Application.class)
                .contextFactory(type -> new GenericWebApplicationContext(new MockServletContext()))
                .run(settings.toArray(String[]::new))) {
            people(context);
            ImportedTrack corrected = new ImportedTrack(context);
            corrected.importExample(2);
            corrected.advance();
            String tied = tied(context);
            String noticed = noticed(context);
            EvaluationYears years = new EvaluationYears(context, Viewers.organiser(), EvaluationYears.MARKS);
            Cluster cluster = years.cluster("三年集群", Cluster.Level.PROVINCIAL);
            years.issued(2022, Map.of(cluster, "92"));
            years.issued(2023, Map.of(cluster, "55"));
            String evaluated =
                    years.evaluated(2024, Map.of(cluster, "50")).track().id().toString();
            LocalDate until = LocalDate.now(CHINA).plusYears(2);
            ImportedTrack imported = barred(context, until);
            return new SeededRecognition(
                    corrected.id().toString(),
                    imported.id().toString(),
                    until,
                    tied,
                    noticed,
                    evaluated,
                    cluster.id().toString());
        }
    }

    private static void people(ApplicationContext context) {
        open(context, People.ORGANISER, "组织者甲", Set.of(Role.ORGANISER));
        open(context, People.SECOND, "组织者乙", Set.of(Role.ORGANISER, Role.SUPERVISOR));
    }

    private static void open(ApplicationContext context, String username, String name, Set<Role> roles) {
        context.getBean(Accounts.class)
                .open(
                        Viewers.with(Role.SYSTEM_ADMIN),
                        new NewAccount(username, name, People.PASSWORD, "zh-CN", roles, false, null))
                .orThrow();
    }

    private static String tied(ApplicationContext context) {
        ScoredTrack scored = new ScoredTrack(context);
        UUID group = scored.group("第一组");
        scored.sheets(scored.application(group, "领先集群"), "38", "38", "38");
        scored.sheets(scored.application(group, "并列甲集群"), "30", "30", "30");
        scored.sheets(scored.application(group, "并列乙集群"), "30", "30", "30");
        context.getBean(JdbcTemplate.class)
                .update(
                        "update track set places = 2 where id = ?",
                        scored.track().value());
        return scored.track().toString();
    }

    private static String noticed(ApplicationContext context) {
        ListWorld world = new ListWorld(
                context,
                TrackKind.RECOGNITION,
                Optional.of(2),
                policy -> policy.replace("version: 2", "version: 98").replace("reserve: 0", "reserve: 1"));
        world.scored(Wanted.ofZone("首位集群", ListWorld.WUHAN, "z-1", ListWorld.EQUIPMENT), "91");
        world.scored(Wanted.ofZone("被异议集群", ListWorld.WUHAN, "z-2", ListWorld.MATERIALS), "90");
        world.scored(Wanted.ofZone("备选集群", ListWorld.WUHAN, "z-3", ListWorld.EQUIPMENT), "89");
        world.freezeResult();
        RecognitionLists lists = context.getBean(RecognitionLists.class);
        lists.form(Viewers.organiser(), world.track().id()).orThrow();
        lists.freeze(Viewers.organiser(), world.track().id()).orThrow();
        world.to(Stage.PUBLIC_NOTICE);
        LocalDate today = LocalDate.now(CHINA);
        context.getBean(PublicNotices.class)
                .publish(
                        Viewers.organiser(),
                        world.track().id(),
                        new NewNotice(
                                today, "公示〔1〕号", "https://kjt.example/1", "现予公示。", Optional.of(today.plusDays(14))))
                .orThrow();
        return world.track().id().toString();
    }

    /** A cluster of the unit and the field of the third application, which was cancelled. */
    private static ImportedTrack barred(ApplicationContext context, LocalDate until) {
        ImportedTrack other = new ImportedTrack(context);
        List<org.clusterreview.applications.Application> known = other.importExample(3);
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        jdbc.update(
                "insert into cluster (id, version, name, level, state, organisation_id, city_code, field_code, ended_on,"
                        + " banned_until, demonstration) select cast(? as uuid), 0, '已取消的集群', 'PROVINCIAL', 'CANCELLED',"
                        + " organisation_id, city_code, field_code, cast(? as date), cast(? as date), false"
                        + " from application where id = ?",
                UUID.randomUUID(),
                until.minusYears(3),
                until,
                known.getLast().id().value());
        return new ImportedTrack(context);
    }
}
