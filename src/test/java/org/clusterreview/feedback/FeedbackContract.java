package org.clusterreview.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.documents.StoredFile;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.experts.Pinyin;
import org.clusterreview.fixtures.JobEnds;
import org.clusterreview.fixtures.OtherDay;
import org.clusterreview.jobs.Job;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.recognition.PublicNotices;
import org.clusterreview.rounds.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@Import(JobEnds.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class FeedbackContract {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Feedback feedback;

    @Autowired
    private StoredFiles files;

    @Autowired
    private JobEnds ends;

    @Autowired
    private JdbcTemplate jdbc;

    private NoticedRound round;

    @BeforeEach
    void a_round_whose_list_is_public() {
        if (round == null) {
            round = new NoticedRound(beans);
            assertThat(codes(feedback.obstacles(round.organiser(), round.track())))
                    .containsExactly("feedback.notice");
            round.publish();
        }
        round.to(Stage.PUBLIC_NOTICE);
    }

    private FeedbackBatch issued(boolean opinions) {
        FeedbackBatch ordered = feedback.issue(round.organiser(), round.track(), NoticedRound.terms(opinions))
                .orThrow();
        assertThat(ends.await(ordered.job())).isEqualTo(Job.State.DONE);
        return latest(round.organiser());
    }

    private FeedbackBatch latest(Viewer viewer) {
        return feedback.latest(viewer, round.track()).orElseThrow();
    }

    private static List<String> codes(List<Violation> violations) {
        return violations.stream().map(Violation::code).toList();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return codes(outcome.violations());
    }

    private byte[] bytes(StoredFile file) throws IOException {
        try (InputStream in = files.open(round.organiser(), file.id())) {
            return in.readAllBytes();
        }
    }

    private String text(FeedbackLetter letter) throws IOException {
        try (InputStream in = files.open(round.organiser(), letter.file().id());
                XWPFDocument document = new XWPFDocument(in);
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    /** Every part of an archive, the properties too. */
    private static Map<String, byte[]> parts(byte[] archive) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(archive))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                parts.put(part.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    @Test
    void every_applicant_gets_a_letter_with_decision_scores_opinions_and_how_to_object() throws IOException {
        FeedbackBatch batch = issued(true);

        assertThat(batch.letters()).hasSize(3);
        assertThat(batch.finished()).isPresent();
        FeedbackRow row = feedback.rows(round.organiser(), round.track()).getFirst();
        assertThat(row.score()).isNotEmpty();
        FeedbackLetter letter = batch.letters().stream()
                .filter(one -> one.application().equals(row.application()))
                .findFirst()
                .orElseThrow();
        assertThat(text(letter))
                .contains(row.addressee() + "：")
                .contains("“" + row.cluster() + "”（编号 2026-001）")
                .contains("结果：" + row.decision() + "。")
                .contains("综合得分 " + row.score() + " 分")
                .containsSubsequence("产业结构", "60", "创新能力", "40")
                .contains(NoticedRound.PLAIN)
                .contains(NoticedRound.OTHER)
                .contains("2026年6月2日至2026年6月8日")
                .contains("省科技厅科技监督与诚信建设处（地址：武汉市武昌区洪山路7号；联系电话：027-00000000）")
                .contains("真实姓名")
                .contains("3 个工作日内告知是否受理，在 20 个工作日内");
    }

    @Test
    void no_part_of_any_letter_tells_an_expert_or_an_account() throws IOException {
        FeedbackBatch batch = issued(true);

        assertThat(round.accounts()).hasSize(5);
        for (FeedbackLetter letter : batch.letters()) {
            assertThat(letter.opinions()).isEqualTo(2);
            assertThat(letter.leftOut()).isBetween(2, 3);
            for (Map.Entry<String, byte[]> part : parts(bytes(letter.file())).entrySet()) {
                String content = new String(part.getValue(), StandardCharsets.UTF_8);
                assertThat(content)
                        .as(part.getKey())
                        .doesNotContain(round.experts())
                        .doesNotContain(round.accounts())
                        .doesNotContain("13812345678");
                round.experts()
                        .forEach(name -> Pinyin.readingsOfName(name)
                                .forEach(reading -> assertThat(content)
                                        .as(part.getKey())
                                        .doesNotContain(String.join("", reading))));
                round.round()
                        .panel()
                        .seats()
                        .forEach(seat -> assertThat(content)
                                .doesNotContain(seat.id().toString())
                                .doesNotContain(seat.expert().toString()));
            }
        }
    }

    @Test
    void a_letter_names_no_other_applicant() throws IOException {
        FeedbackBatch batch = issued(true);
        List<FeedbackRow> rows = feedback.rows(round.organiser(), round.track());

        assertThat(batch.letters()).extracting(FeedbackLetter::leftOut).containsExactlyInAnyOrder(2, 2, 3);
        for (FeedbackLetter letter : batch.letters()) {
            String text = text(letter);
            rows.stream()
                    .filter(row -> !row.application().equals(letter.application()))
                    .forEach(row -> assertThat(text).doesNotContain(row.cluster()));
        }
    }

    @Test
    void opinions_are_attached_only_if_that_is_wanted() throws IOException {
        FeedbackBatch batch = issued(false);

        assertThat(batch.letters()).allMatch(letter -> letter.opinions() == 0);
        assertThat(text(batch.letters().getFirst())).doesNotContain("专家意见").doesNotContain(NoticedRound.PLAIN);
    }

    @Test
    void all_letters_come_in_one_file_each_as_it_is_by_itself() throws IOException {
        FeedbackBatch batch = issued(true);

        Map<String, byte[]> all = parts(bytes(batch.bundle().orElseThrow()));

        assertThat(all).hasSize(3);
        for (FeedbackLetter letter : batch.letters()) {
            assertThat(Objects.requireNonNull(all.get(letter.file().name()))).isEqualTo(bytes(letter.file()));
        }
    }

    @Test
    void every_letter_is_a_document_on_record_and_so_is_the_order() {
        FeedbackBatch batch = issued(true);

        assertThat(jdbc.queryForList(
                        "select kind from issued_document where track_id = ? and file_id in"
                                + " (select file_id from feedback_letter where batch_id = ?)",
                        String.class,
                        round.track().value(),
                        batch.id().value()))
                .hasSize(3)
                .containsOnly("feedback-letter");
        assertThat(jdbc.queryForList(
                        "select type from audit_entry where chain_id = ? order by number",
                        String.class,
                        round.round().track().round().toString()))
                .contains("feedback-ordered")
                .contains("feedback-issued");
    }

    @Test
    void after_the_notice_the_letter_says_that_it_is_over() throws IOException {
        FeedbackTerms late = new FeedbackTerms("监督处", "武汉", "027", "省科技厅", LocalDate.of(2026, 7, 1), false);
        FeedbackBatch ordered =
                feedback.issue(round.organiser(), round.track(), late).orThrow();
        ends.await(ordered.job());

        assertThat(text(latest(round.organiser()).letters().getFirst())).contains("已经届满");
    }

    @Test
    void letters_wait_for_the_public_notice() {
        round.to(Stage.DRAFT_LIST);

        assertThat(codes(feedback.obstacles(round.organiser(), round.track()))).containsExactly("feedback.stage");
        assertThat(feedback.rows(round.organiser(), round.track())).isEmpty();
        assertThat(codes(feedback.issue(round.organiser(), round.track(), NoticedRound.terms(true))))
                .containsExactly("feedback.stage");
    }

    @Test
    void what_the_letters_need_is_asked_for_field_by_field() {
        FeedbackTerms empty = new FeedbackTerms(" ", "", "", "", NoticedRound.PUBLISHED.minusDays(1), true);

        assertThat(codes(feedback.issue(round.organiser(), round.track(), empty)))
                .containsExactly(
                        "feedback.fault.office",
                        "feedback.fault.address",
                        "feedback.fault.phone",
                        "feedback.fault.sender",
                        "feedback.fault.date");
    }

    @Test
    void who_is_recused_sees_no_letter_of_the_group_and_issues_none() {
        issued(true);
        Viewer recused = new TestAccounts(beans.getBean(Accounts.class)).viewer(Role.ORGANISER);
        beans.getBean(StaffRecusals.class)
                .declare(recused, round.round().group().applications().getFirst(), "亲属在该单位任职")
                .orThrow();

        FeedbackBatch seen = latest(recused);

        assertThat(seen.letters()).isEmpty();
        assertThat(seen.bundle()).isEmpty();
        assertThat(feedback.rows(recused, round.track())).isEmpty();
        assertThat(codes(feedback.issue(recused, round.track(), NoticedRound.terms(true))))
                .containsExactly("feedback.partial");
    }

    @Test
    void a_letter_is_not_of_a_day_to_come() {
        FeedbackTerms ahead =
                new FeedbackTerms("监督处", "武汉", "027", "省科技厅", OtherDay.today().plusDays(1), false);

        assertThat(codes(feedback.issue(round.organiser(), round.track(), ahead)))
                .containsExactly("feedback.fault.date");
    }

    @Test
    void letters_that_others_have_taken_the_place_of_stay_within_reach() {
        FeedbackBatch first = issued(true);
        issued(false);

        FeedbackBatch earlier =
                feedback.earlier(round.organiser(), round.track()).getFirst();

        assertThat(earlier.id()).isEqualTo(first.id());
        assertThat(earlier.bundle()).isEqualTo(first.bundle());
    }

    @Test
    void letters_tell_by_themselves_that_the_notice_was_recorded_anew() {
        FeedbackBatch batch = issued(false);
        assertThat(batch.changes()).isEmpty();
        PublicNotices notices = beans.getBean(PublicNotices.class);
        UUID shown =
                notices.current(round.organiser(), round.track()).orElseThrow().id();

        notices.withdraw(round.organiser(), round.track(), shown, "写错").orThrow();
        round.publish();

        assertThat(latest(round.organiser()).changes()).containsExactly(FeedbackBatch.Change.NOTICE);
    }

    @Test
    void two_do_not_order_letters_at_once() {
        FeedbackBatch before = issued(true);
        UUID running = UUID.randomUUID();
        jdbc.update(
                "insert into job (id, kind, argument, state, done, total, progress_code, cancel_requested, started_by,"
                        + " queued_at) select ?, kind, argument, 'RUNNING', 0, 0, '', false, started_by, queued_at"
                        + " from job where id = ?",
                running,
                before.job());
        jdbc.update(
                "insert into feedback_batch (id, round_id, track_id, list_id, list_revision, office, address, phone, sender,"
                        + " letter_date, with_opinions, job_id, ordered_at, ordered_by) select ?, round_id, track_id,"
                        + " list_id, list_revision, office, address, phone, sender, letter_date, with_opinions, ?,"
                        + " current_timestamp, ordered_by from feedback_batch where id = ?",
                UUID.randomUUID(),
                running,
                before.id().value());
        Viewer other = new TestAccounts(beans.getBean(Accounts.class)).viewer(Role.ORGANISER);

        assertThat(codes(feedback.issue(other, round.track(), NoticedRound.terms(true))))
                .containsExactly("feedback.running");

        jdbc.update("update job set state = 'CANCELLED' where id = ?", running);
        assertThat(latest(other).running()).isFalse();
        assertThat(feedback.obstacles(other, round.track())).isEmpty();
    }

    @Test
    void letters_are_for_organisers() {
        assertThatThrownBy(() -> feedback.rows(Viewers.staff(), round.track()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> feedback.latest(Viewers.auditor(), round.track()))
                .isInstanceOf(AccessDeniedException.class);
    }
}
