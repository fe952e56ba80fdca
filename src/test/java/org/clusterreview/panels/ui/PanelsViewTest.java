package org.clusterreview.panels.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.conflicts.ConflictDecisions;
import org.clusterreview.conflicts.ConflictFinding;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.fixtures.Someone;
import org.clusterreview.panels.Candidate;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.Panels;
import org.clusterreview.panels.Reserve;
import org.clusterreview.panels.Reserves;
import org.clusterreview.panels.Seat;
import org.clusterreview.reviews.ReviewFixture;
import org.clusterreview.rounds.Stage;
import org.clusterreview.ui.StateBadge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnH2
@SuppressWarnings("NullAway.Init")
class PanelsViewTest extends SpringBrowserlessTest {

    @Autowired
    private ConflictDecisions decisions;

    @Autowired
    private StaffRecusals recusals;

    @Autowired
    private CurrentViewer current;

    @Autowired
    private Groups groups;

    @Autowired
    private Panels panels;

    @Autowired
    private Reserves reserves;

    @Autowired
    private Applications applications;

    @Autowired
    private Approvals approvals;

    @Autowired
    private ExpertPool pool;

    @Autowired
    private ApplicationContext beans;

    private ReviewFixture round;

    @BeforeEach
    void open_a_round() {
        round = ReviewFixture.withPassed(beans, 3);
        round.moveTo(Stage.PANELS);
    }

    private void open() {
        navigate(PanelsView.class, Map.of("track", round.trackId().toString()));
    }

    private Group group() {
        return groups.propose(round.organiser(), round.trackId(), 1, "第#组")
                .orThrow()
                .getFirst();
    }

    private Expert enter(Someone someone) {
        return pool.enter(round.organiser(), someone.row(), false).orThrow();
    }

    private Optional<Button> button(String text) {
        return find(Button.class).all().stream()
                .filter(Component::isVisible)
                .filter(button -> button.getAriaLabel().orElse(button.getText()).equals(text)
                        || button.getText().equals(text))
                .reduce((one, other) -> other);
    }

    private void click(String text) {
        test(button(text).orElseThrow()).click();
    }

