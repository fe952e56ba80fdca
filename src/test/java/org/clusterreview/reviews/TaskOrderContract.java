package org.clusterreview.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.conflicts.OwnDeclaration;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.kernel.Violation;
import org.clusterreview.panels.OwnDeclarations;
import org.clusterreview.reviews.ReviewSettings.Confirmation;
import org.clusterreview.reviews.ReviewSettings.Order;
import org.clusterreview.reviews.order.SeededOrder;
import org.clusterreview.rounds.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@SuppressWarnings("NullAway.Init")
abstract class TaskOrderContract {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private TrackReviewing reviewing;

    @Autowired
    private OwnSheets own;

    @Autowired
    private JdbcTemplate jdbc;

    private ReviewFixture round;

    private void begin(int applications, Order order) {
        round = ReviewFixture.withPanel(beans, applications, 5);
        decide(order);
        round.moveTo(Stage.SCORING);
    }

    private ReviewSettings decide(Order order) {
        ReviewSettings present = reviewing.of(round.organiser(), round.trackId());
        return reviewing
                .decide(round.organiser(), round.trackId(), present.with(order, true, Confirmation.PASSWORD))
                .orThrow();
    }

    private TaskGroup group(Viewer expert) {
        return own.groups(expert).stream()
                .filter(group -> group.track().equals(round.trackId()))
                .findFirst()
                .orElseThrow();
    }

    private List<ApplicationId> order(Viewer expert) {
        return group(expert).tasks().stream()
                .map(task -> task.sheet().application())
                .toList();
    }

    private List<String> trail() {
        return jdbc.query(
                "select facts from audit_entry where chain_id = ? and type = 'reviewing-decided' order by number",
                (row, i) -> row.getString(1),
                round.track().round().toString());
    }

    @Test
    void what_was_decided_is_kept_and_on_record_with_what_held_before() {
        round = ReviewFixture.withPanel(beans, 1, 5);
        assertThat(reviewing.of(round.organiser(), round.trackId())).isEqualTo(ReviewSettings.UNDECIDED);

        ReviewSettings decided = decide(Order.NUMBER);

        assertThat(decided).isEqualTo(new ReviewSettings(1, Order.NUMBER, "", true, Confirmation.PASSWORD));
        assertThat(reviewing.of(round.expert(1), round.trackId())).isEqualTo(decided);
        assertThat(trail())
                .singleElement()
                .satisfies(facts -> assertThat(facts)
                        .contains("\"after\":{\"confirmation\":\"PASSWORD\",\"keepMaterial\":true,\"order\":\"NUMBER\"")
                        .contains("\"before\":{\"confirmation\":\"SIGNATURE_OR_PASSWORD\",\"keepMaterial\":false"));
    }

    @Test
    void the_same_decision_again_changes_nothing() {
        round = ReviewFixture.withPanel(beans, 1, 5);
        ReviewSettings first = decide(Order.SEEDED);

        assertThat(decide(Order.SEEDED)).isEqualTo(first);
        assertThat(trail()).hasSize(1);
    }

    @Test
    void a_seed_is_made_when_chance_is_chosen_and_stays_while_it_is() {
        round = ReviewFixture.withPanel(beans, 1, 5);
        String seed = decide(Order.SEEDED).seed();

        assertThat(seed).matches("[0-9a-f]{32}");
        ReviewSettings seen = reviewing.of(round.organiser(), round.trackId());
        assertThat(reviewing
                        .decide(
                                round.organiser(),
                                round.trackId(),
                                seen.with(Order.SEEDED, false, Confirmation.SIGNATURE))
                        .orThrow()
                        .seed())
                .isEqualTo(seed);
        assertThat(decide(Order.GROUP).seed()).isEmpty();
        assertThat(decide(Order.SEEDED).seed()).isNotEqualTo(seed);
    }

    @Test
    void who_has_not_seen_the_latest_decision_decides_nothing() {
        round = ReviewFixture.withPanel(beans, 1, 5);
        ReviewSettings seen = reviewing.of(round.organiser(), round.trackId());
        decide(Order.NUMBER);

        assertThat(reviewing
                        .decide(
                                round.organiser(),
                                round.trackId(),
                                seen.with(Order.SEEDED, true, Confirmation.PASSWORD))
                        .violations())
                .extracting(Violation::code)
                .containsExactly("review-settings.changed");
        assertThat(reviewing.of(round.organiser(), round.trackId()).order()).isEqualTo(Order.NUMBER);
    }

    @Test
    void nothing_is_decided_once_scoring_has_begun() {
        begin(1, Order.GROUP);

        assertThat(reviewing
                        .decide(
                                round.organiser(),
                                round.trackId(),
                                reviewing
                                        .of(round.organiser(), round.trackId())
                                        .with(Order.SEEDED, true, Confirmation.PASSWORD))
                        .violations())
                .extracting(Violation::code)
                .containsExactly("review-settings.late");
    }

