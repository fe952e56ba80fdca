package org.clusterreview.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.applications.ImportedTrack;
import org.clusterreview.audit.Audit;
import org.clusterreview.audit.AuditEntry;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Binding;
import org.clusterreview.rounds.NewRound;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.ShippedRules;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.scoring.RuleCatalogue;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.RuleVersion;
import org.clusterreview.scoring.VersionedId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@SuppressWarnings("NullAway.Init")
abstract class ConflictPoliciesContract {

    private static final VersionedId MODEL = new VersionedId("hubei-2025-recognition", "1");
    private static final VersionedId POLICY = new VersionedId("hubei-2025-recognition", "2");

    @Autowired
    private ConflictPolicies policies;

    @Autowired
    private RuleCatalogue catalogue;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Tracks tracks;

    @Autowired
    private Audit audit;

    @Autowired
    private JdbcClient db;

    @Autowired
    private BeanFactory beans;

    private final Viewer organiser = Viewers.organiser();

    /** The strict rules of the tests under an id that nobody else uses. */
    private RuleVersion ownRules() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/conflicts/strict.conflicts.yaml"));
        return catalogue
                .add(
                        organiser,
                        "own.conflicts.yaml",
                        text.replace("conflicts: strict", "conflicts: own-" + UUID.randomUUID()))
                .orThrow();
    }

    private TrackId open(VersionedId conflicts) {
        NewRound.NewTrack track =
                new NewRound.NewTrack(TrackKind.RECOGNITION, "认定", POLICY, MODEL, conflicts, Optional.empty());
        return rounds.open(
                        organiser,
                        new NewRound("批次 " + UUID.randomUUID(), 2026, Optional.empty(), false, List.of(track)))
                .orThrow()
                .tracks()
                .getFirst()
                .id();
    }

    private void unbind(TrackId track) {
        db.sql("delete from track_binding where kind = 'CONFLICTS' and track_id = ?")
                .param(track.value())
                .update();
    }

    @Test
    void a_track_is_held_under_the_rules_of_avoidance_it_was_opened_with() throws IOException {
        RuleVersion own = ownRules();

        TrackId track = open(own.id());

        assertThat(policies.of(organiser, track).id()).isEqualTo(own.id().id());
        assertThat(policies.of(organiser, track).rules()).hasSize(14);
        assertThat(policies.of(organiser, track).sha256()).isEqualTo(own.sha256());
    }

    @Test
    void rules_are_read_once_however_many_tracks_are_held_under_them() {
        assertThat(policies.of(organiser, open(ShippedRules.CONFLICTS)))
                .isSameAs(policies.of(organiser, open(ShippedRules.CONFLICTS)));
    }

    @Test
    void they_freeze_with_policy_and_model_and_the_audit_trail_says_so() {
        ImportedTrack imported = new ImportedTrack(beans);
        imported.importExample(1);
        assertThat(tracks.conflicts(organiser, imported.id()).frozenAt()).isEmpty();

        imported.advance();

        Binding conflicts = tracks.conflicts(organiser, imported.id());
        assertThat(conflicts.kind()).isEqualTo(RuleKind.CONFLICTS);
        assertThat(conflicts.frozenAt())
                .isPresent()
                .isEqualTo(tracks.model(organiser, imported.id()).frozenAt());
        assertThat(audit.latest(Viewers.auditor(), imported.track().round().toString(), 0, 100))
                .filteredOn(entry -> entry.type().equals("binding-frozen"))
                .extracting(AuditEntry::facts)
                .anySatisfy(facts ->
                        assertThat(facts).contains("CONFLICTS", conflicts.rule().sha256()));
    }

    @Test
    void a_track_from_before_there_were_rules_of_avoidance_reads_the_shipped_ones() {
        TrackId track = open(ShippedRules.CONFLICTS);
        unbind(track);

        assertThat(policies.of(organiser, track).id()).isEqualTo("hubei-2026");
        assertThat(policies.of(organiser, track).version()).isEqualTo(1);
        assertThat(tracks.conflicts(organiser, track).frozenAt()).isEmpty();
    }

    @Test
    void one_that_is_still_in_preparation_is_bound_to_them_when_it_leaves() {
        ImportedTrack imported = new ImportedTrack(beans);
        imported.importExample(1);
        unbind(imported.id());

        imported.advance();

        assertThat(tracks.conflicts(organiser, imported.id()).frozenAt()).isPresent();
        assertThat(db.sql("select source_id from track_binding where kind = 'CONFLICTS' and track_id = ?")
                        .param(imported.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("hubei-2026");
    }

    @Test
    void experts_read_the_rules_they_are_held_to() {
        TrackId track = open(ShippedRules.CONFLICTS);
        Viewer expert = Viewers.expert(UUID.randomUUID());

        assertThat(policies.of(expert, track).id()).isEqualTo("hubei-2026");
        unbind(track);
        assertThat(policies.of(expert, track).id()).isEqualTo("hubei-2026");
    }

    @Test
    void who_takes_no_part_in_rounds_does_not_read_them() {
        TrackId track = open(ShippedRules.CONFLICTS);

        assertThatThrownBy(() -> policies.of(Viewers.with(Role.SYSTEM_ADMIN), track))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_track_that_does_not_exist_has_none() {
        assertThatThrownBy(() -> policies.of(organiser, new TrackId(UUID.randomUUID())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void another_content_under_a_known_version_is_refused() throws IOException {
        RuleVersion own = ownRules();
        String changed = own.sourceText().replace("years: 5", "years: 6");

        var outcome = catalogue.add(organiser, "own.conflicts.yaml", changed);

        assertThat(outcome.violations()).extracting(Violation::code).containsExactly("rule.version.differs");
    }

    @Test
    void a_faulty_file_is_refused_with_the_place_of_every_fault() throws IOException {
        Path broken = Path.of("src/test/resources/conflicts/broken/72-second-order-without-posts.conflicts.yaml");

        var outcome = catalogue.add(organiser, "mine.conflicts.yaml", Files.readString(broken));

        assertThat(outcome.violations())
                .extracting(violation -> violation.path() + " " + violation.code())
                .containsExactly(
                        "mine.conflicts.yaml:5:5 conflicts.policy.needed",
                        "mine.conflicts.yaml:10:5 conflicts.policy.foreign");
    }

    @Test
    void the_version_that_was_added_last_is_the_newest() throws IOException {
        RuleVersion own = ownRules();

        assertThat(catalogue.newest(organiser, RuleKind.CONFLICTS)).hasValue(own);
    }
}
