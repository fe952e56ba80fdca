package org.clusterreview.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.reviews.ReviewFixture;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.TrackId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@SuppressWarnings("NullAway.Init")
abstract class GroupsContract {

    private static final int ALL = 36;

    @Autowired
    private Accounts accounts;

    @Autowired
    private StaffRecusals recusals;

    @Autowired
    private Groups groups;

    @Autowired
    private Applications applications;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationContext beans;

    private Viewer organiser;
    private TrackId track;
    private List<Application> all;

    @BeforeEach
    void open_a_round() {
        ReviewFixture round = ReviewFixture.withPassed(beans, ALL);
        round.moveTo(Stage.PANELS);
        organiser = round.organiser();
        track = round.trackId();
        all = applications.ofTrack(organiser, track);
    }

    private Group create(String name) {
        return groups.create(organiser, track, name).orThrow();
    }

    private Group present(Group group) {
        return groups.find(organiser, group.id()).orElseThrow();
    }

    private Group move(ApplicationId application, Group to) {
        return groups.move(organiser, application, to.id(), present(to).version())
                .orThrow();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    @Test
    void as_many_groups_are_proposed_as_are_wanted_each_of_whole_fields() {
        List<Group> made = groups.propose(organiser, track, 3, "第#组").orThrow();

        assertThat(made).extracting(Group::name).containsExactly("第1组", "第2组", "第3组");
        assertThat(made.stream().flatMap(group -> group.applications().stream()).toList())
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(Application::id).toList());
        all.stream()
                .collect(Collectors.groupingBy(Application::fieldCode))
                .values()
                .forEach(field -> assertThat(made)
                        .filteredOn(group -> field.stream()
                                .anyMatch(one -> group.applications().contains(one.id())))
                        .hasSize(1));
        assertThat(groups.ungrouped(organiser, track)).isEmpty();
    }

    @Test
    void there_are_no_more_groups_than_fields() {
        long fields = all.stream().map(Application::fieldCode).distinct().count();

        assertThat(groups.propose(organiser, track, ALL, "第#组").orThrow()).hasSize((int) fields);
    }

    @Test
    void proposed_groups_take_free_names_and_only_what_is_in_none() {
        Group first = create("第1组");
        ApplicationId placed = all.getFirst().id();
        move(placed, first);

        List<Group> made = groups.propose(organiser, track, 2, "第#组").orThrow();

        assertThat(made).extracting(Group::name).containsExactly("第2组", "第3组");
        assertThat(made).noneMatch(group -> group.applications().contains(placed));
        assertThat(groups.propose(organiser, track, 2, "第#组").orThrow()).isEmpty();
    }

    @Test
    void singly_every_application_that_is_in_no_group_gets_one_of_its_own_like_beside_like() {
        Group first = create("第1组");
        ApplicationId placed = all.getFirst().id();
        move(placed, first);

        List<Group> made = groups.proposeSingly(organiser, track, "第#组").orThrow();

        assertThat(made)
                .hasSize(all.size() - 1)
                .allSatisfy(group -> assertThat(group.applications()).hasSize(1));
        assertThat(made.getFirst().name()).isEqualTo("第2组");
        Map<ApplicationId, String> fields =
                all.stream().collect(Collectors.toMap(Application::id, Application::fieldCode));
        assertThat(made.stream()
                        .map(group ->
                                String.valueOf(fields.get(group.applications().getFirst()))))
                .isSorted();
        assertThat(groups.ungrouped(organiser, track)).isEmpty();
    }

    @Test
    void an_application_moves_back_to_the_place_it_had() {
        Group one = create("甲组");
        Group two = create("乙组");
        all.forEach(application -> move(application.id(), one));
        List<ApplicationId> before = present(one).applications();
        ApplicationId second = before.get(1);
        move(second, two);

        groups.move(organiser, second, one.id(), present(one).version(), 1).orThrow();

        assertThat(present(one).applications()).isEqualTo(before);
        assertThat(present(two).applications()).isEmpty();
    }

