package org.clusterreview.appraisals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.appraisals.form.AppraisalForm;
import org.clusterreview.appraisals.form.FormItem;
import org.clusterreview.appraisals.form.Grade;
import org.clusterreview.appraisals.form.StandingRule;
import org.clusterreview.audit.Audit;
import org.clusterreview.audit.AuditEntry;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.experts.ExpertAppraisals;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.fixtures.Tampering;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.reviews.ReviewFixture;
import org.clusterreview.rounds.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class AppraisalsContract {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Appraisals appraisals;

    @Autowired
    private ExpertAppraisals past;

    @Autowired
    private JdbcTemplate jdbc;

    private ReviewFixture round;

    @BeforeEach
    void score_once_and_forget_what_was_said() {
        if (round == null) {
            round = ReviewFixture.inScoring(beans, 2, 5);
            round.submitAll(1, 70, 72, 74, 76, 78);
            round.submitAll(2, 60, 62, 64, 66);
        }
        for (String table : List.of("expert_appraisal_item", "expert_appraisal_group", "expert_appraisal")) {
            new Tampering(jdbc).update(table, "delete from " + table);
        }
        to(Stage.RESULTS);
    }

    private void to(Stage stage) {
        jdbc.update(
                "update track set stage = ? where id = ?",
                stage.name(),
                round.trackId().value());
    }

    private ExpertId expert(int seat) {
        return round.panel().seats().get(seat - 1).expert();
    }

    private static Map<String, Integer> full() {
        return AppraisalForm.standard().items().stream().collect(Collectors.toMap(FormItem::id, FormItem::maximum));
    }

    private static NewAppraisal good() {
        return new NewAppraisal(full(), "");
    }

    private static NewAppraisal without(String item, String remark) {
        Map<String, Integer> points = new HashMap<>(full());
        points.put(item, 0);
        return new NewAppraisal(points, remark);
    }

    private Outcome<Appraisal> appraise(int seat, NewAppraisal wanted) {
        return appraisals.appraise(round.organiser(), round.trackId(), expert(seat), wanted);
    }

    private AppraisedExpert read(int seat) {
        return appraisals.ofTrack(round.organiser(), round.trackId()).experts().stream()
                .filter(one -> one.expert().equals(expert(seat)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    private List<@Nullable String> trail() {
        return jdbc.queryForList(
                "select type from audit_entry where chain_id = ? order by number",
                String.class,
                round.track().round().toString());
    }

    @Test
    void the_data_say_what_part_an_expert_took() {
        PartTaken part = read(5).part();

        assertThat(part.seats()).hasSize(1).allMatch(PartTaken.Place::active);
        assertThat(part.declared()).isEqualTo(2);
        assertThat(part.toDeclare()).isEqualTo(2);
        assertThat(part.sheets()).isEqualTo(2);
        assertThat(part.submitted()).isEqualTo(1);
        assertThat(read(1).part().submitted()).isEqualTo(2);
    }

    @Test
    void a_correction_of_an_old_appraisal_does_not_make_it_the_newest() {
        int last = StandingRule.standard().last();
        Appraisal old = appraise(1, new NewAppraisal(failing(), "查实")).orThrow();
        for (int later = 1; later <= last; later++) {
            inAnotherTrack(old, later);
        }
        assertThat(standing()).isEqualTo(ExpertAppraisals.Standing.GOOD);

        appraisals
                .correct(
                        round.organiser(),
                        round.trackId(),
                        expert(1),
                        old.id(),
                        new NewAppraisal(failing(), "查实，补充文号"),
                        "补充")
                .orThrow();

        assertThat(standing()).isEqualTo(ExpertAppraisals.Standing.GOOD);
    }

    private ExpertAppraisals.Standing standing() {
        return past.of(round.organiser(), expert(1)).orElseThrow().standing();
    }

    private static Map<String, Integer> failing() {
        Map<String, Integer> points = new HashMap<>(full());
        points.put("integrity", 0);
        return points;
    }

    /** The same person with full points in another track, some days later. */
    private void inAnotherTrack(Appraisal old, int days) {
        UUID track = UUID.randomUUID();
        jdbc.update(
                "insert into track (id, version, round_id, name, kind, position, stage) select ?, 0, round_id, 'other', kind, 9, stage"
                        + " from track where id = ?",
                track,
                round.trackId().value());
        jdbc.update(
                "insert into expert_appraisal (id, round_id, track_id, expert_id, revision, form, points, grade, remark,"
                        + " reason, appraised_at, appraised_by) values (?, ?, ?, ?, 1, ?, 100, 'EXCELLENT', '', '', ?, ?)",
                UUID.randomUUID(),
                old.round().value(),
                track,
                old.expert().value(),
                old.form(),
                OffsetDateTime.ofInstant(old.at().plus(Duration.ofDays(days)), ZoneOffset.UTC),
                old.by());
    }

    @Test
    void an_appraisal_is_kept_with_its_points_and_counts_as_done() {
        Appraisal made = appraise(1, good()).orThrow();

        assertThat(made.total()).isEqualTo(100);
        assertThat(made.grade()).isEqualTo(Grade.EXCELLENT);
        assertThat(read(1).current()).contains(made);
        TrackAppraisals all = appraisals.ofTrack(round.organiser(), round.trackId());
        assertThat(all.done()).isEqualTo(1);
        assertThat(all.experts()).hasSize(5);
        assertThat(trail()).endsWith("expert-appraised");
    }

    @Test
    void nobody_is_appraised_before_the_results() {
        to(Stage.SCORING);

        assertThat(appraisals.ofTrack(round.organiser(), round.trackId()).experts())
                .isEmpty();
        assertThat(codes(appraise(1, good()))).containsExactly("appraisal.stage");
    }

    @Test
    void a_second_appraisal_is_a_correction_with_a_reason_and_the_first_stays() {
        Appraisal first = appraise(2, good()).orThrow();

        assertThat(codes(appraise(2, good()))).containsExactly("appraisal.exists");
        assertThat(codes(correct(first.id(), good(), "看错"))).containsExactly("appraisal.same");
        assertThat(codes(correct(first.id(), without("attendance", ""), " "))).containsExactly("appraisal.reason");
        Appraisal corrected =
                correct(first.id(), without("attendance", ""), "签到记录有误").orThrow();

        assertThat(corrected.revision()).isEqualTo(2);
        assertThat(corrected.reason()).isEqualTo("签到记录有误");
        assertThat(read(2).appraisals()).containsExactly(corrected, first);
        assertThat(codes(correct(first.id(), good(), "再改"))).containsExactly("appraisal.changed");
        assertThat(trail()).endsWith("expert-appraisal-corrected");
    }

    private Outcome<Appraisal> correct(AppraisalId seen, NewAppraisal wanted, String reason) {
        return appraisals.correct(round.organiser(), round.trackId(), expert(2), seen, wanted, reason);
    }

    @Test
    void what_is_wrong_with_the_form_is_told_item_by_item() {
        assertThat(codes(appraise(1, new NewAppraisal(Map.of(), ""))))
                .hasSize(12)
                .containsOnly("appraisal.points");
        assertThat(codes(appraise(1, without("integrity", "")))).containsExactly("appraisal.remark.missing");
    }

    @Test
    void somebody_who_did_not_take_part_is_not_appraised() {
        ExpertId other = round.candidates(round.group()).stream()
                .map(candidate -> candidate.expert().id())
                .filter(id -> round.panel().seats().stream()
                        .noneMatch(seat -> seat.expert().equals(id)))
                .findFirst()
                .orElseThrow();

        assertThat(codes(appraisals.appraise(round.organiser(), round.trackId(), other, good())))
                .containsExactly("appraisal.unknown");
    }

    @Test
    void the_pool_shows_the_history_and_how_the_expert_stands() {
        Appraisal first = appraise(2, without("integrity", "收受礼品")).orThrow();

        ExpertAppraisals.Summary grave = past.of(round.organiser(), expert(2)).orElseThrow();
        assertThat(grave.standing()).isEqualTo(ExpertAppraisals.Standing.SUSPENSION_PROPOSED);
        assertThat(grave.reasons())
                .containsExactly(new ExpertAppraisals.Words("appraisal.standing.failed.integrity", List.of()));

        correct(first.id(), good(), "查无实据").orThrow();

        ExpertAppraisals.Summary corrected =
                past.of(round.organiser(), expert(2)).orElseThrow();
        assertThat(corrected.standing()).isEqualTo(ExpertAppraisals.Standing.GOOD);
        assertThat(corrected.of()).isEqualTo(1);
        assertThat(corrected.lines())
                .extracting(ExpertAppraisals.Line::points, ExpertAppraisals.Line::stands)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(100, true), org.assertj.core.groups.Tuple.tuple(90, false));
        assertThat(corrected.lines().getFirst().where()).contains("认定");
    }

    @Test
    void staff_read_and_others_see_nothing() {
        appraise(1, good()).orThrow();
        Viewer staff = Viewers.staff();

        assertThat(appraisals.ofTrack(staff, round.trackId()).done()).isEqualTo(1);
        assertThatThrownBy(() -> appraisals.appraise(staff, round.trackId(), expert(2), good()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> appraisals.ofTrack(Viewers.auditor(), round.trackId()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> appraisals.ofTrack(Viewers.expert(expert(1).value()), round.trackId()))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(past.of(Viewers.auditor(), expert(1))).isEmpty();
    }

    @Test
    void an_organiser_who_is_in_the_pool_neither_sees_nor_appraises_himself() {
        Viewer self = Viewers.inPool(expert(1).value(), Role.ORGANISER);

        assertThat(appraisals.ofTrack(self, round.trackId()).experts())
                .extracting(AppraisedExpert::expert)
                .hasSize(4)
                .doesNotContain(expert(1));
        assertThat(codes(appraisals.appraise(self, round.trackId(), expert(1), good())))
                .containsExactly("appraisal.unknown");
        assertThat(past.of(self, expert(1))).isEmpty();
    }

    @Test
    void who_reads_the_trail_does_not_read_there_what_was_said_of_himself() {
        String own = appraise(1, good()).orThrow().id().value().toString();
        String other = appraise(2, good()).orThrow().id().value().toString();

        assertThat(appraised(Viewers.auditor()))
                .anyMatch(facts -> facts.contains(own))
                .anyMatch(facts -> facts.contains(other));
        assertThat(appraised(Viewers.inPool(expert(1).value(), Role.AUDITOR)))
                .noneMatch(facts -> facts.contains(own))
                .anyMatch(facts -> facts.contains(other));
    }

    private List<String> appraised(Viewer viewer) {
        return beans.getBean(Audit.class).latest(viewer, round.track().round().toString(), 0, 1_000).stream()
                .filter(entry -> entry.type().equals("expert-appraised"))
                .map(AuditEntry::facts)
                .toList();
    }

    @Test
    void who_is_recused_sees_nothing_of_the_experts_of_the_group() {
        appraise(1, good()).orThrow();
        Viewer recused = new TestAccounts(beans.getBean(Accounts.class)).viewer(Role.ORGANISER);
        beans.getBean(StaffRecusals.class)
                .declare(recused, round.group().applications().getFirst(), "亲属在该单位任职")
                .orThrow();

        TrackAppraisals seen = appraisals.ofTrack(recused, round.trackId());

        assertThat(seen.experts()).isEmpty();
        assertThat(seen.partial()).isTrue();
        assertThat(codes(appraisals.appraise(recused, round.trackId(), expert(2), good())))
                .containsExactly("appraisal.unknown");
        ExpertAppraisals.Summary none = past.of(recused, expert(1)).orElseThrow();
        assertThat(none.lines()).isEmpty();
        assertThat(none.standing()).isEqualTo(ExpertAppraisals.Standing.NONE);
    }
}
