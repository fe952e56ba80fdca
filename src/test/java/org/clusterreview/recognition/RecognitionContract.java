package org.clusterreview.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clusterreview.recognition.ListWorld.DONGHU;
import static org.clusterreview.recognition.ListWorld.EQUIPMENT;
import static org.clusterreview.recognition.ListWorld.MATERIALS;
import static org.clusterreview.recognition.ListWorld.WUHAN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.applications.FormalState;
import org.clusterreview.applications.TestApplications.Wanted;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approval.Verdict;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.documents.IssuedDocument;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.fixtures.OtherDay;
import org.clusterreview.fixtures.Tampering;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.recognition.RecognitionList.Staleness;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@SuppressWarnings("NullAway.Init")
abstract class RecognitionContract {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RecognitionLists lists;

    @Autowired
    private ListChanges changes;

    @Autowired
    private ListInsights insights;

    @Autowired
    private PublicNotices notices;

    @Autowired
    private Issues issues;

    @Autowired
    private ListExports exports;

    @Autowired
    private StoredFiles files;

    @Autowired
    private Registry registry;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Pipeline pipeline;

    @Autowired
    private JdbcTemplate jdbc;

    private Viewer organiser;
    private Viewer second;
    private ListWorld world;

    @BeforeEach
    void open_a_track() {
        jdbc.update("update cluster set state = 'ENDED', banned_until = null");
        jdbc.update("delete from cluster where id not in"
                + " (select cluster_id from application where cluster_id is not null)");
        organiser = new TestAccounts(accounts).viewer(Role.ORGANISER);
        second = new TestAccounts(accounts).viewer(Role.SUPERVISOR);
        world = new ListWorld(context, TrackKind.RECOGNITION, Optional.empty());
    }

    private TrackId track() {
        return world.track().id();
    }

    private static Wanted zone(String name, String zone, String field) {
        return Wanted.ofZone(name, WUHAN, zone, field);
    }

    private RecognitionList form() {
        return lists.form(organiser, track()).orThrow();
    }

