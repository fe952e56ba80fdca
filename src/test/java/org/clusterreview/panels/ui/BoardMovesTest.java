package org.clusterreview.panels.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.ShortcutsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragStartEvent;
import com.vaadin.flow.component.dnd.DropEvent;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.Groups;
import org.clusterreview.reviews.ReviewFixture;
import org.clusterreview.rounds.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnH2
@SuppressWarnings("NullAway.Init")
class BoardMovesTest extends SpringBrowserlessTest {

    @Autowired
    private CurrentViewer current;

    @Autowired
    private StaffRecusals recusals;

    @Autowired
    private Groups groups;

    @Autowired
    private ApplicationContext beans;

    private ReviewFixture round;
    private Group first;
    private Group second;

    @BeforeEach
    void two_groups() {
        round = ReviewFixture.withPassed(beans, 3);
        round.moveTo(Stage.PANELS);
        first = groups.propose(round.organiser(), round.trackId(), 1, "第#组")
                .orThrow()
                .getFirst();
        second = groups.create(round.organiser(), round.trackId(), "第2组").orThrow();
    }

    private void open() {
        navigate(PanelsView.class, Map.of("track", round.trackId().toString()));
    }

    private List<ApplicationId> in(Group group) {
        return groups.find(round.organiser(), group.id()).orElseThrow().applications();
    }

    private BoardItem item(ApplicationId id) {
        return find(BoardItem.class).all().stream()
                .filter(one -> one.application().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private GroupCard card(int index) {
        return find(GroupCard.class).all().get(index);
    }

    private void drop(BoardItem item, Component card) {
        ComponentUtil.fireEvent(item, new DragStartEvent<>(item, true, 0, 0, 0, 0));
        ComponentUtil.fireEvent(card, new DropEvent<>(card, true, "move", 0, 0, 0, 0));
    }

    private String said() {
        return find(Div.class).all().stream()
                .filter(div -> "status".equals(div.getElement().getAttribute("role")))
                .findFirst()
                .orElseThrow()
                .getText();
    }

    /** As the browser tells it: to the item that has the focus alone. */
    private static void press(BoardItem item, Key key) {
        ShortcutsKt._fireShortcut(item, key, Key.SHIFT);
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void what_is_dropped_on_a_card_is_in_its_group_and_undo_puts_it_back_where_it_was() {
        List<ApplicationId> before = in(first);
        ApplicationId moved = before.get(1);
        open();

        drop(item(moved), card(1));

        assertThat(in(second)).containsExactly(moved);
        assertThat(said()).endsWith("已移到第2组");

        click("撤销");

        assertThat(in(first)).isEqualTo(before);
        assertThat(in(second)).isEmpty();
    }

    private void click(String text) {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals(text))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void on_the_card_of_the_ungrouped_it_is_taken_out() {
        ApplicationId moved = in(first).getFirst();
        open();

        drop(item(moved), find(UngroupedCard.class).single());

        assertThat(in(first)).doesNotContain(moved);
        assertThat(said()).endsWith("已移出，未分组");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void shift_and_an_arrow_move_it_one_column_and_the_end_is_told() {
        ApplicationId moved = in(first).getFirst();
        open();

        press(item(moved), Key.ARROW_RIGHT);
        assertThat(in(second)).containsExactly(moved);

        press(item(moved), Key.ARROW_RIGHT);
        assertThat(said()).startsWith("后面没有可以移入的组");
        assertThat(in(second)).containsExactly(moved);

        press(item(moved), Key.ARROW_LEFT);
        press(item(moved), Key.ARROW_LEFT);
        assertThat(said()).endsWith("已移出，未分组");
        assertThat(in(first)).doesNotContain(moved);
    }

    @Test
    @SignedInAs(Role.STAFF)
    void who_may_not_change_the_groups_has_nothing_to_drag_or_to_drop_on() {
        open();

        assertThat(find(BoardItem.class).all()).isNotEmpty().noneMatch(item -> item.hasClassName("movable"));
        assertThat(targets()).isEmpty();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void a_withheld_group_is_no_target_and_gives_nothing_away() {
        ApplicationId hidden = in(first).getFirst();
        ApplicationId outside = in(first).getLast();
        groups.move(round.organiser(), outside, second.id(), second.version()).orThrow();
        recusals.declare(current.get(), hidden, "亲属在该单位任职").orThrow();
        open();

        assertThat(card(0).hasClassName("drop-target")).isFalse();
        assertThat(card(1).hasClassName("drop-target")).isTrue();
        BoardItem item = item(outside);

        drop(item, card(0));

        assertThat(in(second)).containsExactly(outside);
    }

    private Stream<Component> targets() {
        return Stream.<Component>concat(find(GroupCard.class).all().stream(), find(UngroupedCard.class).all().stream())
                .filter(card -> card.getElement().getClassList().contains("drop-target"));
    }
}
