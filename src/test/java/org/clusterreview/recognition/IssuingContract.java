package org.clusterreview.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clusterreview.recognition.ListWorld.DONGHU;
import static org.clusterreview.recognition.ListWorld.EQUIPMENT;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.clusterreview.applications.FormalState;
import org.clusterreview.documents.DocumentFormat;
import org.clusterreview.documents.IssuedDocument;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.fixtures.OtherDay;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.registry.Cluster;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.rounds.Tracks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From the public notice to what is issued and exported. */
@SuppressWarnings("NullAway.Init")
abstract class IssuingContract extends OneTrack {

    @Autowired
    private Issues issues;

    @Autowired
    private NoticeDocuments documents;

    @Autowired
    private ListExports exports;

    @Autowired
    private StoredFiles files;

    @Autowired
    private Tracks tracks;

    private NewNotice notice(LocalDate published) {
        return new NewNotice(published, "鄂科公示〔2026〕1号", "https://kjt.example/1", "公示正文", Optional.empty());
    }

    private void published_in_2025() {
        world.to(Stage.PUBLIC_NOTICE);
        notices.publish(organiser, track(), notice(LocalDate.of(2025, 12, 1))).orThrow();
        world.to(Stage.RECOGNISED);
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

        for (String reason : List.of(" ", "误".repeat(2_001))) {
            assertThat(codes(notices.withdraw(organiser, track(), running.id(), reason)))
                    .containsExactly("recognition.reason.missing");
        }
        notices.withdraw(organiser, track(), running.id(), "日期有误").orThrow();
        notices.publish(organiser, track(), notice(LocalDate.of(2025, 12, 1))).orThrow();

        assertThat(blockers(Stage.PUBLIC_NOTICE)).isEmpty();
        assertThat(notices.all(organiser, track())).hasSize(2);
    }

    @Test
    void a_list_that_the_public_is_shown_is_not_changed_until_its_notice_is_withdrawn() {
        frozen_list();
        world.to(Stage.PUBLIC_NOTICE);
        PublicNotice shown = notices.publish(organiser, track(), notice(LocalDate.of(2025, 12, 1)))
                .orThrow();

        assertThat(codes(back())).containsExactly("recognition.notice.stands");
        world.to(Stage.DRAFT_LIST);
        assertThat(codes(lists.form(organiser, track()))).containsExactly("recognition.notice.stands");

        world.to(Stage.PUBLIC_NOTICE);
        notices.withdraw(organiser, track(), shown.id(), "名单有误").orThrow();
        back().orThrow();
        assertThat(lists.form(organiser, track()).isDone()).isTrue();
    }

    private Outcome<Track> back() {
        return tracks.goBack(organiser, track(), world.track().version(), Stage.DRAFT_LIST, "名单有误");
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
    void a_document_bears_no_day_to_come() {
        frozen_list();
        published_in_2025();
        LocalDate tomorrow = OtherDay.today().plusDays(1);

        Outcome<Issue> refused = issues.issue(organiser, track(), "鄂科发〔2026〕1号", tomorrow);

        assertThat(codes(refused)).containsExactly("recognition.issue.future");
        assertThat(refused.violations().getFirst().path()).isEqualTo("issuedOn");
        assertThat(issues.of(organiser, track())).isEmpty();
        assertThat(issues.earliest(organiser, track())).contains(LocalDate.of(2025, 12, 9));
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

    private static String shown(String policy, String version) {
        return policy.replace("version: 2", "version: " + version)
                .replace(
                        "\nban:\n",
                        "\npublicNotice:\n  article: 第五条\n  text: 公示、公布绩效评价结果\n"
                                + "  workingDays: 5\n  start: next-day\n\nban:\n");
    }

    @Test
    void an_evaluation_is_shown_by_grade_for_the_year_that_was_evaluated() throws Exception {
        world = new ListWorld(
                context,
                TrackKind.EVALUATION,
                Optional.empty(),
                text -> shown(text, "196")
                        .replace("consequence: support }", "consequence: support, share: 34 }")
                        .replace("en: Good }, consequence: none }", "en: Good }, consequence: none, share: 50 }")
                        .replace(
                                "en: Qualified }, consequence: none }",
                                "en: Qualified }, consequence: none, share: 90 }"));
        world.scored(zone("甲", DONGHU, EQUIPMENT), "90.00");
        world.scored(zone("乙", DONGHU, EQUIPMENT), "89.99");
        world.scored(zone("丙", DONGHU, EQUIPMENT), "60.00");
        world.freezeResult();
        form();
        freeze();
        world.to(Stage.PUBLIC_NOTICE);
        LocalDate day = LocalDate.of(2025, 12, 1);

        String body = documents.suggest(organiser, track(), day).orThrow();
        PublicNotice notice = notices.publish(
                        organiser, track(), new NewNotice(day, "", "门户网站", body, Optional.empty()))
                .orThrow();

        assertThat(body)
                .contains("2025年度湖北省创新型产业集群绩效评价结果，参评集群 3 个：优秀 1 个、合格 1 个、不合格 1 个。")
                .doesNotContain("拟认定");
        assertThat(notice.title()).isEqualTo("关于2025年度湖北省创新型产业集群绩效评价结果的公示");
        IssuedDocument page = documents
                .issue(organiser, track(), notice.id(), DocumentFormat.HTML)
                .orThrow();
        try (InputStream in = files.open(organiser, page.file().id())) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("附件1　绩效评价优秀名单</h2>\n<h3>武汉市（1个）</h3>\n<ol>\n<li>甲</li>\n</ol>")
                    .contains("附件2　绩效评价合格名单</h2>\n<h3>武汉市（1个）</h3>\n<ol>\n<li>乙</li>\n</ol>")
                    .contains("附件3　绩效评价不合格名单</h2>\n<h3>武汉市（1个）</h3>\n<ol>\n<li>丙</li>\n</ol>")
                    .doesNotContain("拟认定", "良好");
        }
    }

    @Test
    void an_evaluation_without_grades_is_not_shown_to_the_public() {
        world = new ListWorld(context, TrackKind.EVALUATION, Optional.empty(), text -> shown(text, "197"));
        world.scored(zone("甲", DONGHU, EQUIPMENT), "90.00");
        world.freezeResult();
        form();
        freeze();
        world.to(Stage.PUBLIC_NOTICE);
        NewNotice notice = notice(LocalDate.of(2025, 12, 1));

        assertThat(codes(notices.publish(organiser, track(), notice))).containsExactly("recognition.notice.grades");
        assertThat(codes(documents.draft(organiser, track(), notice, DocumentFormat.DOCX)))
                .containsExactly("recognition.notice.grades");
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
                    .contains("甲", "乙", "丁", "91.0", "第十一条 按得分排序列入，各项限额未超出")
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
