package org.clusterreview.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.fixtures.Tampering;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.results.ResultRevision.Because;
import org.clusterreview.results.lot.LotEquals;
import org.clusterreview.rounds.Pipeline;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.pipeline.StageReport;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Dropped;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.SheetLine;
import org.clusterreview.scoring.engine.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Totals in the comments are mark for quality + 20 for effect + 10 for enterprises, unless a test says otherwise. */
@SuppressWarnings("NullAway.Init")
abstract class ResultsContract {

    @Autowired
    private Results results;

    @Autowired
    private Lots lots;

    @Autowired
    private WitnessedLots witnessed;

    @Autowired
    private Tracks tracks;

    @Autowired
    private Pipeline pipeline;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private BeanFactory beans;

    private final Viewer organiser = Viewers.organiser();
    private final Viewer staff = Viewers.staff();

    private ScoredTrack scored;
    private UUID group;

    @BeforeEach
    void open_a_track() {
        scored = new ScoredTrack(beans);
        group = scored.group("第一组");
    }

    private ApplicationId application(String name, String... qualities) {
        ApplicationId application = scored.application(group, name);
        scored.sheets(application, qualities);
        return application;
    }

    private Ranking preview() {
        return results.preview(organiser, scored.track()).orElseThrow();
    }

    private FrozenResult freeze() {
        return results.freeze(organiser, scored.track()).orThrow();
    }

    private FrozenResult frozen(Viewer viewer) {
        return results.frozen(viewer, scored.track()).orElseThrow();
    }

