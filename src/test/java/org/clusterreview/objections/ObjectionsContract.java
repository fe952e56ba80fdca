package org.clusterreview.objections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clusterreview.recognition.ListWorld.EQUIPMENT;
import static org.clusterreview.recognition.ListWorld.MATERIALS;
import static org.clusterreview.recognition.ListWorld.WUHAN;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Colleagues.Colleague;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.TestApplications.Wanted;
import org.clusterreview.approvals.Approval.Verdict;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.documents.DocumentFormat;
import org.clusterreview.documents.IssuedDocument;
import org.clusterreview.documents.StoredFile;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.feedback.Feedback;
import org.clusterreview.fixtures.OtherDay;
import org.clusterreview.fixtures.Tampering;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.objections.Objection.State;
import org.clusterreview.recognition.CorrectionPlan;
import org.clusterreview.recognition.Issues;
import org.clusterreview.recognition.ListCorrection;
import org.clusterreview.recognition.ListCorrections;
import org.clusterreview.recognition.ListDecision;
import org.clusterreview.recognition.ListEntry;
import org.clusterreview.recognition.ListReason;
import org.clusterreview.recognition.ListWorld;
import org.clusterreview.recognition.NewNotice;
import org.clusterreview.recognition.NoticeCountdown;
import org.clusterreview.recognition.NoticeDocuments;
import org.clusterreview.recognition.NoticePlan;
import org.clusterreview.recognition.PublicNotice;
import org.clusterreview.recognition.PublicNotices;
import org.clusterreview.recognition.RecognitionList;
import org.clusterreview.recognition.RecognitionLists;
import org.clusterreview.recognition.TestLists;
import org.clusterreview.registry.Cluster;
import org.clusterreview.rounds.Pipeline;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.rounds.pipeline.StageReport;
import org.clusterreview.rounds.pipeline.StageReport.Blocker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@SuppressWarnings("NullAway.Init")
abstract class ObjectionsContract {

    private static final LocalDate PUBLISHED = LocalDate.of(2025, 12, 1);
    private static final LocalDate AGAIN = LocalDate.of(2026, 2, 11);
    private static final LocalDate RECEIVED = LocalDate.of(2025, 12, 3);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Objections objections;

    @Autowired
    private Investigations investigations;

    @Autowired
    private RecognitionLists lists;

    @Autowired
    private ListCorrections corrections;

    @Autowired
    private PublicNotices notices;

    @Autowired
    private NoticeDocuments documents;

    @Autowired
    private Issues issues;

    @Autowired
    private Approvals approvals;

    @Autowired
    private StaffRecusals recusals;

    @Autowired
    private StoredFiles files;

    @Autowired
    private Pipeline pipeline;

    @Autowired
    private Feedback feedback;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcTemplate jdbc;

