package org.clusterreview.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.springframework.security.access.AccessDeniedException;

@SuppressWarnings("NullAway.Init")
abstract class RoundsContract {

    private static final VersionedId UNKNOWN = new VersionedId("no-such-rule", "1");

    @Autowired
    private Rounds rounds;

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