    private static ListEntry entry(RecognitionList list, String name) {
        return list.entries().stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    /** Those of this feature: results have theirs, since these were made without sheets. */
    private List<String> blockers(Stage stage) {
        StageReport report =
                Objects.requireNonNull(pipeline.of(organiser, world.track()).get(stage));
        return report.blockers().stream()
                .map(Blocker::code)
                .filter(code -> code.startsWith("recognition."))
                .toList();
    }

    /** Three zones of one city in one field, by falling score; the third field place is taken by the registry. */
    private void three_in_a_city_and_field_of_which_one_is_recognised() {
        world.recognised("旧集群", Cluster.Level.PROVINCIAL, "z-old", EQUIPMENT);
        world.scored(zone("甲", "z-1", EQUIPMENT), "91.00");
        world.scored(zone("乙", "z-2", EQUIPMENT), "90.00");
        world.scored(zone("丙", "z-3", EQUIPMENT), "89.00");
        world.scored(zone("丁", "z-4", MATERIALS), "80.00");
        world.freezeResult();
    }

    private Approval propose(String name, ListDecision wanted) {
        return changes.propose(organiser, track(), world.application(name).id(), wanted, "补充核查", Optional.empty())
                .orThrow();
    }

    private void frozen_list() {
        three_in_a_city_and_field_of_which_one_is_recognised();
        form();
        freeze();
    }

    /** Long ago, so that notices of any year can follow. */
    private void freeze() {
        OtherDay.on(
                context,
                LocalDate.of(2025, 1, 2),
                () -> lists.freeze(organiser, track()).orThrow());
    }

    private NewNotice notice(LocalDate published) {
        return new NewNotice(published, "鄂科公示〔2026〕1号", "https://kjt.example/1", "公示正文", Optional.empty());
    }

    private void published_in_2025() {
        world.to(Stage.PUBLIC_NOTICE);
        notices.publish(organiser, track(), notice(LocalDate.of(2025, 12, 1))).orThrow();
        world.to(Stage.RECOGNISED);
    }

    @Test
    void the_registry_takes_up_room_and_a_refusal_names_who_holds_it() {
        three_in_a_city_and_field_of_which_one_is_recognised();

        RecognitionList list = form();

        assertThat(list.with(ListDecision.LISTED)).extracting(ListEntry::name).containsExactly("甲", "乙", "丁");
        ListReason.LimitReached reason =
                (ListReason.LimitReached) entry(list, "丙").reasons().getFirst();
        assertThat(reason.article()).isEqualTo("第十一条");
        assertThat(reason.limit()).isEqualTo("CITY_FIELD");
        assertThat(reason.key()).containsExactly(WUHAN, EQUIPMENT);
        assertThat(reason.holders()).extracting(ListReason.Holder::name).containsExactly("旧集群", "甲", "乙");
    }

    @Test
    void those_under_cultivation_take_up_no_room() {
        world.recognised("培育", Cluster.Level.CULTIVATION, "z-old", EQUIPMENT);
        world.scored(zone("甲", "z-1", EQUIPMENT), "91.00");
        world.scored(zone("乙", "z-2", EQUIPMENT), "90.00");
        world.scored(zone("丙", "z-3", EQUIPMENT), "89.00");
        world.freezeResult();

        assertThat(form().with(ListDecision.LISTED)).hasSize(3);
    }

    @Test
    void a_zone_takes_two_and_the_third_is_refused_whatever_its_field() {
        world.scored(zone("甲", DONGHU, EQUIPMENT), "91.00");
        world.scored(zone("乙", DONGHU, MATERIALS), "90.00");
        world.scored(zone("丙", DONGHU, "Q03"), "95.00");
        world.freezeResult();

        RecognitionList list = form();

        assertThat(list.entries()).extracting(ListEntry::name).containsExactly("丙", "甲", "乙");
        assertThat(((ListReason.LimitReached) entry(list, "乙").reasons().getFirst()).limit())
                .isEqualTo("ZONE");
    }

    @Test
    void places_end_the_list_and_equals_at_its_end_are_named() {
        world = new ListWorld(context, TrackKind.RECOGNITION, Optional.of(1));
        world.scored(zone("甲", "z-1", EQUIPMENT), "1", "90.00");
        world.scored(zone("乙", "z-2", MATERIALS), "2", "90.00");
        world.freezeResult();

        RecognitionList list = form();

        assertThat(list.entries()).extracting(e -> e.place().orElseThrow()).containsExactly(1, 1);
        ListReason.ListFull reason =
                (ListReason.ListFull) list.entries().getLast().reasons().getFirst();
        assertThat(reason.places()).isEqualTo(1);
        assertThat(reason.equals()).extracting(ListReason.Holder::name).containsExactly("甲");
    }

    @Test
    void what_did_not_pass_the_formal_check_stands_on_the_list_and_may_be_cultivated() {
        world.add(zone("未过", "z-9", EQUIPMENT), FormalState.REJECTED);
        world.scored(zone("甲", "z-1", EQUIPMENT), "91.00");
        world.freezeResult();

        ListEntry entry = entry(form(), "未过");

        assertThat(entry.decision()).isEqualTo(ListDecision.NOT_LISTED);
        assertThat(entry.eligible()).isTrue();
        assertThat(entry.reasons()).containsExactly(new ListReason.NotPassed("第八条", "REJECTED"));
    }

    @Test
    void a_preview_says_what_forming_gives_and_keeps_nothing() {
        three_in_a_city_and_field_of_which_one_is_recognised();

        ListDraft preview = lists.preview(organiser, track()).orElseThrow();

        assertThat(lists.current(organiser, track())).isEmpty();
        assertThat(form().draft()).isEqualTo(preview);
        assertThat(lists.current(organiser, track()).orElseThrow().draft()).isEqualTo(preview);
    }

    @Test
    void a_change_by_hand_takes_a_second_person_and_makes_the_next_revision() {
        three_in_a_city_and_field_of_which_one_is_recognised();
        form();
        Approval proposed = propose("丙", ListDecision.LISTED);

        assertThat(codes(approvals.decide(organiser, proposed.id(), Verdict.APPROVED, "同意")))
                .containsExactly("approval.own");
        assertThat(entry(lists.current(organiser, track()).orElseThrow(), "丙").decision())
                .isEqualTo(ListDecision.NOT_LISTED);

        approvals.decide(second, proposed.id(), Verdict.APPROVED, "情况属实").orThrow();

        RecognitionList list = lists.current(organiser, track()).orElseThrow();
        ListEntry changed = entry(list, "丙");
        assertThat(list.revision()).isEqualTo(2);
        assertThat(changed.decision()).isEqualTo(ListDecision.LISTED);
        assertThat(changed.formed()).isEqualTo(ListDecision.NOT_LISTED);
        assertThat(changed.reasons()).isNotEmpty();
        assertThat(changed.change()).contains(new ManualChange(proposed.id(), "补充核查", "情况属实"));
        assertThat(lists.revisions(organiser, track()))
                .extracting(RecognitionList::revision, r -> r.supersededAt().isPresent())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, false), org.assertj.core.groups.Tuple.tuple(1, true));
        assertThat(jdbc.queryForList(
                        "select type from audit_entry where chain_id = ? order by number",
                        String.class,
                        world.track().round().toString()))
                .endsWith("list-formed", "approval-proposed", "approval-decided", "list-changed");
    }

    @Test
    void a_change_that_is_refused_changes_nothing() {
        three_in_a_city_and_field_of_which_one_is_recognised();
        form();
        Approval proposed = propose("丙", ListDecision.CULTIVATION);

        approvals.decide(second, proposed.id(), Verdict.REFUSED, "依据不足").orThrow();

        assertThat(lists.current(organiser, track()).orElseThrow().revision()).isEqualTo(1);
    }

    @Test
    void nothing_is_formed_or_frozen_while_a_change_waits() {
        three_in_a_city_and_field_of_which_one_is_recognised();
        form();
        propose("丙", ListDecision.LISTED);

        assertThat(codes(lists.form(organiser, track()))).containsExactly("recognition.changes.pending");
        assertThat(codes(lists.freeze(organiser, track()))).containsExactly("recognition.changes.pending");
        assertThat(blockers(Stage.DRAFT_LIST)).contains("recognition.changes.pending");
    }

    @Test
    void the_present_decision_is_no_change() {
        three_in_a_city_and_field_of_which_one_is_recognised();
        form();

        assertThat(codes(changes.propose(
                        organiser, track(), world.application("甲").id(), ListDecision.LISTED, "理由", Optional.empty())))
                .containsExactly("recognition.change.same");
    }

    @Test
    void a_list_of_a_superseded_result_is_stale_until_it_is_formed_anew() {
        three_in_a_city_and_field_of_which_one_is_recognised();
        form();

        world.freezeResult();

        assertThat(lists.current(organiser, track()).orElseThrow().stale()).containsExactly(Staleness.RESULT);
        assertThat(codes(lists.freeze(organiser, track()))).containsExactly("recognition.list.stale");
        assertThat(blockers(Stage.DRAFT_LIST)).containsExactly("recognition.list.stale");
        form();
        assertThat(lists.current(organiser, track()).orElseThrow().stale()).isEmpty();
    }

    @Test
    void a_list_is_stale_when_other_clusters_take_up_room() {
        three_in_a_city_and_field_of_which_one_is_recognised();
        form();

        world.recognised("又一个", Cluster.Level.NATIONAL, "z-7", MATERIALS);

        assertThat(lists.current(organiser, track()).orElseThrow().stale()).containsExactly(Staleness.REGISTRY);
    }

    @Test
    void a_frozen_list_is_not_changed_and_nothing_blocks_the_next_step() {
        frozen_list();

        assertThat(codes(changes.propose(
                        organiser, track(), world.application("丙").id(), ListDecision.LISTED, "理由", Optional.empty())))
                .containsExactly("recognition.list.frozen");
        assertThat(blockers(Stage.DRAFT_LIST)).isEmpty();
    }

    @Test
    void without_a_result_or_at_another_stage_nothing_is_formed() {
        assertThat(codes(lists.form(organiser, track()))).containsExactly("recognition.result.none");
        assertThat(blockers(Stage.DRAFT_LIST)).containsExactly("recognition.list.none");

        world.to(Stage.RESULTS);

        assertThat(codes(lists.form(organiser, track()))).containsExactly("recognition.stage");
    }

    @Test
    void an_altered_result_gives_no_list() {
        three_in_a_city_and_field_of_which_one_is_recognised();
        new Tampering(jdbc)
                .update(
                        "result",
                        "update result set result_sha256 = ? where track_id = ?",
                        "0".repeat(64),
                        track().value());

        assertThat(codes(lists.form(organiser, track()))).containsExactly("recognition.result.altered");
        assertThat(lists.preview(organiser, track())).isEmpty();
    }

    @Test
    void staff_do_not_form_lists() {
        assertThatThrownBy(() -> lists.form(Viewers.staff(), track())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void who_is_recused_sees_neither_the_application_nor_that_it_holds_room() {
        three_in_a_city_and_field_of_which_one_is_recognised();
        form();
        Viewer recused = Viewers.inPool(world.tiedTo(world.application("甲").id().value()), Role.ORGANISER);

        RecognitionList list = lists.current(recused, track()).orElseThrow();

        assertThat(list.entries()).extracting(ListEntry::name).doesNotContain("甲");
        ListReason.LimitReached reason =
                (ListReason.LimitReached) entry(list, "丙").reasons().getFirst();
        assertThat(reason.holders()).extracting(ListReason.Holder::name).containsExactly("旧集群", "乙");
        assertThat(reason.isWhole()).isFalse();
        assertThat(list.entries()).allMatch(entry -> entry.place().isEmpty());
        assertThat(list.sha256() + list.draft().resultSha256()).isEmpty();
        assertThat(codes(lists.form(recused, track()))).contains("recognition.partial");
        assertThat(insights.optimal(recused, track())).isEmpty();
    }

    @AfterEach
    void forget_the_expert() {
        world.forgetTheTied();
    }

    @Test
    void the_list_of_greatest_total_stands_beside() {
        world.recognised("旧一", Cluster.Level.PROVINCIAL, DONGHU, "Q05");
        world.recognised("旧二", Cluster.Level.PROVINCIAL, "z-o1", EQUIPMENT);
        world.recognised("旧三", Cluster.Level.PROVINCIAL, "z-o2", EQUIPMENT);
        world.scored(zone("甲", DONGHU, EQUIPMENT), "90.00");
        world.scored(zone("乙", DONGHU, MATERIALS), "89.00");
        world.scored(zone("丙", "z-3", EQUIPMENT), "88.00");
        world.freezeResult();

        assertThat(form().with(ListDecision.LISTED)).extracting(ListEntry::name).containsExactly("甲");
        OptimalComparison optimal = insights.optimal(organiser, track()).orElseThrow();

        assertThat(optimal.enters())
                .containsExactlyInAnyOrder(
                        world.application("乙").id(), world.application("丙").id());
        assertThat(optimal.leaves()).containsExactly(world.application("甲").id());
        assertThat(optimal.total()).isEqualTo("177");
        assertThat(optimal.totalByRank()).isEqualTo("90");
    }

    @Test
    void quota_use_counts_what_is_recognised_and_what_is_listed() {
        three_in_a_city_and_field_of_which_one_is_recognised();
        RecognitionList list = form();

        QuotaUse use = insights.uses(organiser, track(), list.entries()).getFirst();

        assertThat(use.key()).containsExactly(WUHAN, EQUIPMENT);
        assertThat(use.recognised()).hasSize(1);
        assertThat(use.listed()).hasSize(2);
        assertThat(use.isFull()).isTrue();
        assertThat(use.isOver()).isFalse();
    }

    @Test
    void an_application_under_a_ban_is_not_listed() {
        three_in_a_city_and_field_of_which_one_is_recognised();
        jdbc.update(
                "update cluster set state = 'REVOKED', banned_until = ? where name = '旧集群'", LocalDate.of(2999, 1, 1));

        RecognitionList list = form();

        assertThat(entry(list, "甲").reasons())
                .containsExactly(new ListReason.Banned("第二十一条", "旧集群", LocalDate.of(2999, 1, 1)));
        assertThat(entry(list, "丁").decision()).isEqualTo(ListDecision.LISTED);
    }

    @ParameterizedTest(name = "published {0}: until {1}")
    @CsvSource({
        "2025-01-24, 2025-02-07",
        "2025-04-28, 2025-05-08",
        "2025-09-28, 2025-10-11",
        "2025-12-01, 2025-12-08",
        "2026-02-11, 2026-02-25",
        "2026-09-29, 2026-10-12",
        "2026-11-23, 2026-11-30"
    })
    void a_notice_stands_for_five_working_days_from_the_next_day_on(LocalDate published, LocalDate last) {
        NoticePlan plan = notices.plan(organiser, track(), published).orThrow();

        assertThat(plan.period().last()).isEqualTo(last);
        assertThat(plan.counted()).hasSize(5).last().isEqualTo(last);
        assertThat(plan.counted()).doesNotContainAnyElementsOf(plan.skipped());
        assertThat(plan.article()).isEqualTo("第十五条");
    }

    @Test
    void a_notice_needs_a_frozen_list_and_blocks_until_its_last_day_is_over() {
        three_in_a_city_and_field_of_which_one_is_recognised();
        form();
        world.to(Stage.PUBLIC_NOTICE);
        assertThat(codes(notices.publish(organiser, track(), notice(LocalDate.of(2025, 12, 1)))))
                .containsExactly("recognition.notice.list");
        world.to(Stage.DRAFT_LIST);
        freeze();
        world.to(Stage.PUBLIC_NOTICE);
        assertThat(blockers(Stage.PUBLIC_NOTICE)).containsExactly("recognition.notice.none");

        NewNotice unknownYear =
                new NewNotice(LocalDate.of(2999, 3, 1), "", "门户网站", "正文", Optional.of(LocalDate.of(2999, 3, 8)));
        PublicNotice running = notices.publish(organiser, track(), unknownYear).orThrow();

        assertThat(running.confirmed()).isTrue();
        assertThat(blockers(Stage.PUBLIC_NOTICE)).containsExactly("recognition.notice.running");
        assertThat(codes(notices.publish(organiser, track(), notice(LocalDate.of(2025, 12, 1)))))
                .containsExactly("recognition.notice.twice");

        notices.withdraw(organiser, track(), running.id(), "日期有误").orThrow();
        notices.publish(organiser, track(), notice(LocalDate.of(2025, 12, 1))).orThrow();

        assertThat(blockers(Stage.PUBLIC_NOTICE)).isEmpty();
        assertThat(notices.all(organiser, track())).hasSize(2);
    }

    @Test
    void a_year_without_calendar_is_not_guessed() {
        frozen_list();
        world.to(Stage.PUBLIC_NOTICE);

        assertThat(codes(notices.publish(organiser, track(), notice(LocalDate.of(2999, 3, 1)))))
                .containsExactly("notice.year.unpublished");
        assertThat(codes(notices.publish(
                        organiser,
                        track(),
                        new NewNotice(
                                LocalDate.of(2999, 3, 1), "", "门户网站", "正文", Optional.of(LocalDate.of(2999, 3, 4))))))
                .containsExactly("recognition.notice.short");
    }

    @Test
    void what_is_issued_enters_the_registry_once() {
        frozen_list();
        published_in_2025();
        assertThat(blockers(Stage.RECOGNISED)).containsExactly("recognition.issue.none");
        LocalDate day = LocalDate.of(2026, 1, 5);

        Issue issue = issues.issue(organiser, track(), "鄂科发〔2026〕1号", day).orThrow();
        Issue again = issues.issue(organiser, track(), "鄂科发〔2026〕1号", day).orThrow();

        assertThat(issue.entered()).isEqualTo(3);
        assertThat(again).isEqualTo(issue);
        assertThat(codes(issues.issue(organiser, track(), "鄂科发〔2026〕2号", day)))
                .containsExactly("recognition.issue.twice");
        Map<String, Cluster> entered = registry.all(organiser).stream()
                .filter(cluster -> cluster.origin().isPresent())
                .collect(java.util.stream.Collectors.toMap(Cluster::name, cluster -> cluster));
        assertThat(entered.keySet()).containsExactlyInAnyOrder("甲", "乙", "丁");
        assertThat(entered.values())
                .allMatch(cluster -> cluster.level() == Cluster.Level.PROVINCIAL
                        && cluster.recognisedOn().filter(day::equals).isPresent());
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_entry where chain_id = ? and type = 'list-issued'",
                        Integer.class,
                        world.track().round().toString()))
                .isEqualTo(1);
        assertThat(blockers(Stage.RECOGNISED)).isEmpty();
        assertThat(codes(lists.form(organiser, track()))).contains("recognition.issued");
    }

    @Test
    void nothing_is_issued_before_the_notice_is_over() {
        frozen_list();
        published_in_2025();

        assertThat(codes(issues.issue(organiser, track(), "鄂科发〔2026〕1号", LocalDate.of(2025, 12, 8))))
                .containsExactly("recognition.issue.early");
        assertThat(registry.all(organiser).stream()
                        .filter(cluster -> cluster.state() == Cluster.State.RECOGNISED)
                        .map(Cluster::name))
                .containsExactly("旧集群");
    }

    @Test
    void cultivation_ends_when_the_same_cluster_is_recognised() {
        world.recognised("甲", Cluster.Level.CULTIVATION, "z-1", EQUIPMENT);
        frozen_list();
        published_in_2025();

        issues.issue(organiser, track(), "鄂科发〔2026〕1号", LocalDate.of(2026, 1, 5))
                .orThrow();

        assertThat(registry.all(organiser).stream()
                        .filter(cluster -> cluster.name().equals("甲"))
                        .map(Cluster::state))
                .containsExactlyInAnyOrder(Cluster.State.ENDED, Cluster.State.RECOGNISED);
    }

    @Test
    void an_evaluation_without_marks_for_its_grades_says_so_and_knows_no_quota() {
        world = new ListWorld(context, TrackKind.EVALUATION, Optional.empty());
        world.scored(zone("甲", DONGHU, EQUIPMENT), "91.00");
        world.scored(zone("乙", DONGHU, EQUIPMENT), "70.00");
        world.freezeResult();

        RecognitionList list = form();

        assertThat(list.with(ListDecision.GRADED)).extracting(ListEntry::name).containsExactly("甲", "乙");
        assertThat(list.entries().getFirst().reasons()).containsExactly(new ListReason.GradesUnset("第二十五条"));
        assertThat(insights.uses(organiser, track(), list.entries())).isEmpty();
        assertThat(notices.isNeeded(organiser, track())).isFalse();
    }

    @Test
    void an_evaluation_gives_the_best_grade_whose_mark_is_reached() {
        world = new ListWorld(
                context,
                TrackKind.EVALUATION,
                Optional.empty(),
                text -> text.replace("version: 2", "version: 90")
                        .replace(
                                "consequence: support }",
                                "consequence: support, passMark: { operator: \">=\", score: 90 } }")
                        .replace(
                                "en: Good }, consequence: none }",
                                "en: Good }, consequence: none, passMark: { operator: \">=\", score: 80 } }")
                        .replace(
                                "en: Qualified }, consequence: none }",
                                "en: Qualified }, consequence: none, passMark: { operator: \">\", score: 60 } }"));
        world.scored(zone("甲", DONGHU, EQUIPMENT), "90.00");
        world.scored(zone("乙", DONGHU, EQUIPMENT), "89.99");
        world.scored(zone("丙", DONGHU, EQUIPMENT), "60.00");
        world.freezeResult();

        RecognitionList list = form();

        assertThat(list.entries())
                .extracting(e -> e.grade().orElseThrow())
                .containsExactly("excellent", "good", "unqualified");
        assertThat(list.entries().getFirst().reasons()).containsExactly(new ListReason.Graded("第二十五条", "≥ 90"));
        assertThat(list.entries().getLast().reasons()).containsExactly(new ListReason.Graded("第二十五条", ""));
    }

    @Test
    void the_workbook_holds_every_decision_with_its_article_and_the_hash_of_the_result() throws Exception {
        world.add(zone("未过", "z-9", EQUIPMENT), FormalState.REJECTED);
        three_in_a_city_and_field_of_which_one_is_recognised();
        RecognitionList list = form();

        IssuedDocument document = exports.export(organiser, track()).orThrow();

        assertThat(document.kind()).isEqualTo("recognition-list");
        try (Workbook book =
                WorkbookFactory.create(files.open(organiser, document.file().id()))) {
            assertThat(texts(book.getSheet("拟认定名单")))
                    .contains("甲", "乙", "丁", "91.0")
                    .doesNotContain("丙");
            assertThat(texts(book.getSheet("不予认定")))
                    .contains("丙", "未过", "第八条 形式审查未通过")
                    .anyMatch(text -> text.startsWith("第十一条 同市同领域 3/3；武汉市 × 高端装备；占用：旧集群（已认定）、甲（本名单）"));
            assertThat(texts(book.getSheet("依据")))
                    .anyMatch(text -> text.contains(list.draft().resultSha256()))
                    .anyMatch(text -> text.contains(list.sha256()))
                    .noneMatch(text -> text.contains("演示数据"));
        }
    }

    private static List<String> texts(Sheet sheet) {
        List<String> texts = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
        return texts;
    }
}
