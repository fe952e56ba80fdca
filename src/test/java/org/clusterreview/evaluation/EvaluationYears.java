package org.clusterreview.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.FormalState;
import org.clusterreview.applications.TestApplications.Wanted;
import org.clusterreview.fixtures.Tampering;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.recognition.Issue;
import org.clusterreview.recognition.Issues;
import org.clusterreview.recognition.ListWorld;
import org.clusterreview.recognition.RecognitionLists;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.NewCluster;
import org.clusterreview.registry.Registry;
import org.clusterreview.results.TestResults;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.engine.SheetMark;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Evaluations of several years over the same clusters, for tests of what comes of them. */
public final class EvaluationYears {

    /** Marks for the grades of the shipped rule, which states none. */
    public static final UnaryOperator<String> MARKS = text -> text.replace("version: 2", "version: 184")
            .replace(
                    "en: Excellent }, consequence: support }",
                    "en: Excellent }, consequence: support, passMark: { operator: \">=\", score: 90 } }")
            .replace(
                    "en: Good }, consequence: none }",
                    "en: Good }, consequence: none, passMark: { operator: \">=\", score: 75 } }")
            .replace(
                    "en: Qualified }, consequence: none }",
                    "en: Qualified }, consequence: none, passMark: { operator: \">=\", score: 60 } }");

    private final ApplicationContext context;
    private final Viewer organiser;
    private final UnaryOperator<String> rule;

    public EvaluationYears(ApplicationContext context, Viewer organiser, UnaryOperator<String> rule) {
        this.context = context;
        this.organiser = organiser;
        this.rule = rule;
    }

    /** A cluster of the register with a name that nothing else bears. */
    public Cluster cluster(String name, Cluster.Level level) {
        return context.getBean(Registry.class)
                .enter(
                        organiser,
                        new NewCluster(
                                name + UUID.randomUUID().toString().substring(0, 8),
                                level,
                                Optional.empty(),
                                ListWorld.WUHAN,
                                Optional.empty(),
                                Optional.of("z-" + UUID.randomUUID().toString().substring(0, 8)),
                                ListWorld.EQUIPMENT,
                                Optional.of(LocalDate.of(2020, 5, 1)),
                                false));
    }

    /** An evaluation of a year with a frozen list, before its document is recorded. */
    public ListWorld evaluated(int year, Map<Cluster, String> marks) {
        ListWorld world = scored(year, marks);
        marks.keySet().forEach(cluster -> link(world, cluster));
        return world;
    }

    /** The same before anybody has said which cluster each application is about. */
    public ListWorld scored(int year, Map<Cluster, String> marks) {
        ListWorld world = new ListWorld(context, TrackKind.EVALUATION, Optional.empty(), rule);
        context.getBean(JdbcTemplate.class)
                .update(
                        "update round set round_year = ? where id = ?",
                        year + 1,
                        world.track().round().value());
        marks.forEach((cluster, mark) -> world.scored(
                Wanted.ofZone(
                        cluster.name(), cluster.cityCode(), cluster.zoneCode().orElse("z"), cluster.fieldCode()),
                mark));
        world.freezeResult();
        RecognitionLists lists = context.getBean(RecognitionLists.class);
        lists.form(organiser, world.track().id()).orThrow();
        lists.freeze(organiser, world.track().id()).orThrow();
        world.to(Stage.RECOGNISED);
        return world;
    }

    /** An evaluation under the shipped model of two stages, of figures and sheets, before its document is recorded. */
    public ListWorld staged(int year, Cluster cluster, List<SheetMark> marks, List<Figure> figures) {
        ListWorld world = new ListWorld(context, TrackKind.EVALUATION, Optional.empty(), rule);
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        jdbc.update(
                "update round set round_year = ? where id = ?",
                year + 1,
                world.track().round().value());
        Map<String, @Nullable Object> model =
                jdbc.queryForMap("select name, source_text, canonical, sha256 from rule_version"
                        + " where kind = 'MODEL' and rule_id = 'hubei-2025-evaluation' and rule_version = '2'");
        jdbc.update(
                "update track_binding set source_id = 'hubei-2025-evaluation', source_version = '2', name = ?,"
                        + " source_text = ?, canonical = ?, sha256 = ? where track_id = ? and kind = 'MODEL'",
                model.get("name"),
                model.get("source_text"),
                model.get("canonical"),
                model.get("sha256"),
                world.track().id().value());
        Application application = world.add(
                Wanted.ofZone(
                        cluster.name(), cluster.cityCode(), cluster.zoneCode().orElse("z"), cluster.fieldCode()),
                FormalState.PASSED);
        new TestResults(context)
                .freezeEntries(
                        organiser,
                        world.track(),
                        List.of(new Entry(application.id().toString(), "1", marks, figures, null)));
        RecognitionLists lists = context.getBean(RecognitionLists.class);
        lists.form(organiser, world.track().id()).orThrow();
        lists.freeze(organiser, world.track().id()).orThrow();
        world.to(Stage.RECOGNISED);
        link(world, cluster);
        return world;
    }

    public void link(ListWorld world, Cluster cluster) {
        link(world, cluster, cluster);
    }

    /** Says that the application that bears the name of one cluster is about another. */
    public void link(ListWorld world, Cluster named, Cluster cluster) {
        context.getBean(Subjects.class)
                .link(
                        organiser,
                        world.application(named.name()).id(),
                        world.track().id(),
                        cluster.id(),
                        "名称一致")
                .orThrow();
    }

    public Outcome<Issue> issue(ListWorld world, int year) {
        return context.getBean(Issues.class)
                .issue(organiser, world.track().id(), "鄂科评〔" + (year + 1) + "〕1号", LocalDate.of(year + 1, 6, 1));
    }

    /** An issued evaluation of a year. */
    public ListWorld issued(int year, Map<Cluster, String> marks) {
        ListWorld world = evaluated(year, marks);
        issue(world, year).orThrow();
        return world;
    }

    /** Forgets every result, so that clusters can be forgotten too. */
    public static void forget(JdbcTemplate jdbc) {
        new Tampering(jdbc).update("rectification_decision", "delete from rectification_decision");
        new Tampering(jdbc).update("rectification_report", "delete from rectification_report");
        new Tampering(jdbc).update("evaluation_result", "delete from evaluation_result");
        new Tampering(jdbc).update("evaluation_subject", "delete from evaluation_subject");
    }
}