    @Test
    void an_application_is_in_one_group_and_moves_to_the_end_of_another() {
        Group one = create("甲组");
        Group two = create("乙组");
        ApplicationId first = all.get(0).id();
        ApplicationId second = all.get(1).id();
        move(first, two);
        move(second, one);

        Group after = move(second, two);

        assertThat(after.applications()).containsExactly(first, second);
        assertThat(present(one).applications()).isEmpty();
    }

    @Test
    void what_is_taken_out_is_in_no_group() {
        Group group = create("甲组");
        ApplicationId id = all.getFirst().id();
        Group filled = move(id, group);

        groups.takeOut(organiser, id, group.id(), filled.version()).orThrow();

        assertThat(groups.ungrouped(organiser, track))
                .extracting(Application::id)
                .contains(id);
    }

    @Test
    void only_passed_applications_of_the_track_are_grouped() {
        Group group = create("甲组");
        ApplicationId id = all.getFirst().id();
        jdbc.update("update application set formal_state = 'RETURNED' where id = ?", id.value());

        assertThat(codes(groups.move(organiser, id, group.id(), group.version())))
                .containsExactly("group.application.not-passed");
        assertThat(groups.ungrouped(organiser, track))
                .extracting(Application::id)
                .doesNotContain(id);
    }

    @Test
    void a_name_is_given_and_belongs_to_one_group() {
        Group group = create("甲组");
        create("乙组");

        assertThat(codes(groups.create(organiser, track, " "))).containsExactly("group.name.missing");
        assertThat(codes(groups.create(organiser, track, "甲".repeat(101)))).containsExactly("group.name.missing");
        assertThat(codes(groups.create(organiser, track, " 甲组 "))).containsExactly("group.name.taken");
        assertThat(codes(groups.rename(organiser, group.id(), group.version(), "乙组")))
                .containsExactly("group.name.taken");
        assertThat(groups.rename(organiser, group.id(), group.version(), "甲组 ")
                        .orThrow()
                        .name())
                .isEqualTo("甲组");
    }

    @Test
    void only_an_empty_group_is_removed_and_the_others_keep_their_order() {
        Group one = create("甲组");
        create("乙组");
        Group filled = move(all.getFirst().id(), one);
        assertThat(codes(groups.remove(organiser, one.id(), filled.version()))).containsExactly("group.not-empty");

        Group emptied = groups.takeOut(organiser, all.getFirst().id(), one.id(), filled.version())
                .orThrow();
        groups.remove(organiser, one.id(), emptied.version()).orThrow();
        create("丙组");

        assertThat(groups.ofTrack(organiser, track)).extracting(Group::name).containsExactly("乙组", "丙组");
    }

    @Test
    void what_somebody_else_has_changed_in_between_is_refused() {
        Group seen = create("甲组");
        move(all.getFirst().id(), seen);

        assertThat(codes(groups.rename(organiser, seen.id(), seen.version(), "另一组")))
                .containsExactly("group.changed");
    }

    @Test
    void only_organisers_make_groups() {
        assertThatThrownBy(() -> groups.create(Viewers.staff(), track, "甲组")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nothing_leaves_a_group_of_which_an_application_is_hidden_from_the_organiser() {
        Group own = create("甲组");
        Group other = create("乙组");
        ApplicationId hidden = all.get(0).id();
        ApplicationId neighbour = all.get(1).id();
        move(hidden, own);
        move(neighbour, own);
        Viewer recused = new TestAccounts(accounts).viewer(Role.ORGANISER);
        recusals.declare(recused, hidden, "亲属在该单位任职").orThrow();

        assertThat(codes(groups.move(
                        recused, neighbour, other.id(), present(other).version())))
                .containsExactly("group.withheld");
        assertThat(codes(groups.takeOut(
                        recused, neighbour, own.id(), present(own).version())))
                .containsExactly("group.withheld");
        assertThat(present(own).applications()).containsExactly(hidden, neighbour);
    }
}