    private static ApplicationResult row(Ranking ranking, ApplicationId application) {
        return ranking.rows().stream()
                .filter(row -> row.application().equals(application.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static Score score(ApplicationResult row) {
        assertThat(row.score()).isNotNull();
        return row.score();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    private static List<String> dropped(Score score, Dropped why) {
        return score.sheets().stream()
                .filter(sheet -> sheet.dropped() == why)
                .map(SheetLine::expert)
                .toList();
    }

    private Track track() {
        return tracks.find(organiser, scored.track()).orElseThrow();
    }

    private StageReport report(Viewer viewer) {
        StageReport report = pipeline.of(viewer, track()).get(Stage.RESULTS);
        assertThat(report).isNotNull();
        return report;
    }

    private List<String> blockers(Viewer viewer) {
        return report(viewer).blockers().stream().map(StageReport.Blocker::code).toList();
    }

    @Test
    void of_seven_sheets_the_lowest_and_one_highest_are_dropped_and_of_equal_highest_that_of_the_lowest_seat() {
        // 70 75 75 72 68 71 73: without 68 (seat 5) and 75 (seat 2) (70+75+72+71+73)/5 = 72.2; all seven 504/7 = 72
        ApplicationId application = application("甲", "40", "45", "45", "42", "38", "41", "43");

        ApplicationResult row = row(preview(), application);

        assertThat(score(row).published()).isEqualTo(new BigDecimal("72.20"));
        assertThat(dropped(score(row), Dropped.LOWEST)).containsExactly("05");
        assertThat(dropped(score(row), Dropped.HIGHEST)).containsExactly("02");
        assertThat(row.plain()).isNotNull();
        assertThat(row.plain().published()).isEqualTo(new BigDecimal("72.00"));
        assertThat(score(row).valid()).isEqualTo(7);
    }

    @Test
    void of_six_sheets_four_count() {
        // 70 71 72 73 74 75.5: (71+72+73+74)/4 = 72.5
        ApplicationId application = application("甲", "40", "41", "42", "43", "44", "45.5");

        assertThat(score(row(preview(), application)).published()).isEqualTo(new BigDecimal("72.50"));
    }

    @Test
    void four_sheets_give_the_plain_mean_which_is_flagged() {
        // 70 71 72 80: 293/4 = 73.25
        ApplicationId application = application("甲", "40", "41", "42", "50");

        ApplicationResult row = row(preview(), application);

        assertThat(score(row).published()).isEqualTo(new BigDecimal("73.25"));
        assertThat(score(row).trimmed()).isFalse();
        assertThat(row.status()).isEqualTo(Status.RANKED);
        assertThat(row.remarks()).extracting(Violation::code).containsExactly("scoring.remark.notTrimmed");
        assertThat(report(organiser).counts())
                .extracting(StageReport.Count::code)
                .contains("result.report.flagged")
                .doesNotContain("result.report.trimmed");
    }

    @Test
    void an_application_without_sheets_is_not_ranked_and_moves_no_other() {
        ApplicationId with = application("甲", "40", "41", "42", "43", "44");
        ApplicationId without = application("乙");

        Ranking ranking = preview();

        assertThat(row(ranking, with).rank()).isEqualTo(1);
        assertThat(row(ranking, without).rank()).isNull();
        assertThat(row(ranking, without).score()).isNull();
        assertThat(row(ranking, without).status()).isEqualTo(Status.BELOW_MINIMUM);
    }

    @Test
    void what_does_not_apply_takes_no_points_away() {
        ApplicationId application = scored.application(group, "甲");
        for (int seat = 1; seat <= 3; seat++) {
            scored.sheet(application, seat, "50", null);
        }

        // Of 70 points that apply 50 + 10: 60 × 100 / 70 = 85.714…
        assertThat(score(row(preview(), application)).published()).isEqualTo(new BigDecimal("85.71"));
    }

    @Test
    void equal_scores_are_decided_by_quality_and_then_wait_for_a_lot() {
        ApplicationId effect = scored.application(group, "成效高");
        ApplicationId quality = scored.application(group, "质量高");
        for (int seat = 1; seat <= 5; seat++) {
            scored.sheet(effect, seat, "40", "25");
            scored.sheet(quality, seat, "45", "20");
        }
        ApplicationId first = application("甲", "30", "30", "30");
        ApplicationId second = application("乙", "30", "30", "30");

        Ranking ranking = preview();

        assertThat(row(ranking, quality).rank()).isEqualTo(1);
        assertThat(row(ranking, effect).rank()).isEqualTo(2);
        assertThat(ranking.waitingForLot())
                .singleElement()
                .satisfies(
                        waiting -> assertThat(waiting).containsExactlyInAnyOrder(first.toString(), second.toString()));
        assertThat(codes(results.freeze(organiser, scored.track()))).containsExactly("result.freeze.lot");
        assertThat(blockers(organiser)).contains("result.blocker.lot");
    }

    @Test
    void a_lot_decides_and_is_part_of_what_is_frozen() {
        ApplicationId first = application("甲", "30", "30", "30");
        ApplicationId second = application("乙", "30", "30", "30");

        List<ApplicationId> order = drawn(first, second);
        Ranking ranking = freeze().ranking();

        assertThat(row(ranking, order.getFirst()).rank()).isEqualTo(1);
        assertThat(row(ranking, order.getLast()).rank()).isEqualTo(2);
        assertThat(frozen(staff).reproduced()).isTrue();
    }

    private List<ApplicationId> drawn(ApplicationId... equals) {
        LotRecord begun = lots.start(organiser, scored.track(), LotEquals.Scope.RANKING, List.of(equals), "")
                .orThrow();
        return witnessed
                .witness(Viewers.with(Role.SUPERVISOR), begun.id(), "五点、二点")
                .orThrow()
                .end()
                .orElseThrow()
                .order();
    }

    @Test
    void a_lot_between_two_decides_nothing_once_a_third_is_equal() {
        drawn(application("甲", "30", "30", "30"), application("乙", "30", "30", "30"));
        assertThat(preview().needsLot()).isFalse();

        application("丙", "30", "30", "30");

        assertThat(preview().waitingForLot())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting).hasSize(3));
    }

    @Test
    void a_frozen_ranking_is_recomputed_to_the_same_hash_from_its_input_alone() {
        ApplicationId application = application("甲", "40", "41", "42.5", "43", "44");
        FrozenResult made = freeze();
        scored.enterprises(application, "150");
        scored.sheet(application, 6, "10", "5");

        FrozenResult read = frozen(staff);

        assertThat(read.reproduced()).isTrue();
        assertThat(read.inputSha256()).isEqualTo(made.inputSha256());
        assertThat(read.ranking().rows()).isEqualTo(made.ranking().rows());
        assertThat(row(read.ranking(), application).rank()).isEqualTo(1);
    }

    @Test
    void a_stored_input_that_was_altered_is_found_and_nothing_is_read_from_it() {
        application("甲", "40", "41", "42", "43", "44");
        FrozenResult made = freeze();
        jdbc.update(
                "update stored_chunk set bytes = ? where file_id = (select input_file from result where id = ?)",
                "{}".getBytes(StandardCharsets.UTF_8),
                made.id().value());

        assertThat(frozen(staff).reproduced()).isFalse();
        assertThat(frozen(staff).ranking().rows()).isEmpty();
        assertThat(results.differences(staff, scored.track()))
                .containsExactly(new ResultDifference.FileAltered(ResultDifference.File.INPUT));
        assertThat(blockers(organiser)).containsExactly("result.blocker.not-reproduced");
    }

    @Test
    void a_recomputation_that_gives_something_else_names_the_rows_and_what_is_otherwise_in_them() {
        ApplicationId first = application("甲", "40", "41", "42", "43", "44");
        application("乙", "20", "21", "22", "23", "24");
        FrozenResult made = freeze();
        assertThat(results.differences(staff, scored.track())).isEmpty();
        frozenByAProgramThatRoundedOtherwise(made, "\"published\":\"72.00\"", "\"published\":\"72.01\"");

        assertThat(frozen(staff).reproduced()).isFalse();
        assertThat(results.differences(staff, scored.track()))
                .containsExactly(new ResultDifference.RowDiffers(first.toString(), List.of("plainMean", "published")));
    }

    private void frozenByAProgramThatRoundedOtherwise(FrozenResult made, String now, String then) {
        UUID id = made.id().value();
        byte[] stored = jdbc.queryForObject(
                "select bytes from stored_chunk where file_id = (select result_file from result where id = ?)",
                byte[].class,
                id);
        String other = new String(Objects.requireNonNull(stored), StandardCharsets.UTF_8).replace(now, then);
        String sha256 = Sha256.of(other);
        jdbc.update(
                "update stored_chunk set bytes = ? where file_id = (select result_file from result where id = ?)",
                other.getBytes(StandardCharsets.UTF_8),
                id);
        jdbc.update(
                "update stored_file set sha256 = ? where id = (select result_file from result where id = ?)",
                sha256,
                id);
        new Tampering(jdbc).update("result", "update result set result_sha256 = ? where id = ?", sha256, id);
    }

    @Test
    void a_stored_result_or_hash_that_was_altered_is_found() {
        application("甲", "40", "41", "42", "43", "44");
        FrozenResult made = freeze();
        new Tampering(jdbc)
                .update(
                        "result",
                        "update result set result_sha256 = ? where id = ?",
                        "f".repeat(64),
                        made.id().value());

        assertThat(frozen(staff).reproduced()).isFalse();
        assertThat(frozen(staff).ranking().rows()).hasSize(1);
        assertThat(results.differences(staff, scored.track()))
                .containsExactly(new ResultDifference.FileAltered(ResultDifference.File.RESULT));
    }

    @Test
    void the_same_data_are_not_frozen_twice_and_changed_data_make_the_next_revision() {
        ApplicationId application = application("甲", "40", "41", "42", "43", "44");
        freeze();
        assertThat(codes(results.freeze(organiser, scored.track()))).containsExactly("result.freeze.unchanged");
        assertThat(blockers(organiser)).isEmpty();

        scored.enterprises(application, "120");

        assertThat(results.isStale(organiser, scored.track())).isTrue();
        assertThat(blockers(organiser)).containsExactly("result.blocker.stale");
        assertThat(freeze().revision()).isEqualTo(2);
        assertThat(results.isStale(organiser, scored.track())).isFalse();
        assertThat(results.history(staff, scored.track()))
                .extracting(ResultRevision::revision, ResultRevision::because)
                .containsExactly(tuple(2, Optional.empty()), tuple(1, Optional.of(Because.REPLACED)));
    }

    @Test
    void of_two_who_freeze_at_once_only_one_does() throws Exception {
        application("甲", "40", "41", "42", "43", "44");
        try (var pool = Executors.newFixedThreadPool(2)) {
            Callable<Outcome<FrozenResult>> freezing = () -> results.freeze(organiser, scored.track());

            var outcomes = pool.invokeAll(List.of(freezing, freezing));

            assertThat(List.of(
                            outcomes.get(0).get().isDone(),
                            outcomes.get(1).get().isDone()))
                    .containsExactlyInAnyOrder(true, false);
        }
        assertThat(results.history(staff, scored.track())).hasSize(1);
    }

    @Test
    void data_that_change_at_the_draft_list_block_the_way_to_the_public_notice() {
        ApplicationId application = application("甲", "40", "41", "42", "43", "44");
        freeze();
        scored.at(Stage.DRAFT_LIST);

        scored.enterprises(application, "120");

        StageReport report = pipeline.of(organiser, track()).get(Stage.DRAFT_LIST);
        assertThat(report).isNotNull();
        assertThat(report.blockers()).extracting(StageReport.Blocker::code).contains("result.blocker.stale");
    }

    @Test
    void only_what_was_seen_is_frozen() {
        ApplicationId application = application("甲", "40", "41", "42", "43", "44");
        String seen = preview().inputSha256();
        scored.enterprises(application, "120");

        assertThat(codes(results.freeze(organiser, scored.track(), seen))).containsExactly("result.freeze.changed");
        assertThat(results.freeze(organiser, scored.track(), preview().inputSha256())
                        .isDone())
                .isTrue();
    }

    @Test
    void going_back_before_the_results_takes_the_ranking_out_of_force_and_keeps_it_on_record() {
        application("甲", "40", "41", "42", "43", "44");
        freeze();

        tracks.goBack(organiser, scored.track(), track().version(), Stage.SCORING, "补充一份评分")
                .orThrow();

        assertThat(results.frozen(staff, scored.track())).isEmpty();
        assertThat(results.history(staff, scored.track()))
                .extracting(ResultRevision::because)
                .containsExactly(Optional.of(Because.REOPENED));
        assertThat(jdbc.queryForList(
                        "select type from audit_entry where chain_id = ? order by number",
                        String.class,
                        scored.round().toString()))
                .contains("result-frozen", "result-reopened");
    }

    @Test
    void nothing_is_frozen_before_the_results_or_without_applications() {
        assertThat(codes(results.freeze(organiser, scored.track()))).containsExactly("result.freeze.empty");
        application("甲", "40", "41", "42", "43", "44");
        scored.at(Stage.SCORING);

        assertThat(codes(results.freeze(organiser, scored.track()))).containsExactly("result.freeze.stage");
    }

    @Test
    void who_is_in_conflict_sees_no_row_count_or_rank_that_tells_of_the_application() {
        ApplicationId hidden = application("甲", "45", "45", "45", "45", "45");
        application("乙", "40", "40", "40", "40", "40");
        ApplicationId seen = scored.application(scored.group("第二组"), "丙");
        scored.sheets(seen, "40", "40", "40", "40", "40");
        freeze();
        Viewer conflicted = Viewers.inPool(scored.expertInConflictWith(hidden), Role.STAFF);

        Ranking ranking = frozen(conflicted).ranking();

        assertThat(ranking.rows()).extracting(ApplicationResult::application).containsExactly(seen.toString());
        assertThat(row(ranking, seen).rank()).isEqualTo(1);
        assertThat(score(row(ranking, seen)).published()).isEqualTo(new BigDecimal("70.00"));
        assertThat(ranking.withheld()).containsExactly(group.toString());
        assertThat(ranking.inputSha256()).isEmpty();
        assertThat(frozen(conflicted).inputSha256() + frozen(conflicted).resultSha256())
                .isEmpty();
        assertThat(results.history(conflicted, scored.track()))
                .allMatch(revision -> revision.inputSha256().isEmpty()
                        && revision.resultSha256().isEmpty());
        assertThat(frozen(conflicted).reproduced()).isTrue();
        assertThat(report(conflicted).counts())
                .extracting(StageReport.Count::number)
                .containsOnly(1L);
    }

    @Test
    void an_organiser_in_conflict_neither_freezes_nor_draws_nor_moves_on() {
        ApplicationId hidden = application("甲");
        ApplicationId first = application("乙", "30", "30", "30");
        ApplicationId second = application("丙", "30", "30", "30");
        Viewer conflicted = Viewers.inPool(scored.expertInConflictWith(hidden), Role.ORGANISER);

        assertThat(codes(results.freeze(conflicted, scored.track()))).containsExactly("result.freeze.conflict");
        assertThat(codes(lots.start(conflicted, scored.track(), LotEquals.Scope.RANKING, List.of(first, second), "")))
                .containsExactly("result.freeze.conflict");
        assertThat(blockers(conflicted)).contains("round.blocker.partial");
    }

    @Test
    void groups_are_ranked_each_by_itself() {
        ApplicationId first = application("甲", "40", "40", "40", "40", "40");
        UUID second = scored.group("第二组");
        ApplicationId other = scored.application(second, "乙");
        scored.sheets(other, "30", "30", "30", "30", "30");

        assertThat(row(preview(), first).rank()).isEqualTo(1);
        assertThat(row(preview(), other).rank()).isEqualTo(1);
    }

    @Test
    void names_of_experts_are_for_organisers_and_asking_is_on_record() {
        ApplicationId application = application("甲", "40");

        Map<String, Map<String, String>> names = results.expertNames(organiser, scored.track());

        assertThat(names.get(application.toString())).containsEntry("01", "张1");
        assertThat(jdbc.queryForList(
                        "select type from audit_entry where chain_id = ?",
                        String.class,
                        scored.round().toString()))
                .contains("expert-names-shown");
        assertThatThrownBy(() -> results.expertNames(staff, scored.track())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobody_sees_a_ranking_or_who_gave_which_mark_before_scoring_has_ended() {
        application("甲", "40", "41", "42");
        scored.at(Stage.SCORING);

        assertThat(results.preview(organiser, scored.track())).isEmpty();
        assertThat(results.expertNames(organiser, scored.track())).isEmpty();
        assertThat(report(organiser).counts()).isEmpty();
    }

    @Test
    void staff_see_no_ranking_before_it_is_frozen() {
        assertThatThrownBy(() -> results.preview(staff, scored.track())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> results.freeze(staff, scored.track())).isInstanceOf(AccessDeniedException.class);
    }
}