    private List<String> columns() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    /** The button in the last column of a candidate's row. */
    private Component act(Expert expert, String text) {
        test(find(TextField.class).single()).setValue(text);
        @SuppressWarnings("unchecked")
        Grid<Candidate> grid = (Grid<Candidate>) find(Grid.class).single();
        List<Candidate> rows = grid.getListDataView().getItems().toList();
        int row =
                rows.stream().map(candidate -> candidate.expert().id()).toList().indexOf(expert.id());
        return test(grid).getCellComponent(row, 4);
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void what_has_passed_waits_and_is_grouped_by_field() {
        open();
        assertThat(columns()).contains("未分组（3 家）");

        click("自动分组");
        click("自动分组");

        assertThat(groups.ungrouped(round.organiser(), round.trackId())).isEmpty();
        assertThat(columns()).contains("第1组").doesNotContain("未分组（3 家）");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void a_panel_is_made_and_an_expert_found_by_initials_is_seated() {
        Group group = group();
        Expert expert = enter(Someone.named("尹思远", "远方大学 " + UUID.randomUUID()));
        open();
        click("组成专家组");
        click("添加专家");

        test(acts(act(expert, "ysy")).getFirst()).click();

        assertThat(panels.ofGroup(round.organiser(), group.id()).orElseThrow().activeSeats())
                .extracting(Seat::expertName)
                .containsExactly("尹思远");
    }

    private static List<Button> acts(Component cell) {
        return cell.getChildren().map(Button.class::cast).toList();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void an_expert_is_put_on_the_list_of_reserves() {
        Expert expert = enter(Someone.named("尹思远", "远方大学 " + UUID.randomUUID()));
        panels.open(round.organiser(), group().id(), 5).orThrow();
        open();
        click("添加专家");

        test(acts(act(expert, "ysy")).getLast()).click();

        assertThat(reserves.ofTrack(round.organiser(), round.trackId()))
                .extracting(Reserve::expertName)
                .containsExactly("尹思远");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void who_has_a_tie_is_not_seated_but_a_recusal_is_proposed() {
        Group group = group();
        String applicant = applications
                .ofTrack(round.organiser(), round.trackId())
                .getFirst()
                .applicantName();
        Expert expert = enter(Someone.named("尹思远", applicant));
        panels.open(round.organiser(), group.id(), 5).orThrow();
        open();
        click("添加专家");

        test((Button) act(expert, "尹思远")).click();
        test(find(TextArea.class).single()).setValue("领域内别无合适专家");
        click("提出申请");

        assertThat(approvals.pending(round.organiser()))
                .extracting(Approval::title)
                .anyMatch(title -> title.startsWith("尹思远"));
        assertThat(panels.ofGroup(round.organiser(), group.id()).orElseThrow().activeSeats())
                .isEmpty();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void passwords_of_new_accounts_are_shown_once() {
        Group group = group();
        panels.open(round.organiser(), group.id(), 5).orThrow();
        Expert expert = enter(Someone.named("尹思远", "远方大学 " + UUID.randomUUID()));
        panels.seat(
                        round.organiser(),
                        group.id(),
                        panels.ofGroup(round.organiser(), group.id())
                                .orElseThrow()
                                .version(),
                        expert.id())
                .orThrow();
        open();

        click("开设账号");
        confirm();

        assertThat(find(NativeTableCell.class).all())
                .extracting(NativeTableCell::getText)
                .contains("尹思远")
                .anyMatch(text -> text.startsWith("yinsiyuan"))
                .anyMatch(text -> text.matches("[a-z2-9]{12}"));
    }

    private void confirm() {
        test(find(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class).single())
                .confirm();
    }

    @Test
    @SignedInAs(Role.STAFF)
    void staff_look_and_change_nothing() {
        Group group = group();
        panels.open(round.organiser(), group.id(), 5).orThrow();
        open();

        assertThat(columns()).contains("第1组");
        assertThat(button("添加专家")).isEmpty();
        assertThat(button("新建组")).isEmpty();
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void the_way_to_the_draw_is_open_to_whoever_only_reads() {
        open();

        assertThat(find(Anchor.class).all())
                .filteredOn(link -> link.getText().equals("随机抽取"))
                .singleElement()
                .extracting(Anchor::getHref)
                .isEqualTo("tracks/" + round.trackId() + "/panels/draw");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void nothing_is_moved_out_of_or_into_a_group_that_is_withheld() {
        Group group = group();
        ApplicationId outside = group.applications().getLast();
        groups.takeOut(round.organiser(), outside, group.id(), group.version()).orThrow();
        open();
        assertThat(moving()).hasSize(3);

        recusals.declare(current.get(), group.applications().getFirst(), "亲属在该单位任职")
                .orThrow();
        open();

        assertThat(moving())
                .singleElement()
                .extracting(bar -> bar.getItems().getFirst().getSubMenu().getItems().stream()
                        .map(MenuItem::getText)
                        .toList())
                .isEqualTo(List.of("请先新建组"));
    }

    private List<MenuBar> moving() {
        return find(MenuBar.class).all().stream()
                .filter(bar ->
                        bar.getParent().filter(BoardItem.class::isInstance).isPresent())
                .toList();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void a_recusal_that_waits_is_not_asked_for_again_with_the_others() {
        Group group = group();
        List<Application> all = applications.ofTrack(round.organiser(), round.trackId());
        Someone someone = Someone.named("尹思远", all.getFirst().applicantName());
        Expert expert = enter(someone);
        enter(someone.at(all.getLast().applicantName(), "顾问"));
        panels.open(round.organiser(), group.id(), 5).orThrow();
        List<ConflictFinding> findings = panels.candidates(round.organiser(), group.id(), "尹思远").stream()
                .filter(candidate -> candidate.expert().id().equals(expert.id()))
                .flatMap(candidate -> candidate.findings().stream())
                .filter(ConflictFinding::blocksSeat)
                .toList();
        assertThat(findings).hasSizeGreaterThan(1);
        decisions
                .proposeRecusal(
                        round.organiser(), findings.getFirst().id(), "别无合适专家", Optional.empty(), Optional.empty())
                .orThrow();
        open();
        click("添加专家");

        test((Button) act(expert, "尹思远")).click();
        test(find(TextArea.class).single()).setValue("领域内别无合适专家");
        click("提出申请");

        assertThat(findings).allMatch(finding -> decisions.isProposed(round.organiser(), finding.id()));
        assertThat(act(expert, "尹思远")).isInstanceOf(StateBadge.class);
    }
}
