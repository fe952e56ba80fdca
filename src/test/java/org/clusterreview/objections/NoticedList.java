package org.clusterreview.objections;

import static org.clusterreview.recognition.ListWorld.EQUIPMENT;
import static org.clusterreview.recognition.ListWorld.MATERIALS;
import static org.clusterreview.recognition.ListWorld.WUHAN;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.TestApplications.Wanted;
import org.clusterreview.approvals.Approval.Verdict;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.fixtures.OtherDay;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.recognition.ListDecision;
import org.clusterreview.recognition.ListEntry;
import org.clusterreview.recognition.ListWorld;
import org.clusterreview.recognition.NewNotice;
import org.clusterreview.recognition.PublicNotice;
import org.clusterreview.recognition.PublicNotices;
import org.clusterreview.recognition.RecognitionList;
import org.clusterreview.recognition.RecognitionLists;
import org.clusterreview.recognition.TestLists;
import org.clusterreview.rounds.Pipeline;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.rounds.pipeline.StageReport;
import org.clusterreview.rounds.pipeline.StageReport.Blocker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A list under public notice, to which somebody objects. */
@SuppressWarnings("NullAway.Init")
abstract class NoticedList {

    static final LocalDate PUBLISHED = LocalDate.of(2025, 12, 1);
    static final LocalDate RECEIVED = LocalDate.of(2025, 12, 3);

    @Autowired
    ApplicationContext context;

    @Autowired
    Objections objections;

    @Autowired
    Investigations investigations;

    @Autowired
    RecognitionLists lists;

    @Autowired
    PublicNotices notices;

    @Autowired
    Approvals approvals;

    @Autowired
    StoredFiles files;

    @Autowired
    Pipeline pipeline;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate jdbc;

    Viewer organiser;
    Viewer colleague;
    Viewer staff;
    Viewer supervisor;
    ListWorld world;

    @BeforeEach
    void people() {
        jdbc.update("update cluster set state = 'ENDED', banned_until = null");
        TestAccounts people = new TestAccounts(accounts);
        organiser = people.viewer(Role.ORGANISER);
        colleague = people.viewer(Role.ORGANISER);
        staff = people.viewer(Role.STAFF);
        supervisor = people.viewer(Role.SUPERVISOR);
    }

    /** 甲, 乙 and 丙 are listed, 丁 and 戊 stand by, 丁 in the same city and field as the first three. */
    void noticed(UnaryOperator<String> policy) {
        world = new ListWorld(context, TrackKind.RECOGNITION, Optional.empty(), policy);
        world.scored(Wanted.ofZone("甲", WUHAN, "z-1", EQUIPMENT), "91.00");
        world.scored(Wanted.ofZone("乙", WUHAN, "z-2", EQUIPMENT), "90.00");
        world.scored(Wanted.ofZone("丙", WUHAN, "z-3", EQUIPMENT), "89.00");
        world.scored(Wanted.ofZone("丁", WUHAN, "z-4", EQUIPMENT), "88.00");
        world.scored(Wanted.ofZone("戊", WUHAN, "z-5", MATERIALS), "87.00");
        world.freezeResult();
        lists.form(organiser, track()).orThrow();
        new TestLists(context).reserve(organiser, world.track(), "丁", "戊");
        OtherDay.on(context, PUBLISHED, () -> lists.freeze(organiser, track()).orThrow());
        world.to(Stage.PUBLIC_NOTICE);
        publish(PUBLISHED);
    }

    void noticed() {
        noticed(UnaryOperator.identity());
    }

    TrackId track() {
        return world.track().id();
    }

    ApplicationId application(String name) {
        return world.application(name).id();
    }

    PublicNotice publish(LocalDate day) {
        return notices.publish(
                        organiser, track(), new NewNotice(day, "", "https://kjt.example/1", "现予公示。", Optional.empty()))
                .orThrow();
    }

    NewObjection about(String name, Objector objector) {
        return new NewObjection(
                objector,
                Optional.of(application(name)),
                Objection.Channel.LETTER,
                "营业收入与统计报表不符",
                Optional.empty(),
                RECEIVED);
    }

    Objection received(String name) {
        return objections
                .record(staff, track(), about(name, Objector.person("张三", "13800001111")))
                .orThrow();
    }

    Objection proposed(String name, Objection.Verdict verdict) {
        Objection objection = received(name);
        objection = objections
                .acknowledge(staff, objection.id(), objection.version())
                .orThrow();
        objection = investigations
                .assign(
                        organiser,
                        objection.id(),
                        objection.version(),
                        staff.account().orElseThrow())
                .orThrow();
        return investigations
                .propose(staff, objection.id(), objection.version(), verdict, "经核查属实", Optional.empty())
                .orThrow();
    }

    Objection decided(Objection proposed) {
        approvals
                .decide(supervisor, proposed.approval().orElseThrow(), Verdict.APPROVED, "同意")
                .orThrow();
        return objections.find(staff, proposed.id()).orElseThrow();
    }

    static LocalDate today() {
        return LocalDate.now(Objections.CHINA);
    }

    RecognitionList list() {
        return lists.current(organiser, track()).orElseThrow();
    }

    List<String> listed() {
        return list().with(ListDecision.LISTED).stream().map(ListEntry::name).toList();
    }

    static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    List<String> blockers() {
        StageReport report = Objects.requireNonNull(
                pipeline.of(organiser, world.track()).get(world.track().stage()));
        return report.blockers().stream()
                .map(Blocker::code)
                .filter(code -> code.startsWith("recognition.") || code.startsWith("objection."))
                .toList();
    }

    List<@Nullable String> trail() {
        return jdbc.queryForList(
                "select type from audit_entry where chain_id = ? order by number",
                String.class,
                world.track().round().toString());
    }
}
