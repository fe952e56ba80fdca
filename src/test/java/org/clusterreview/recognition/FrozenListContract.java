package org.clusterreview.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clusterreview.recognition.ListWorld.EQUIPMENT;
import static org.clusterreview.recognition.ListWorld.MATERIALS;
import static org.clusterreview.recognition.ListWorld.WUHAN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ImportedTrack;
import org.clusterreview.applications.TestApplications.Wanted;
import org.clusterreview.fixtures.OtherDay;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.results.Results;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A list that is frozen, published or issued is changed by no service and by no statement to the database. */
@SuppressWarnings("NullAway.Init")
abstract class FrozenListContract {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RecognitionLists lists;

    @Autowired
    private ListChanges changes;

    @Autowired
    private ListApprovals chain;

    @Autowired
    private ListExports exports;

    @Autowired
    private PublicNotices notices;

    @Autowired
    private Issues issues;

    @Autowired
    private Results results;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcTemplate jdbc;

    private Viewer organiser;
    private Viewer second;
    private ListWorld world;

    @BeforeEach
    void freeze_a_list() {
        organiser = new TestAccounts(accounts).viewer(Role.ORGANISER);
        second = new TestAccounts(accounts).viewer(Role.ORGANISER);
        world = new ListWorld(
                context,
                TrackKind.RECOGNITION,
                Optional.of(1),
                policy -> policy.replace("version: 2", "version: 96")
                        .replace("approval: []", "approval:\n    - { id: meeting, name: { zh: 厅务会, en: Meeting } }"));
        world.scored(Wanted.ofZone("甲", WUHAN, "z-1", EQUIPMENT), "90");
        world.scored(Wanted.ofZone("乙", WUHAN, "z-2", MATERIALS), "80");
        world.freezeResult();
        lists.form(organiser, track()).orThrow();
        chain.record(second, track(), step()).orThrow();
        OtherDay.on(
                context,
                LocalDate.of(2025, 11, 25),
                () -> lists.freeze(organiser, track()).orThrow());
    }

    private TrackId track() {
        return world.track().id();
    }

    private static NewStep step() {
        return new NewStep(1, "meeting", ListStep.Verdict.APPROVED, "厅务会", OtherDay.today(), "", Optional.empty(), "");
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    private RecognitionList list() {
        return lists.current(organiser, track()).orElseThrow();
    }

    private Outcome<?> propose() {
        return changes.propose(
                organiser, track(), world.application("乙").id(), ListDecision.LISTED, "补充核查", Optional.empty());
    }

    private void publish() {
        world.to(Stage.PUBLIC_NOTICE);
        notices.publish(
                        organiser,
                        track(),
                        new NewNotice(LocalDate.of(2025, 12, 1), "1号", "https://kjt.example/1", "公示", Optional.empty()))
                .orThrow();
    }

    @Test
    void no_service_changes_a_frozen_list() {
        String before = list().sha256();

        assertThat(codes(propose())).containsExactly("recognition.list.frozen");
        assertThat(codes(chain.record(second, track(), step()))).contains("recognition.list.frozen");
        assertThat(codes(lists.freeze(organiser, track()))).containsExactly("recognition.list.frozen");

        publish();
        assertThat(codes(propose())).containsExactly("recognition.stage");
        assertThat(codes(lists.form(organiser, track())))
                .containsExactly("recognition.stage", "recognition.notice.stands");
        assertThat(codes(lists.freeze(organiser, track()))).containsExactly("recognition.stage");
        assertThat(codes(results.freeze(organiser, track()))).isNotEmpty();
        world.to(Stage.DRAFT_LIST);
        assertThat(codes(lists.form(organiser, track()))).containsExactly("recognition.notice.stands");

        world.to(Stage.RECOGNISED);
        issues.issue(organiser, track(), "鄂科发〔2026〕1号", LocalDate.of(2026, 1, 5))
                .orThrow();
        world.to(Stage.DRAFT_LIST);
        assertThat(codes(lists.form(organiser, track()))).contains("recognition.issued");
        assertThat(list().sha256()).isEqualTo(before);
        assertThat(list().revision()).isOne();
    }

    @Test
    void no_statement_changes_or_removes_what_was_frozen_published_or_issued() {
        publish();
        world.to(Stage.RECOGNISED);
        issues.issue(organiser, track(), "鄂科发〔2026〕1号", LocalDate.of(2026, 1, 5))
                .orThrow();
        exports.export(organiser, track()).orThrow();
        new ImportedTrack(context).importExample(1);

        Stream.of(
                        "update recognition_list set sha256 = 'x' where track_id = ?",
                        "update recognition_list set places = 9 where track_id = ?",
                        "update recognition_list set frozen_at = null where track_id = ?",
                        "update recognition_list set frozen_by = 'x' where track_id = ?",
                        "delete from recognition_list where track_id = ?",
                        "update list_entry set decision = 'LISTED' where list_id in"
                                + " (select id from recognition_list where track_id = ?)",
                        "delete from list_entry where list_id in (select id from recognition_list where track_id = ?)",
                        "update list_approval set approver = 'x' where list_id in"
                                + " (select id from recognition_list where track_id = ?)",
                        "delete from list_approval where list_id in"
                                + " (select id from recognition_list where track_id = ?)",
                        "update result set result_sha256 = 'x' where track_id = ?",
                        "delete from result where track_id = ?",
                        "update public_notice set last_day = first_day where track_id = ?",
                        "delete from public_notice where track_id = ?",
                        "update recognition_issue set document_number = 'x' where track_id = ?",
                        "delete from recognition_issue where track_id = ?")
                .forEach(statement -> refused(statement, track().value()));
        Stream.of(
                        "update issued_document set input_hash = 'x'",
                        "delete from issued_document",
                        "update application_revision set sha256 = 'x'",
                        "delete from application_revision",
                        "update audit_entry set type = 'x'",
                        "delete from audit_entry")
                .forEach(this::refused);
    }

    private void refused(String statement, Object... args) {
        assertThatThrownBy(() -> jdbc.update(statement, args))
                .as(statement)
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only ever added");
    }

    @Test
    void that_a_list_was_superseded_or_a_notice_withdrawn_is_written_once() {
        publish();
        UUID list = list().id().value();

        assertThatCode(() -> notices.withdraw(
                                organiser,
                                track(),
                                notices.current(organiser, track())
                                        .orElseThrow()
                                        .id(),
                                "写错")
                        .orThrow())
                .doesNotThrowAnyException();
        refused("update public_notice set withdrawal_reason = 'x' where track_id = ?", track().value());
        jdbc.update("update recognition_list set superseded_at = current_timestamp where id = ?", list);
        refused("update recognition_list set superseded_at = null where id = ?", list);
    }
}
