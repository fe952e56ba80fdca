package org.clusterreview.objections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clusterreview.recognition.ListWorld.EQUIPMENT;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.clusterreview.documents.DocumentFormat;
import org.clusterreview.documents.IssuedDocument;
import org.clusterreview.feedback.Feedback;
import org.clusterreview.fixtures.OtherDay;
import org.clusterreview.fixtures.Tampering;
import org.clusterreview.kernel.Violation;
import org.clusterreview.recognition.CorrectionPlan;
import org.clusterreview.recognition.Issues;
import org.clusterreview.recognition.ListCorrection;
import org.clusterreview.recognition.ListCorrections;
import org.clusterreview.recognition.ListDecision;
import org.clusterreview.recognition.ListEntry;
import org.clusterreview.recognition.ListReason;
import org.clusterreview.recognition.NewNotice;
import org.clusterreview.recognition.NoticeDocuments;
import org.clusterreview.recognition.NoticePlan;
import org.clusterreview.recognition.PublicNotice;
import org.clusterreview.recognition.RecognitionList;
import org.clusterreview.registry.Cluster;
import org.clusterreview.rounds.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an objection that holds does to the list, its notices and what is issued. */
@SuppressWarnings("NullAway.Init")
abstract class UpheldObjectionsContract extends NoticedList {

    private static final LocalDate AGAIN = LocalDate.of(2026, 2, 11);

    @Autowired
    private ListCorrections corrections;

    @Autowired
    private NoticeDocuments documents;

    @Autowired
    private Issues issues;

    @Autowired
    private Feedback feedback;

    private static UnaryOperator<String> shownAgain(String how, int version) {
        return text ->
                text.replace("version: 2", "version: " + version).replace("renotice: moved-up", "renotice: " + how);
    }

    private Objection upheld(String name) {
        return decided(proposed(name, Objection.Verdict.UPHELD));
    }

    private void confirmed() {
        OtherDay.on(context, AGAIN, () -> corrections.freeze(colleague, track()).orThrow());
    }

    private void answered(Objection objection) {
        objections
                .answer(staff, objection.id(), objection.version(), "已核实", today())
                .orThrow();
    }

    private ListEntry entry(String name) {
        return list().entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow();
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
}
