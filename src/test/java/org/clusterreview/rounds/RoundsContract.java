package org.clusterreview.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.RuleCatalogue;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.VersionedId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@SuppressWarnings("NullAway.Init")
abstract class RoundsContract {

    private static final VersionedId UNKNOWN = new VersionedId("no-such-rule", "1");

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    private Rounds rounds;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Tracks tracks;

    @Autowired
    private RuleCatalogue catalogue;

    private final Viewer organiser = Viewers.organiser();

    private VersionedId shipped(RuleKind kind, String id) {
        return catalogue.all(organiser, kind).stream()
                .map(rule -> rule.id())
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private NewRound aRound(String name) {
        return new NewRound(
                name,
                2026,
                Optional.empty(),
                false,
                List.of(new NewRound.NewTrack(
                        TrackKind.RECOGNITION,
                        "认定",
                        shipped(RuleKind.POLICY, "hubei-2025-recognition"),
                        shipped(RuleKind.MODEL, "hubei-2025-recognition"),
                        ShippedRules.CONFLICTS,
                        Optional.of(10))));
    }

    private static String aName() {
        return "批次 " + UUID.randomUUID();
    }

    @Test
    void an_opened_round_stands_at_preparation_under_the_rules_asked_for() {
        Round round = rounds.open(organiser, aRound(aName())).orThrow();

        Track track = round.tracks().getFirst();
        assertThat(track.stage()).isEqualTo(Stage.PREPARATION);
        assertThat(tracks.model(organiser, track.id()).rule().id().id()).isEqualTo("hubei-2025-recognition");
        assertThat(tracks.model(organiser, track.id()).frozenAt()).isEmpty();
    }

    @Test
    void a_round_without_track_or_with_a_taken_name_is_refused() {
        String name = aName();
        rounds.open(organiser, aRound(name)).orThrow();

        var outcome = rounds.open(organiser, new NewRound(name, 2026, Optional.empty(), false, List.of()));

        assertThat(outcome.violations())
                .extracting(Violation::code)
                .containsExactly("round.name.taken", "round.tracks.missing");
    }

    @Test
    void an_unknown_rule_is_refused_by_name() {
        NewRound.NewTrack track =
                new NewRound.NewTrack(TrackKind.RECOGNITION, "认定", UNKNOWN, UNKNOWN, UNKNOWN, Optional.empty());

        var outcome = rounds.open(organiser, new NewRound(aName(), 2026, Optional.empty(), false, List.of(track)));

        assertThat(outcome.violations()).extracting(Violation::path).containsExactly("policy", "conflicts", "model");
    }

    @Test
    void staff_do_not_open_rounds() {
        assertThatThrownBy(() -> rounds.open(Viewers.staff(), aRound(aName())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_track_that_has_changed_since_it_was_seen_is_not_moved() {
        Track track = rounds.open(organiser, aRound(aName())).orThrow().tracks().getFirst();

        var outcome = tracks.advance(organiser, track.id(), track.version() + 1);

        assertThat(outcome.violations()).extracting(Violation::code).containsExactly("track.changed");
    }

    private NewRound aRoundUntil(LocalDate day) {
        NewRound.NewTrack wanted = aRound("").tracks().getFirst();
        return new NewRound(
                aName(),
                2026,
                Optional.empty(),
                false,
                List.of(new NewRound.NewTrack(
                        wanted.kind(),
                        wanted.name(),
                        wanted.policy(),
                        wanted.model(),
                        wanted.conflicts(),
                        wanted.panels(),
                        wanted.places(),
                        Optional.of(day))));
    }

    @Test
    void a_round_is_opened_with_the_last_day_for_requests_unless_that_is_over() {
        Round round = rounds.open(organiser, aRoundUntil(today)).orThrow();

        assertThat(round.tracks().getFirst().requestsUntil()).contains(today);
        assertThat(rounds.open(organiser, aRoundUntil(today.minusDays(1))).violations())
                .extracting(Violation::code)
                .containsExactly("track.requests.past");
    }

    @Test
    void the_last_day_for_requests_is_changed_with_a_reason_until_it_is_over() {
        Track track = rounds.open(organiser, aRound(aName())).orThrow().tracks().getFirst();
        assertThat(track.requestsUntil()).isEmpty();
        assertThat(requestsUntil(track, today, " ")).containsExactly("track.requests.reason-missing");
        assertThat(requestsUntil(track, today.minusDays(1), "征求意见")).containsExactly("track.requests.past");

        Track set = tracks.takeRequestsUntil(organiser, track.id(), track.version(), today, "征求意见")
                .orThrow();
        Track later = tracks.takeRequestsUntil(organiser, track.id(), set.version(), today.plusDays(2), "延长两天")
                .orThrow();

        assertThat(later.requestsUntil()).contains(today.plusDays(2));
        assertThat(requestsUntil(track, today, "又改")).containsExactly("track.changed");
        jdbc.update(
                "update track set requests_until = ? where id = ?",
                today.minusDays(1),
                track.id().value());
        assertThat(requestsUntil(later, today.plusDays(9), "再延长")).containsExactly("track.requests.over");
    }

    private List<String> requestsUntil(Track seen, LocalDate day, String reason) {
        return tracks.takeRequestsUntil(organiser, seen.id(), seen.version(), day, reason).violations().stream()
                .map(Violation::code)
                .toList();
    }

    @Test
    void staff_do_not_set_the_last_day_for_requests() {
        Track track = rounds.open(organiser, aRound(aName())).orThrow().tracks().getFirst();

        assertThatThrownBy(() -> tracks.takeRequestsUntil(Viewers.staff(), track.id(), track.version(), today, "征求意见"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void places_are_changed_with_a_reason_before_the_public_notice_alone() {
        Track track = rounds.open(organiser, aRound(aName())).orThrow().tracks().getFirst();

        assertThat(places(track, Optional.of(9), " ")).containsExactly("track.places.reason");
        assertThat(places(track, Optional.of(0), "文件")).containsExactly("track.places.count");
        Track changed = tracks.setPlaces(organiser, track.id(), track.version(), Optional.of(9), "计划下达 9 家")
                .orThrow();
        assertThat(changed.places()).contains(9);
        assertThat(places(track, Optional.of(8), "又改")).containsExactly("track.changed");
        assertThat(jdbc.queryForList(
                        "select facts from audit_entry where chain_id = ? and type = 'places-changed'",
                        track.round().toString()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.toString()).contains("计划下达 9 家"));

        jdbc.update(
                "update track set stage = 'PUBLIC_NOTICE' where id = ?",
                track.id().value());
        assertThat(places(changed, Optional.empty(), "不限")).containsExactly("track.places.stage");
        assertThatThrownBy(
                        () -> tracks.setPlaces(Viewers.staff(), track.id(), changed.version(), Optional.empty(), "不限"))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<String> places(Track seen, Optional<Integer> count, String reason) {
        return tracks.setPlaces(organiser, seen.id(), seen.version(), count, reason).violations().stream()
                .map(Violation::code)
                .toList();
    }

    @Test
    void a_step_back_needs_a_reason_and_an_earlier_stage() {
        Track track = rounds.open(organiser, aRound(aName())).orThrow().tracks().getFirst();

        assertThat(tracks.goBack(organiser, track.id(), track.version(), Stage.FORMAL_CHECK, " ")
                        .violations())
                .extracting(Violation::code)
                .containsExactly("track.back.reason-missing");
        assertThat(tracks.goBack(organiser, track.id(), track.version(), Stage.FORMAL_CHECK, "更正")
                        .violations())
                .extracting(Violation::code)
                .containsExactly("track.back.not-earlier");
    }

    @Test
    void another_content_under_a_known_id_and_version_is_refused() {
        var shipped = catalogue
                .find(organiser, RuleKind.MODEL, shipped(RuleKind.MODEL, "hubei-2025-recognition"))
                .orElseThrow();
        String changed = shipped.sourceText().replace("minimum_valid: 5", "minimum_valid: 6");

        var outcome = catalogue.add(organiser, "hubei-2025-recognition.yaml", changed);

        assertThat(outcome.violations()).extracting(Violation::code).containsExactly("rule.version.differs");
    }
}