    @Test
    void who_sees_the_track_only_in_part_decides_nothing_and_neither_does_who_is_no_organiser() {
        round = ReviewFixture.withPanel(beans, 2, 5);
        TestAccounts accounts = new TestAccounts(beans.getBean(Accounts.class));
        Viewer partial = accounts.viewer(Role.ORGANISER);
        beans.getBean(StaffRecusals.class)
                .declare(partial, round.group().applications().getFirst(), "亲属在该单位任职")
                .orThrow();

        assertThat(reviewing
                        .decide(
                                partial,
                                round.trackId(),
                                ReviewSettings.UNDECIDED.with(Order.SEEDED, true, Confirmation.PASSWORD))
                        .violations())
                .extracting(Violation::code)
                .containsExactly("review-settings.partial");
        Viewer staff = accounts.viewer(Role.STAFF);
        assertThatThrownBy(() -> reviewing.decide(staff, round.trackId(), ReviewSettings.UNDECIDED))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void without_a_decision_tasks_stand_as_the_group_does() {
        round = ReviewFixture.inScoring(beans, 4, 5);

        assertThat(order(round.expert(1))).isEqualTo(round.group().applications());
        assertThat(group(round.expert(1)).settings()).isEqualTo(ReviewSettings.UNDECIDED);
    }

    @Test
    void by_number_they_stand_alike_for_everybody() {
        round = ReviewFixture.withPanel(beans, 5, 5);
        decide(Order.NUMBER);
        List<ApplicationId> reversed = round.group().applications().reversed();
        for (int i = 0; i < reversed.size(); i++) {
            jdbc.update(
                    "update application_group_member set position = ? where application_id = ?",
                    100 + i,
                    reversed.get(i).value());
        }
        round.moveTo(Stage.SCORING);
        List<ApplicationId> byNumber =
                beans.getBean(Applications.class).ofTrack(round.organiser(), round.trackId()).stream()
                        .map(Application::id)
                        .toList();

        assertThat(round.group().applications()).isNotEqualTo(byNumber);
        assertThat(order(round.expert(1))).isEqualTo(byNumber);
        assertThat(order(round.expert(2))).isEqualTo(byNumber);
    }

    @Test
    void by_chance_each_expert_has_the_order_that_the_seed_gives() {
        begin(6, Order.SEEDED);
        String seed = reviewing.of(round.organiser(), round.trackId()).seed();
        Set<List<ApplicationId>> orders = new HashSet<>();
        for (int seat = 1; seat <= 5; seat++) {
            Viewer expert = round.expert(seat);
            SeededOrder expected = new SeededOrder(
                    seed, round.trackId().value(), expert.expert().orElseThrow());

            assertThat(order(expert)).isEqualTo(expected.of(round.group().applications(), ApplicationId::value));
            orders.add(order(expert));
        }
        assertThat(orders).hasSizeGreaterThan(1);
    }

    @Test
    void positions_and_neighbours_follow_the_order() {
        begin(4, Order.SEEDED);
        Viewer expert = round.expert(1);
        List<Task> tasks = group(expert).tasks();

        assertThat(tasks).extracting(Task::position).containsExactly(1, 2, 3, 4);
        for (int i = 0; i < 4; i++) {
            SheetContent.Place place =
                    own.content(expert, tasks.get(i).sheet().id()).orElseThrow().place();
            assertThat(place.position()).isEqualTo(i + 1);
            assertThat(place.of()).isEqualTo(4);
            assertThat(place.number()).matches("2026-0[1-4]");
            assertThat(place.previous())
                    .isEqualTo(
                            i == 0
                                    ? Optional.empty()
                                    : Optional.of(tasks.get(i - 1).sheet().id()));
            assertThat(place.next())
                    .isEqualTo(
                            i == 3
                                    ? Optional.empty()
                                    : Optional.of(tasks.get(i + 1).sheet().id()));
        }
    }

    @Test
    void a_conflict_takes_an_application_out_and_leaves_the_others_in_their_order() {
        begin(5, Order.SEEDED);
        Viewer expert = round.expert(1);
        List<ApplicationId> before = order(expert);
        ApplicationId gone = before.get(2);

        beans.getBean(OwnDeclarations.class)
                .declare(expert, gone, OwnDeclaration.Answer.CONFLICT, "与其负责人是同门师兄弟")
                .orThrow();

        List<Task> after = group(expert).tasks();
        assertThat(after.stream().limit(4).map(task -> task.sheet().application()))
                .containsExactlyElementsOf(
                        before.stream().filter(id -> !id.equals(gone)).toList());
        assertThat(after.getLast().state()).isEqualTo(Task.State.RECUSED);
        assertThat(after.getLast().where()).isEmpty();
        assertThat(own.content(expert, after.get(1).sheet().id())
                        .orElseThrow()
                        .place()
                        .next())
                .contains(after.get(2).sheet().id());
        assertThat(own.content(expert, after.getLast().sheet().id())).isEmpty();
        assertThat(Collections.max(after.stream().map(Task::position).toList())).isEqualTo(4);
    }
}
