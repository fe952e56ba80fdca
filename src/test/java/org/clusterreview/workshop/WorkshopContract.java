package org.clusterreview.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ImportedTrack;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Track;
import org.clusterreview.scoring.RuleCatalogue;
import org.clusterreview.scoring.RuleVersion;
import org.clusterreview.scoring.VersionedId;
import org.clusterreview.workshop.ModelDraft.State;
import org.clusterreview.workshop.ModelShelf.Shelved;
import org.clusterreview.workshop.ModelShelf.Use;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@SuppressWarnings("NullAway.Init")
abstract class WorkshopContract {

    private static final VersionedId SHIPPED = new VersionedId("hubei-evaluation", "2023");

    @Autowired
    private Drafts drafts;

    @Autowired
    private ModelShelf shelf;

    @Autowired
    private TrialData data;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private RuleCatalogue catalogue;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcTemplate jdbc;

    private Viewer organiser;
    private Viewer other;

    @BeforeEach
    void open_accounts() {
        TestAccounts test = new TestAccounts(accounts);
        organiser = test.viewer(Role.ORGANISER);
        other = test.viewer(Role.ORGANISER);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    private int audited(String type) {
        Integer count = jdbc.queryForObject("select count(*) from audit_entry where type = ?", Integer.class, type);
        return count == null ? 0 : count;
    }

    private ModelDraft own(ModelDraft draft) {
        String id = "own-" + UUID.randomUUID();
        return drafts.save(organiser, draft.id(), draft.version(), draft.text().replace("id: new-model", "id: " + id))
                .orThrow();
    }

    @Test
    void the_shelf_holds_every_version_with_its_model() {
        assertThat(shelf.all(organiser))
                .extracting(s -> s.version().id().toString())
                .contains("hubei-evaluation 2023", "hubei-evaluation 2024", "sme-cluster-yunnan 2022");
        Shelved variant = shelf.find(organiser, new VersionedId("sme-cluster-yunnan", "2022"))
                .orElseThrow();
        assertThat(variant.model().requirements()).hasSize(5);
        assertThat(variant.version().sourceText()).contains("id: sme-cluster\n", "extends:");
        assertThat(variant.isFrozen()).isFalse();
    }

    private Optional<Use> use(Viewer viewer, VersionedId model, Track track) {
        return shelf.find(viewer, model).orElseThrow().uses().stream()
                .filter(use -> use.round().equals(track.round()))
                .findFirst();
    }

    @Test
    void a_version_tells_the_tracks_that_use_it_and_when_they_are_frozen() {
        ImportedTrack imported = new ImportedTrack(beans);
        Track track = imported.track();
        VersionedId model = new VersionedId("hubei-2025-recognition", "1");
        assertThat(use(organiser, model, track)).map(Use::frozen).contains(false);
        assertThat(use(organiser, SHIPPED, track)).isEmpty();

        imported.importExample(1);
        imported.advance();

        Viewer auditor = imported.person(Role.AUDITOR);
        assertThat(use(auditor, model, track)).map(Use::frozen).contains(true);
        assertThat(use(auditor, model, track)).map(Use::trackName).contains("认定");
        assertThat(shelf.all(auditor))
                .filteredOn(s -> s.version().id().equals(model))
                .singleElement()
                .satisfies(s -> assertThat(s.isFrozen()).isTrue());
    }

    /** Everybody whom the pages of the workshop let in may read and try. */
    @Test
    void every_insider_finds_models_and_data_to_try_them_on() {
        for (Role role :
                List.of(Role.ORGANISER, Role.STAFF, Role.DRAWER, Role.SUPERVISOR, Role.SECRETARY, Role.AUDITOR)) {
            Viewer viewer = new TestAccounts(accounts).viewer(role);
            assertThat(shelf.all(viewer)).as(role.name()).isNotEmpty();
            assertThat(data.choices(viewer))
                    .as(role.name())
                    .allSatisfy(
                            choice -> assertThat(data.figures(viewer, choice)).isNotNull());
        }
        Viewer expert = new TestAccounts(accounts).viewer(Role.EXPERT);
        assertThatThrownBy(() -> data.choices(expert)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_draft_begins_with_the_text_of_a_version_under_the_next_free_version() {
        ModelDraft draft = drafts.from(organiser, SHIPPED).orThrow();

        assertThat(draft.text()).contains("version: \"2025\"", "初评");
        assertThat(draft.source()).contains(SHIPPED);
        assertThat(drafts.open(other)).extracting(ModelDraft::id).contains(draft.id());
    }

    @Test
    void every_change_is_saved_at_once_also_when_it_is_no_sound_model() {
        ModelDraft draft = drafts.empty(organiser).orThrow();

        ModelDraft saved =
                drafts.save(organiser, draft.id(), draft.version(), "name: [").orThrow();

        assertThat(drafts.find(organiser, draft.id())).map(ModelDraft::text).contains("name: [");
        assertThat(saved.version()).isGreaterThan(draft.version());
        assertThat(drafts.save(organiser, draft.id(), draft.version(), "name: [")
                        .isDone())
                .isTrue();
    }

    @Test
    void nobody_overwrites_what_another_has_saved_unseen() {
        ModelDraft draft = drafts.empty(organiser).orThrow();
        drafts.save(other, draft.id(), draft.version(), "other").orThrow();

        assertThat(codes(drafts.save(organiser, draft.id(), draft.version(), "mine")))
                .containsExactly("workshop.draft-changed");
        assertThat(drafts.find(organiser, draft.id())).map(ModelDraft::text).contains("other");
    }

    @Test
    void what_another_draft_could_not_take_is_kept_as_one_of_its_own() {
        ModelDraft draft = drafts.from(organiser, SHIPPED).orThrow();
        drafts.save(other, draft.id(), draft.version(), "other").orThrow();

        ModelDraft aside = drafts.aside(organiser, draft.id(), "mine").orThrow();

        assertThat(drafts.find(organiser, aside.id())).map(ModelDraft::text).contains("mine");
        assertThat(aside.source()).contains(SHIPPED);
        assertThat(drafts.find(organiser, draft.id())).map(ModelDraft::text).contains("other");
        assertThat(codes(drafts.aside(organiser, draft.id(), "x".repeat(400_001))))
                .containsExactly("workshop.draft-long");
        assertThat(codes(drafts.aside(organiser, UUID.randomUUID(), "mine"))).containsExactly("workshop.draft-unknown");
    }

    @Test
    void a_published_draft_is_a_version_that_never_changes() {
        ModelDraft draft = own(drafts.empty(organiser).orThrow());
        int before = audited("model-draft-published");

        RuleVersion version =
                drafts.publish(organiser, draft.id(), draft.version()).orThrow();

        assertThat(shelf.find(organiser, version.id())).isPresent();
        assertThat(drafts.find(organiser, draft.id())).map(ModelDraft::state).contains(State.PUBLISHED);
        assertThat(codes(drafts.save(organiser, draft.id(), draft.version() + 1, "x")))
                .containsExactly("workshop.draft-closed");
        assertThat(audited("model-draft-published")).isEqualTo(before + 1);
    }

    @Test
    void a_faulty_draft_is_refused_with_every_fault_at_its_place_and_stays_open() {
        ModelDraft draft = drafts.empty(organiser).orThrow();
        ModelDraft broken = drafts.save(
                        organiser,
                        draft.id(),
                        draft.version(),
                        draft.text()
                                .replace("points: 60", "points: 61")
                                .replace("{part: innovation}", "{part: nothing}"))
                .orThrow();

        Outcome<RuleVersion> refused = drafts.publish(organiser, broken.id(), broken.version());

        assertThat(codes(refused)).containsExactly("scoring.model.pointsSum", "scoring.model.tieUnknown");
        assertThat(refused.violations().getFirst().path()).endsWith("14:13");
        assertThat(drafts.find(organiser, draft.id())).map(ModelDraft::state).contains(State.OPEN);
    }

    @Test
    void a_version_that_is_there_with_other_content_is_not_replaced() {
        ModelDraft draft = drafts.from(organiser, SHIPPED).orThrow();
        ModelDraft same = drafts.save(
                        organiser,
                        draft.id(),
                        draft.version(),
                        draft.text()
                                .replace("version: \"2025\"", "version: \"2023\"")
                                .replace("weight: 40", "weight: 50"))
                .orThrow();

        assertThat(codes(drafts.publish(organiser, same.id(), same.version()))).containsExactly("rule.version.differs");
    }

    @Test
    void discarding_needs_a_reason() {
        ModelDraft draft = drafts.empty(organiser).orThrow();

        assertThat(codes(drafts.discard(organiser, draft.id(), " "))).containsExactly("approval.reason.missing");
        drafts.discard(organiser, draft.id(), "不需要").orThrow();
        assertThat(drafts.open(organiser)).extracting(ModelDraft::id).doesNotContain(draft.id());
    }

    @Test
    void only_organisers_write_models() {
        Viewer staff = new TestAccounts(accounts).viewer(Role.STAFF);

        assertThat(shelf.all(staff)).isNotEmpty();
        assertThatThrownBy(() -> drafts.empty(staff)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> shelf.all(new TestAccounts(accounts).viewer(Role.EXPERT)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
