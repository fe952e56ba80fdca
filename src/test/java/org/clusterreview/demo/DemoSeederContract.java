package org.clusterreview.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.access.Account;
import org.clusterreview.access.DemonstrationAccounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.Applications;
import org.clusterreview.applications.FormalState;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.audit.Audit;
import org.clusterreview.conflicts.ConflictFinding;
import org.clusterreview.conflicts.Conflicts;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.kernel.Violation;
import org.clusterreview.panels.Panels;
import org.clusterreview.recognition.ListDecision;
import org.clusterreview.recognition.ListEntry;
import org.clusterreview.recognition.PublicNotices;
import org.clusterreview.recognition.RecognitionLists;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.Registry;
import org.clusterreview.results.Results;
import org.clusterreview.reviews.SheetProgress;
import org.clusterreview.reviews.SheetState;
import org.clusterreview.reviews.Sheets;
import org.clusterreview.rounds.NewRound;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SuppressWarnings("NullAway.Init")
abstract class DemoSeederContract {

    @Autowired
    private Rounds rounds;

    @Autowired
    private Applications applications;

    @Autowired
    private ExpertPool pool;

    @Autowired
    private Panels panels;

    @Autowired
    private Sheets sheets;

    @Autowired
    private Results results;

    @Autowired
    private RecognitionLists lists;

    @Autowired
    private PublicNotices notices;

    @Autowired
    private Registry registry;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private DemonstrationAccounts accounts;

    @Autowired
    private Audit audit;

    private final Viewer organiser = Viewers.organiser();