    private Viewer organiser;
    private Viewer colleague;
    private Viewer staff;
    private Viewer supervisor;
    private ListWorld world;

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
    private void noticed(UnaryOperator<String> policy) {
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

    private void noticed() {
        noticed(UnaryOperator.identity());
    }

    private static UnaryOperator<String> shownAgain(String how, int version) {
        return text ->
                text.replace("version: 2", "version: " + version).replace("renotice: moved-up", "renotice: " + how);
    }

    private TrackId track() {
        return world.track().id();
    }

    private ApplicationId application(String name) {
        return world.application(name).id();
    }

    private PublicNotice publish(LocalDate day) {
        return notices.publish(
                        organiser, track(), new NewNotice(day, "", "https://kjt.example/1", "现予公示。", Optional.empty()))
                .orThrow();
    }

    private NewObjection about(String name, Objector objector) {
        return new NewObjection(
                objector,
                Optional.of(application(name)),
                Objection.Channel.LETTER,
                "营业收入与统计报表不符",
                Optional.empty(),
                RECEIVED);
    }

    private Objection received(String name) {
        return objections
                .record(staff, track(), about(name, Objector.person("张三", "13800001111")))
                .orThrow();
    }

    private Objection proposed(String name, Objection.Verdict verdict) {
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

    private Objection upheld(String name) {
        return decided(proposed(name, Objection.Verdict.UPHELD));
    }

    private Objection decided(Objection proposed) {
        approvals
                .decide(supervisor, proposed.approval().orElseThrow(), Verdict.APPROVED, "同意")
                .orThrow();
        return objections.find(staff, proposed.id()).orElseThrow();
    }

    private void confirmed() {
        OtherDay.on(context, AGAIN, () -> corrections.freeze(colleague, track()).orThrow());
    }

    private void answered(Objection objection) {
        objections
                .answer(staff, objection.id(), objection.version(), "已核实", today())
                .orThrow();
    }

    private static LocalDate today() {
        return LocalDate.now(Objections.CHINA);
    }

    private RecognitionList list() {
        return lists.current(organiser, track()).orElseThrow();
    }

    private List<String> listed() {
        return list().with(ListDecision.LISTED).stream().map(ListEntry::name).toList();
    }

    private ListEntry entry(String name) {
        return list().entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    private List<String> blockers() {
        StageReport report = Objects.requireNonNull(
                pipeline.of(organiser, world.track()).get(world.track().stage()));
        return report.blockers().stream()
                .map(Blocker::code)
                .filter(code -> code.startsWith("recognition.") || code.startsWith("objection."))
                .toList();
    }

    private List<@Nullable String> trail() {
        return jdbc.queryForList(
                "select type from audit_entry where chain_id = ? order by number",
                String.class,
                world.track().round().toString());
    }

    @Test
    void an_objection_that_holds_removes_a_cluster_moves_the_reserve_up_and_shows_what_moved_up() {
        noticed();
        PublicNotice first = notices.current(organiser, track()).orElseThrow();
        RecognitionList before = list();
        Objection objection = upheld("乙");
        assertThat(listed()).containsExactly("甲", "乙", "丙");

        ListCorrection correction =
                investigations.carryOut(organiser, objection.id()).orThrow();

        assertThat(listed()).containsExactly("甲", "丙", "丁");
        assertThat(correction.movedUp()).contains(application("丁"));
        assertThat(entry("乙").reasons().getFirst()).isEqualTo(new ListReason.ObjectionUpheld("第十六条", 1, "经核查属实"));
        assertThat(entry("丁").reasons().getFirst())
                .isEqualTo(new ListReason.MovedUp(
                        "第十六条", new ListReason.Holder("乙", application("乙").value())));
        assertThat(entry("丁").formed()).isEqualTo(ListDecision.RESERVE);
        assertThat(list().revision()).isEqualTo(before.revision() + 1);
        assertThat(codes(corrections.freeze(organiser, track()))).containsExactly("recognition.correction.own");
        confirmed();
        assertThat(notices.current(organiser, track())).isEmpty();
        assertThat(notices.unshown(organiser, track()))
                .extracting(ListEntry::name)
                .containsExactly("丁");

        PublicNotice second = publish(AGAIN);

        assertThat(second.scope()).isEqualTo(PublicNotice.Scope.MOVED_UP);
        assertThat(second.title()).contains("递补");
        assertThat(notices.current(organiser, track())).map(PublicNotice::id).contains(second.id());
        assertThat(notices.standing(organiser, track()))
                .extracting(PublicNotice::id, PublicNotice::superseded)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(second.id(), 0),
                        org.assertj.core.groups.Tuple.tuple(first.id(), 1));
        assertThat(trail())
                .contains("list-corrected", "notice-corrected", "objection-decided")
                .doesNotContain("notice-withdrawn");
    }

    @Test
    void nothing_that_was_shown_is_changed_and_nothing_is_shown_twice() {
        noticed();
        PublicNotice first = notices.current(organiser, track()).orElseThrow();
        RecognitionList before = list();
        investigations.carryOut(organiser, upheld("乙").id()).orThrow();
        confirmed();
        publish(AGAIN);

        RecognitionList kept = lists.revisions(organiser, track()).stream()
                .filter(one -> one.id().equals(before.id()))
                .findFirst()
                .orElseThrow();
        assertThat(kept.entries()).isEqualTo(before.entries());
        assertThat(kept.sha256()).isEqualTo(before.sha256());
        PublicNotice still = notices.all(organiser, track()).getLast();
        assertThat(still.text()).isEqualTo(first.text());
        assertThat(still.withdrawal()).isEmpty();
        assertThat(html(first.id()))
                .contains("<li>甲</li>", "<li>乙</li>", "<li>丙</li>")
                .doesNotContain("<li>丁</li>");
        assertThat(html(notices.current(organiser, track()).orElseThrow().id()))
                .contains("武汉市（1个）", "<li>丁</li>")
                .doesNotContain("<li>甲</li>", "<li>乙</li>");
        assertThat(codes(notices.publish(organiser, track(), new NewNotice(AGAIN, "", "门户", "正文", Optional.empty()))))
                .containsExactly("recognition.notice.twice");
        assertThat(codes(investigations.carryOut(
                        organiser,
                        objections.ofTrack(organiser, track()).getFirst().id())))
                .containsExactly("recognition.correction.not-listed");
    }

    private String html(UUID notice) {
        IssuedDocument document =
                documents.issue(staff, track(), notice, DocumentFormat.HTML).orThrow();
        try (InputStream in = files.open(staff, document.file().id())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_correction_waits_until_the_one_before_is_confirmed_and_only_what_was_seen_is_confirmed() {
        noticed();
        int seen = list().revision();
        investigations.carryOut(organiser, upheld("乙").id()).orThrow();
        UUID other = upheld("甲").approval().orElseThrow();

        assertThat(codes(corrections.preview(colleague, track(), other)))
                .containsExactly("recognition.correction.open");
        assertThat(codes(corrections.correct(colleague, track(), other)))
                .containsExactly("recognition.correction.open");
        assertThat(codes(corrections.freeze(colleague, track(), seen))).containsExactly("recognition.list.changed");
        assertThat(corrections.freeze(colleague, track(), seen + 1).isDone()).isTrue();
    }

    @Test
    void who_is_barred_by_now_does_not_move_up() {
        noticed();
        world.recognised("旧集群", Cluster.Level.PROVINCIAL, "z-9", EQUIPMENT);
        jdbc.update(
                "update cluster set state = 'CANCELLED', banned_until = ? where name = '旧集群' and state <> 'ENDED'",
                LocalDate.of(2999, 1, 1));

        CorrectionPlan plan = corrections
                .preview(organiser, track(), upheld("乙").approval().orElseThrow())
                .orThrow();

        assertThat(plan.movedUp()).map(ListEntry::name).contains("戊");
        assertThat(plan.passedOver()).extracting(ListEntry::name).containsExactly("丁");
    }

    @Test
    void nothing_is_shown_before_its_list_was_closed() {
        noticed();
        investigations.carryOut(organiser, upheld("乙").id()).orThrow();
        confirmed();

        assertThat(codes(notices.publish(
                        organiser, track(), new NewNotice(PUBLISHED, "", "门户", "正文", Optional.empty()))))
                .containsExactly("recognition.notice.published.early");
    }

    @Test
    void a_notice_of_the_whole_that_was_withdrawn_is_shown_as_the_whole_again_though_another_stands() {
        noticed();
        PublicNotice first = notices.current(organiser, track()).orElseThrow();
        investigations.carryOut(organiser, upheld("乙").id()).orThrow();
        confirmed();
        publish(AGAIN);
        notices.withdraw(organiser, track(), first.id(), "写错").orThrow();

        assertThat(documents.suggest(organiser, track(), AGAIN).orThrow()).doesNotContain("递补");
        assertThat(publish(AGAIN).scope()).isEqualTo(PublicNotice.Scope.WHOLE);
    }

    @Test
    void an_objection_is_about_the_notice_that_showed_its_application() {
        noticed();
        PublicNotice first = notices.current(organiser, track()).orElseThrow();
        investigations.carryOut(organiser, upheld("乙").id()).orThrow();
        confirmed();
        PublicNotice second = publish(AGAIN);

        assertThat(received("甲").notice()).isEqualTo(first.id());
        assertThat(received("丁").notice()).isEqualTo(second.id());
    }

    @Test
    void a_notice_that_the_corrected_calendar_makes_too_short_is_told_and_blocks() {
        noticed();
        PublicNotice notice = notices.current(organiser, track()).orElseThrow();
        assertThat(notices.counted(organiser, notice)).map(NoticePlan::isShort).contains(false);
        new Tampering(jdbc)
                .update("public_notice", "update public_notice set last_day = last_day - 1 where id = ?", notice.id());

        assertThat(notices.counted(
                        organiser, notices.current(organiser, track()).orElseThrow()))
                .map(NoticePlan::isShort)
                .contains(true);
        assertThat(blockers()).contains("recognition.notice.too-short");
    }

    @Test
    void no_applicant_is_told_of_a_list_that_an_objection_has_overturned() {
        noticed();
        Objection objection = upheld("乙");
        assertThat(told()).containsExactly("objection.undone");

        investigations.carryOut(organiser, objection.id()).orThrow();
        assertThat(told()).containsExactly("recognition.correction.open");

        confirmed();
        assertThat(told()).contains("feedback.notice");
        publish(AGAIN);
        assertThat(told()).doesNotContain("feedback.notice");
    }

    private List<String> told() {
        return feedback.obstacles(organiser, track()).stream()
                .map(Violation::code)
                .toList();
    }

    @Test
    void what_notices_showed_and_corrections_did_is_only_ever_added() {
        noticed();
        investigations.carryOut(organiser, upheld("乙").id()).orThrow();

        for (String table : List.of("notice_entry", "notice_supersession", "list_correction")) {
            Integer rows = jdbc.queryForObject("select count(*) from " + table, Integer.class);
            assertThat(rows).as(table).isPositive();
            assertThatThrownBy(() -> jdbc.update("delete from " + table))
                    .as(table)
                    .hasMessageContaining("only ever added");
        }
        assertThatThrownBy(() -> jdbc.update("update notice_entry set decision = 'GRADED'"))
                .hasMessageContaining("only ever added");
        assertThatThrownBy(() -> jdbc.update("update notice_supersession set reason = 'x'"))
                .hasMessageContaining("only ever added");
        assertThatThrownBy(() -> jdbc.update("update list_correction set reason = 'x'"))
                .hasMessageContaining("only ever added");
    }

    @Test
    void what_is_exported_before_a_notice_is_recorded_is_what_is_on_record_after() {
        noticed();
        notices.withdraw(
                        organiser,
                        track(),
                        notices.current(organiser, track()).orElseThrow().id(),
                        "日期有误")
                .orThrow();
        NewNotice wanted = new NewNotice(PUBLISHED, "", "门户", "各有关单位：\n现予公示。", Optional.empty());

        IssuedDocument draft =
                documents.draft(organiser, track(), wanted, DocumentFormat.DOCX).orThrow();
        PublicNotice recorded = notices.publish(organiser, track(), wanted).orThrow();

        assertThat(documents
                        .issue(staff, track(), recorded.id(), DocumentFormat.DOCX)
                        .orThrow()
                        .inputHash())
                .isEqualTo(draft.inputHash());
        assertThat(html(recorded.id())).contains("公示时间：2025年12月2日至2025年12月8日。");
        assertThat(documents.suggest(organiser, track(), PUBLISHED).orThrow())
                .startsWith("各有关单位：\n根据《湖北省创新型产业集群管理办法》")
                .contains("（2025年12月2日至2025年12月8日）", "匿名或无具体事实根据的异议，不予受理。");
    }

    @Test
    void whole_lists_are_shown_again_where_the_rule_says_so() {
        noticed(shownAgain("whole", 71));
        Objection objection = upheld("乙");

        investigations.carryOut(organiser, objection.id()).orThrow();

        PublicNotice first = notices.all(organiser, track()).getFirst();
        assertThat(first.withdrawal().orElseThrow().reason()).contains("异议（第 1 号）成立", "乙");
        confirmed();
        assertThat(publish(AGAIN).scope()).isEqualTo(PublicNotice.Scope.WHOLE);
        assertThat(html(notices.current(organiser, track()).orElseThrow().id()))
                .contains("武汉市（3个）", "<li>甲</li>", "<li>丁</li>");
    }

    @Test
    void nothing_is_shown_again_where_the_rule_says_so() {
        noticed(shownAgain("none", 72));

        investigations.carryOut(organiser, upheld("乙").id()).orThrow();
        confirmed();

        assertThat(notices.unshown(organiser, track())).isEmpty();
        assertThat(notices.current(organiser, track())).isPresent();
    }

    @Test
    void without_room_or_reserve_nobody_moves_up_and_nothing_is_shown_again() {
        noticed();
        investigations.carryOut(organiser, upheld("乙").id()).orThrow();
        confirmed();
        publish(AGAIN);
        investigations.carryOut(organiser, upheld("甲").id()).orThrow();
        confirmed();
        assertThat(listed()).containsExactly("丙", "丁", "戊");
        publish(LocalDate.of(2026, 3, 2));

        investigations.carryOut(organiser, upheld("丙").id()).orThrow();
        confirmed();

        assertThat(listed()).containsExactly("丁", "戊");
        assertThat(notices.current(organiser, track())).isPresent();
        assertThat(notices.standing(organiser, track())).hasSize(3);
    }

    @Test
    void an_anonymous_objection_is_recorded_and_not_accepted() {
        noticed();
        Objection objection = objections
                .record(staff, track(), about("乙", Objector.anonymous()))
                .orThrow();

        assertThat(objection.grounds()).containsExactly(Ground.ANONYMOUS);
        assertThat(codes(objections.acknowledge(staff, objection.id(), objection.version())))
                .containsExactly("objection.unacceptable.ANONYMOUS");
        Objection refused = objections
                .refuse(staff, objection.id(), objection.version(), Ground.ANONYMOUS, "来信未署名")
                .orThrow();

        assertThat(refused.state()).isEqualTo(State.NOT_ACCEPTED);
        assertThat(refused.refusal()).contains(new Objection.Refusal(Ground.ANONYMOUS, "来信未署名"));
        assertThat(blockers()).isEmpty();
    }

    @Test
    void a_named_objection_is_not_refused_for_want_of_a_name_but_for_want_of_facts() {
        noticed();
        Objection objection = received("乙");

        assertThat(codes(objections.refuse(staff, objection.id(), objection.version(), Ground.ANONYMOUS, "不想受理")))
                .containsExactly("objection.ground.unfounded");
        assertThat(codes(objections.refuse(staff, objection.id(), objection.version(), Ground.WITHOUT_FACTS, " ")))
                .containsExactly("objection.reason.missing");
        assertThat(objections
                        .refuse(staff, objection.id(), objection.version(), Ground.WITHOUT_FACTS, "未举出事实")
                        .orThrow()
                        .state())
                .isEqualTo(State.NOT_ACCEPTED);
    }

    @Test
    void who_objects_is_kept_encrypted_shown_masked_and_read_with_a_reason() {
        noticed();
        Objection objection = received("乙");

        assertThat(objection.nameMasked()).isEqualTo("张*");
        assertThat(objection.contactMasked()).isEqualTo("138****1111");
        assertThat(jdbc.queryForList(
                        "select objector_contact from objection where id = ?",
                        String.class,
                        objection.id().value()))
                .noneMatch(stored -> stored.contains("13800001111"));
        assertThat(codes(objections.readObjector(staff, objection.id(), "")))
                .containsExactly("objection.reason.missing");
        assertThat(objections
                        .readObjector(staff, objection.id(), "电话核实")
                        .orThrow()
                        .objector()
                        .contact()
                        .orElseThrow()
                        .inClear())
                .isEqualTo("13800001111");
        assertThat(trail()).endsWith("objection-recorded", "objection-objector-read");
    }

    @Test
    void the_letter_tells_who_objects_and_is_read_as_that_is() {
        noticed();
        byte[] scan = "%PDF-1.4".getBytes(StandardCharsets.US_ASCII);
        UUID letter = files.store(staff, "张三来信.pdf", "application/pdf", new ByteArrayInputStream(scan), scan.length)
                .orThrow()
                .id();
        Objection objection = objections
                .record(
                        staff,
                        track(),
                        new NewObjection(
                                Objector.person("张三", "13800001111"),
                                Optional.of(application("乙")),
                                Objection.Channel.LETTER,
                                "营业收入与统计报表不符",
                                Optional.of(letter),
                                RECEIVED))
                .orThrow();

        assertThat(objection.hasLetter()).isTrue();
        assertThat(objections
                        .readObjector(staff, objection.id(), "核对原件")
                        .orThrow()
                        .letter()
                        .map(StoredFile::id))
                .contains(letter);
        assertThat(trail()).endsWith("objection-recorded", "objection-objector-read");
    }

    @Test
    void deadlines_are_counted_in_working_days_and_not_guessed() {
        noticed();
        Objection objection = received("乙");

        assertThat(objection.acknowledgeBy()).contains(LocalDate.of(2025, 12, 8));
        assertThat(objection.decideBy()).contains(LocalDate.of(2025, 12, 31));
        assertThat(objection.isOverdueOn(LocalDate.of(2025, 12, 9))).isTrue();
        assertThat(objection.isOverdueOn(LocalDate.of(2025, 12, 8))).isFalse();
        assertThat(objection.late()).isFalse();
    }

    @Test
    void a_period_counts_down_in_working_days() {
        noticed();
        PublicNotice notice = notices.current(organiser, track()).orElseThrow();

        assertThat(notices.countdown(organiser, notice)).contains(new NoticeCountdown(5, 0));
        assertThat(NoticeCountdown.on(
                        LocalDate.of(2025, 12, 3), List.of(LocalDate.of(2025, 12, 2), LocalDate.of(2025, 12, 3))))
                .isEqualTo(new NoticeCountdown(1, 1));
    }

    @Test
    void who_is_recused_neither_sees_the_objection_nor_looks_into_it() {
        noticed();
        Objection objection = received("乙");
        objection = objections
                .acknowledge(staff, objection.id(), objection.version())
                .orThrow();
        TestAccounts people = new TestAccounts(accounts);
        Viewer recused = people.viewer(Role.STAFF);
        recusals.declare(recused, application("乙"), "亲属在该单位任职").orThrow();

        assertThat(objections.ofTrack(recused, track())).isEmpty();
        assertThat(objections.find(recused, objection.id())).isEmpty();
        assertThat(investigations.assignable(organiser, objection.id()))
                .extracting(Colleague::id)
                .contains(staff.account().orElseThrow())
                .doesNotContain(recused.account().orElseThrow());
        assertThat(codes(investigations.assign(
                        organiser,
                        objection.id(),
                        objection.version(),
                        recused.account().orElseThrow())))
                .containsExactly("objection.investigator.unfit");
        assertThat(codes(objections.acknowledge(recused, objection.id(), objection.version())))
                .containsExactly("objection.unknown");
        assertThat(codes(objections.record(recused, track(), about("乙", Objector.anonymous()))))
                .containsExactly("objection.application.unknown");
        assertThat(Objects.requireNonNull(pipeline.of(recused, world.track()).get(Stage.PUBLIC_NOTICE))
                        .counts())
                .noneMatch(count -> count.code().startsWith("objection."));
    }

    @Test
    void who_is_recused_from_another_application_sees_no_numbers_and_no_decision() {
        noticed();
        received("甲");
        Objection objection = proposed("乙", Objection.Verdict.UPHELD);
        Viewer recused = new TestAccounts(accounts).viewer(Role.ORGANISER);
        recusals.declare(recused, application("甲"), "亲属在该单位任职").orThrow();

        assertThat(objections.ofTrack(recused, track()))
                .extracting(Objection::id, Objection::number)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(objection.id(), Optional.empty()));
        assertThat(approvals.pending(recused))
                .noneMatch(approval -> approval.kind().equals(ListCorrections.KIND));
        decided(objection);
        assertThat(codes(investigations.carryOut(recused, objection.id()))).contains("recognition.partial");
    }

    @Test
    void only_who_looks_into_it_proposes_and_another_person_decides() {
        noticed();
        Objection objection = received("乙");
        objection = objections
                .acknowledge(staff, objection.id(), objection.version())
                .orThrow();
        objection = investigations
                .assign(
                        organiser,
                        objection.id(),
                        objection.version(),
                        organiser.account().orElseThrow())
                .orThrow();
        assertThat(codes(investigations.propose(
                        staff, objection.id(), objection.version(), Objection.Verdict.UPHELD, "属实", Optional.empty())))
                .containsExactly("objection.investigator.other");
        objection = investigations
                .propose(
                        organiser,
                        objection.id(),
                        objection.version(),
                        Objection.Verdict.UPHELD,
                        "属实",
                        Optional.empty())
                .orThrow();

        assertThat(codes(approvals.decide(organiser, objection.approval().orElseThrow(), Verdict.APPROVED, "同意")))
                .containsExactly("approval.own");
        approvals
                .decide(supervisor, objection.approval().orElseThrow(), Verdict.REFUSED, "证据不足")
                .orThrow();

        Objection again = objections.find(staff, objection.id()).orElseThrow();
        assertThat(again.state()).isEqualTo(State.INVESTIGATION);
        assertThat(again.approval()).isEmpty();
    }

    @Test
    void a_list_is_not_corrected_without_two_people_who_uphold_an_objection() {
        noticed();
        Objection pending = proposed("乙", Objection.Verdict.UPHELD);
        assertThat(codes(investigations.carryOut(organiser, pending.id())))
                .containsExactly("recognition.correction.unfounded");
        decided(pending);
        Objection dismissed = decided(proposed("甲", Objection.Verdict.DISMISSED));

        assertThat(codes(investigations.carryOut(organiser, dismissed.id())))
                .containsExactly("recognition.correction.unfounded");
        assertThat(codes(corrections.correct(organiser, track(), UUID.randomUUID())))
                .containsExactly("recognition.correction.unfounded");
        assertThat(codes(corrections.freeze(colleague, track()))).containsExactly("recognition.correction.none");
        assertThat(listed()).containsExactly("甲", "乙", "丙");
    }

    @Test
    void nothing_is_issued_while_an_objection_is_open_undone_or_unconfirmed_or_a_notice_runs() {
        noticed();
        LocalDate day = LocalDate.of(2026, 1, 5);
        Objection objection = received("乙");
        assertThat(blockers()).containsExactly("objection.open");
        world.to(Stage.RECOGNISED);
        assertThat(issue(day)).containsExactly("objection.open");
        world.to(Stage.PUBLIC_NOTICE);
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
        objection = decided(investigations
                .propose(staff, objection.id(), objection.version(), Objection.Verdict.UPHELD, "属实", Optional.empty())
                .orThrow());
        answered(objection);
        assertThat(blockers()).containsExactly("objection.undone");

        investigations.carryOut(organiser, objection.id()).orThrow();
        assertThat(blockers()).contains("recognition.correction.open");
        confirmed();
        assertThat(blockers()).containsExactly("recognition.notice.none");
        publish(AGAIN);
        assertThat(blockers()).isEmpty();
        world.to(Stage.RECOGNISED);

        assertThat(issue(LocalDate.of(2026, 2, 25))).containsExactly("recognition.issue.early");
        assertThat(issue(LocalDate.of(2026, 2, 26))).isEmpty();
        assertThat(codes(objections.record(staff, track(), about("甲", Objector.anonymous()))))
                .containsExactly("recognition.issued");
    }

    private List<String> issue(LocalDate day) {
        return codes(issues.issue(organiser, track(), "鄂科发〔2026〕1号", day));
    }

    @Test
    void an_objection_needs_a_notice_a_text_and_a_day_that_can_be() {
        noticed();
        NewObjection early = new NewObjection(
                Objector.anonymous(),
                Optional.empty(),
                Objection.Channel.EMAIL,
                " ",
                Optional.empty(),
                PUBLISHED.minusDays(1));
        NewObjection late = new NewObjection(
                Objector.anonymous(),
                Optional.empty(),
                Objection.Channel.EMAIL,
                "整体",
                Optional.empty(),
                today().plusDays(1));

        assertThat(codes(objections.record(staff, track(), early)))
                .containsExactlyInAnyOrder("objection.statement.missing", "objection.received.early");
        assertThat(codes(objections.record(staff, track(), late))).containsExactly("objection.received.future");
        world.to(Stage.DRAFT_LIST);
        assertThat(codes(objections.record(staff, track(), about("甲", Objector.anonymous()))))
                .containsExactly("objection.stage");
    }
}