    private Round round(Stage stage) {
        return rounds.all(organiser).stream()
                .filter(round ->
                        round.demonstration() && round.tracks().getFirst().stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    private Track track(Stage stage, TrackKind kind) {
        return round(stage).tracks().stream()
                .filter(track -> track.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private Track closed() {
        return track(Stage.CLOSED, TrackKind.RECOGNITION);
    }

    private Track scoring() {
        return track(Stage.SCORING, TrackKind.RECOGNITION);
    }

    private List<SheetProgress> counting(Track track) {
        return sheets.ofTrack(organiser, track.id()).stream()
                .filter(progress -> progress.sheet().state() != SheetState.RECUSED)
                .toList();
    }

    private static long submitted(List<SheetProgress> all) {
        return all.stream()
                .filter(progress -> progress.sheet().state() == SheetState.SUBMITTED)
                .count();
    }

    @Test
    void three_rounds_stand_at_their_beginning_in_their_midst_and_at_their_end() {
        assertThat(rounds.all(organiser)).hasSize(3).allMatch(Round::demonstration);
        assertThat(rounds.all(organiser).stream()
                        .flatMap(round -> round.tracks().stream())
                        .map(track -> track.kind() + " " + track.stage()))
                .containsExactlyInAnyOrder(
                        "RECOGNITION PREPARATION", "RECOGNITION SCORING", "EVALUATION SCORING", "RECOGNITION CLOSED");
        assertThat(applications.ofTrack(
                        organiser,
                        track(Stage.PREPARATION, TrackKind.RECOGNITION).id()))
                .hasSize(8);
    }

    @Test
    void thirty_six_applications_and_162_records_of_experts_all_marked_as_invented() {
        List<Application> all = applications.ofTrack(organiser, scoring().id());

        assertThat(all).hasSize(36).allMatch(Application::demonstration);
        assertThat(all)
                .extracting(Application::cityCode)
                .satisfies(cities -> assertThat(new HashSet<>(cities)).hasSizeGreaterThanOrEqualTo(14));
        assertThat(pool.all(organiser)).hasSize(162).allMatch(Expert::demonstration);
        assertThat(registry.all(organiser)).allMatch(Cluster::demonstration);
    }

    @Test
    void two_thirds_of_the_sheets_are_in_and_some_are_begun() {
        for (TrackKind kind : TrackKind.values()) {
            List<SheetProgress> all = counting(track(Stage.SCORING, kind));

            assertThat(submitted(all)).isEqualTo(Math.ceilDiv(all.size() * 2L, 3));
            assertThat(all)
                    .anyMatch(progress -> progress.filled() > 0 && progress.filled() < progress.required())
                    .anyMatch(progress -> progress.filled() == 0);
        }
    }

    @Test
    void the_expert_who_is_named_first_has_something_to_mark() {
        UUID first = accounts.all().stream()
                .filter(account -> account.username().equals("expert01"))
                .findFirst()
                .orElseThrow()
                .expert();

        assertThat(counting(scoring()))
                .filteredOn(progress -> progress.sheet().expert().value().equals(first))
                .anyMatch(progress -> progress.sheet().state() == SheetState.OPEN)
                .anyMatch(progress -> progress.sheet().state() == SheetState.SUBMITTED);
    }

    @Test
    void panels_have_seven_experts_of_different_employers_and_one_takes_no_part_in_one_application() {
        for (Track track : round(Stage.SCORING).tracks()) {
            assertThat(panels.ofTrack(organiser, track.id())).isNotEmpty().allSatisfy(panel -> {
                assertThat(panel.activeSeats()).hasSize(7);
                assertThat(panel.activeSeats()).filteredOn(seat -> seat.chair()).hasSize(1);
                assertThat(panel.activeSeats().stream()
                                .map(seat -> pool.find(organiser, seat.expert())
                                        .orElseThrow()
                                        .employer()))
                        .doesNotHaveDuplicates();
            });
        }
        assertThat(sheets.ofTrack(organiser, scoring().id()))
                .filteredOn(progress -> progress.sheet().state() == SheetState.RECUSED)
                .hasSize(1);
        assertThat(conflicts.between(organiser, scoring().id()))
                .extracting(ConflictFinding::rule)
                .contains("same-employer", "adviser", "joint-work", "author", "request");
    }

    @Test
    void a_failed_condition_is_excepted_by_two_people_and_another_is_returned() {
        List<Application> all = applications.ofTrack(organiser, scoring().id());

        assertThat(all.stream().collect(Collectors.groupingBy(Application::formalState, Collectors.counting())))
                .isEqualTo(Map.of(FormalState.PASSED, 35L, FormalState.RETURNED, 1L));
        assertThat(approvals.decided(organiser, 100))
                .filteredOn(approval -> approval.kind().equals("formal-exception"))
                .extracting(approval -> approval.decision().orElseThrow().verdict())
                .contains(Approval.Verdict.APPROVED, Approval.Verdict.REFUSED);
        assertThat(approvals.decided(organiser, 100))
                .allMatch(approval -> !approval.proposedBy()
                        .equals(approval.decision().orElseThrow().by()));
        assertThat(approvals.pending(organiser)).isNotEmpty();
    }

    @Test
    void the_closed_round_shows_a_tie_that_a_lot_decided_and_an_application_over_a_quota() {
        List<ListEntry> list =
                lists.current(organiser, closed().id()).orElseThrow().entries();
        Map<String, List<ListEntry>> byScore = list.stream()
                .filter(entry -> entry.exact().isPresent())
                .collect(Collectors.groupingBy(entry -> entry.exact().orElseThrow()));

        assertThat(list)
                .filteredOn(entry -> entry.decision() == ListDecision.LISTED)
                .hasSize(6);
        assertThat(byScore.values())
                .filteredOn(equal -> equal.size() == 2)
                .singleElement()
                .satisfies(tie -> {
                    assertThat(tie).extracting(ListEntry::decision).contains(ListDecision.LISTED, ListDecision.RESERVE);
                    assertThat(tie.stream().map(entry -> entry.place().orElseThrow()))
                            .doesNotHaveDuplicates();
                });
        int lastListed = list.stream()
                .filter(entry -> entry.decision() == ListDecision.LISTED)
                .mapToInt(entry -> entry.place().orElseThrow())
                .max()
                .orElseThrow();
        assertThat(list)
                .anyMatch(entry -> entry.decision() == ListDecision.RESERVE
                        && entry.place().filter(place -> place < lastListed).isPresent());
    }

    @Test
    void one_decision_on_the_list_was_changed_by_two_people() {
        assertThat(lists.current(organiser, closed().id()).orElseThrow().entries())
                .filteredOn(entry -> entry.change().isPresent())
                .extracting(ListEntry::decision)
                .containsExactly(ListDecision.CULTIVATION);
        assertThat(registry.all(organiser))
                .filteredOn(cluster -> cluster.state() == Cluster.State.UNDER_CULTIVATION)
                .hasSize(1);
    }

    @Test
    void the_closed_round_has_a_result_that_can_be_recomputed_and_its_clusters_stand_in_the_registry() {
        Set<String> recognised = lists.current(organiser, closed().id()).orElseThrow().entries().stream()
                .filter(entry -> entry.decision() == ListDecision.LISTED)
                .map(ListEntry::name)
                .collect(Collectors.toSet());

        assertThat(results.frozen(organiser, closed().id()).orElseThrow().reproduced())
                .isTrue();
        assertThat(notices.current(organiser, closed().id())).isPresent();
        assertThat(registry.all(organiser)).hasSize(22);
        assertThat(registry.all(organiser).stream().map(Cluster::name)).containsAll(recognised);
        assertThat(submitted(counting(closed()))).isEqualTo(77);
    }

    @Test
    void the_present_round_shows_no_ranking_while_its_scoring_goes_on() {
        assertThat(results.preview(organiser, scoring().id())).isEmpty();
        assertThat(results.frozen(organiser, closed().id())
                        .orElseThrow()
                        .ranking()
                        .rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(
                                java.util.Objects.requireNonNull(row.score()).published())
                        .isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100)));
    }

    @Test
    void there_is_an_account_for_every_role_and_for_every_expert_with_a_seat() {
        List<Account> all = accounts.all();
        Set<Object> withAccount = all.stream().map(Account::expert).collect(Collectors.toSet());

        assertThat(all)
                .allMatch(account ->
                        account.demonstration() && account.displayName().contains("演示"));
        assertThat(all.stream().flatMap(account -> account.roles().stream())).contains(Role.values());
        assertThat(all)
                .filteredOn(account -> account.roles().contains(Role.ORGANISER))
                .hasSize(2);
        assertThat(Stream.of(scoring(), track(Stage.SCORING, TrackKind.EVALUATION), closed())
                        .flatMap(track -> panels.ofTrack(organiser, track.id()).stream())
                        .flatMap(panel -> panel.activeSeats().stream())
                        .map(seat -> (Object) seat.expert().value()))
                .allMatch(withAccount::contains);
    }

    @Test
    void everything_is_on_record_under_the_names_of_those_who_did_it() {
        Viewer auditor = Viewers.auditor();
        Set<String> known =
                accounts.all().stream().map(account -> account.id().toString()).collect(Collectors.toSet());
        for (Round round : rounds.all(organiser)) {
            String chain = round.id().toString();

            assertThat(audit.check(auditor, chain).isIntact()).isTrue();
            assertThat(audit.latest(auditor, chain, 0, 2_000))
                    .isNotEmpty()
                    .allMatch(entry -> known.contains(entry.actor()));
        }
        assertThat(audit.check(auditor, "system").isIntact()).isTrue();
    }

    @Test
    void no_real_round_is_opened_beside_it() {
        NewRound.NewTrack track = new NewRound.NewTrack(
                TrackKind.RECOGNITION,
                "认定",
                new org.clusterreview.scoring.VersionedId("hubei-2025-recognition", "2"),
                new org.clusterreview.scoring.VersionedId("hubei-2025-recognition", "1"),
                org.clusterreview.rounds.ShippedRules.CONFLICTS,
                Optional.empty());

        var outcome = rounds.open(organiser, new NewRound("正式批次", 2026, Optional.empty(), false, List.of(track)));

        assertThat(outcome.violations()).extracting(Violation::code).containsExactly("round.beside-demonstration");
    }
}
