package org.clusterreview.assignments.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.access.Viewer;
import org.clusterreview.assignments.Answer;
import org.clusterreview.assignments.Proposal;
import org.clusterreview.assignments.Proposal.State;
import org.clusterreview.assignments.ProposalContent;
import org.clusterreview.assignments.ProposalOutcomes;
import org.clusterreview.assignments.Proposals;
import org.clusterreview.assignments.fit.FoundPanel;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.draws.DrawFixture;
import org.clusterreview.fixtures.JobEnds;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.Panels;
import org.clusterreview.ui.WithheldNote;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnH2
@Import(JobEnds.class)
@SuppressWarnings("NullAway.Init")
class AssignViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Proposals proposals;

    @Autowired
    private ProposalOutcomes outcomes;

    @Autowired
    private JobEnds ends;

    @Autowired
    private Groups groups;

    @Autowired
    private Panels panels;

    @Autowired
    private StaffRecusals recusals;

    @Autowired
    private CurrentViewer current;

    @Autowired
    private JdbcClient db;

    private DrawFixture fixture;
    private Viewer organiser;

    @BeforeEach
    void a_track_whose_panels_can_be_filled() {
        fixture = new DrawFixture(beans);
        organiser = fixture.organiser();
    }

    private void open() {
        navigate(AssignView.class, Map.of(AssignView.TRACK, fixture.track().toString()));
    }

    private Proposal latest() {
        return proposals.ofTrack(organiser, fixture.track()).getFirst();
    }

    private Proposal reckoned() {
        ends.await(proposals.start(organiser, fixture.track()).orThrow().job());
        return latest();
    }

    private List<FoundPanel> found() {
        return proposals
                .content(organiser, latest().id())
                .flatMap(ProposalContent::answer)
                .map(Answer::panels)
                .orElseThrow();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream()
                .filter(Component::isVisible)
                .filter(button -> button.findAncestor(AssignView.class) != null)
                .map(Button::getText)
                .toList();
    }

    private void click(String text) {
        test(find(Button.class).all().stream()
                        .filter(Component::isVisible)
                        .filter(button -> button.getText().equals(text))
                        .reduce((one, other) -> other)
                        .orElseThrow())
                .click();
    }

    private void confirm() {
        test(find(ConfirmDialog.class).single()).confirm();
    }

    private void reason(String act, String reason) {
        click(act);
        test(find(TextArea.class).single()).setValue(reason);
        click(act);
    }

    private void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private List<List<String>> table(String name) {
        NativeTable table = find(NativeTable.class).all().stream()
                .filter(one -> name.equals(one.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
        return table.getChildren()
                .flatMap(Component::getChildren)
                .filter(NativeTableRow.class::isInstance)
                .skip(1)
                .map(row -> row.getChildren()
                        .map(cell -> cell.getElement().getTextRecursively())
                        .toList())
                .toList();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void the_organiser_sees_what_is_to_be_filled_and_has_it_reckoned() {
        open();
        assertThat(page()).contains("当前没有方案", "2 组共 14 个席位", "第1组：成员 7 名，候补 3 名", "不是官方规定", "没有人可以挑选");

        click("计算最佳分配");

        Proposal begun = latest();
        assertThat(begun.number()).isEqualTo(1);
        ends.await(begun.job());
        poll();
        assertThat(page()).contains("第 1 次计算：方案已算出，尚未采用", "已证明最优");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void while_it_is_reckoned_the_page_tells_for_how_long_and_it_can_be_stopped() {
        Proposal proposal = reckoned();
        db.sql("update assignment_proposal set state = 'RUNNING', answer_file = null, found_at = null where id = ?")
                .param(proposal.id().value())
                .update();

        open();

        assertThat(find(ProgressBar.class).single().isIndeterminate()).isTrue();
        assertThat(UI.getCurrent().getPollInterval()).isPositive();
        assertThat(page()).contains("正在计算最佳分配", "已用", "可以离开本页");
        poll();
        assertThat(buttons()).containsExactly("取消");
        click("取消");
        assertThat(latest().state()).isEqualTo(State.CANCELLED);
        assertThat(page()).contains("当前没有方案", "其他各次计算");
        assertThat(table("其他各次计算").getFirst()).contains("第 1 次", "已取消");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void whom_it_puts_on_each_panel_stands_with_fit_and_why_and_is_applied_and_taken_back() {
        reckoned();
        open();

        for (FoundPanel panel : found()) {
            String group = groups.ofTrack(organiser, fixture.track()).stream()
                    .filter(one -> one.id().toString().equals(panel.id()))
                    .findFirst()
                    .orElseThrow()
                    .name();
            List<List<String>> rows = table(group + "的分配方案");
            assertThat(rows).hasSize(panel.members().size() + panel.reserves().size());
            for (int i = 0; i < panel.members().size(); i++) {
                assertThat(rows.get(i).get(4))
                        .isEqualTo(String.valueOf(panel.members().get(i).fit()));
            }
            assertThat(rows.stream().filter(row -> row.getFirst().endsWith("组长")))
                    .hasSize(1);
            assertThat(rows.getFirst().getLast()).containsAnyOf("主攻", "熟悉", "了解");
            assertThat(rows.getLast().getFirst()).endsWith("候补");
        }
        assertThat(page()).contains("熟悉本组领域", "参加 1 组的 14 名", latest().basis().seed());

        click("采用此方案");
        assertThat(find(ConfirmDialog.class).single().getElement().getProperty("message"))
                .contains("都会看到");
        confirm();

        assertThat(latest().state()).isEqualTo(State.APPLIED);
        assertThat(panels.ofTrack(organiser, fixture.track()))
                .hasSize(2)
                .allSatisfy(panel -> assertThat(panel.activeSeats()).hasSize(7));
        assertThat(buttons()).contains("撤回采用").doesNotContain("计算最佳分配", "采用此方案");
        reason("撤回采用", "组名有误");
        assertThat(latest().state()).isEqualTo(State.TAKEN_BACK);
        assertThat(buttons()).contains("采用此方案", "弃用");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void a_proposal_that_is_discarded_can_still_be_opened() {
        reckoned();
        open();
        click("弃用");
        confirm();

        assertThat(latest().state()).isEqualTo(State.DISCARDED);
        assertThat(buttons()).containsExactly("计算最佳分配");
        String path = find(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(href -> href.endsWith("?proposal=1"))
                .findFirst()
                .orElseThrow();
        UI.getCurrent().navigate(path.substring(0, path.indexOf('?')), QueryParameters.of(AssignView.NUMBER, "1"));
        assertThat(page()).contains("方案已弃用，记录保留备查", "返回当前方案");
        assertThat(table("第1组的分配方案")).hasSize(10);
        assertThat(buttons()).containsExactly("打印");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void where_there_is_none_it_is_told_what_is_short_and_a_rule_relaxed_makes_one() {
        db.sql("update expert set standing = 'LEFT' where kind = 'FINANCE'").update();
        try {
            reckoned();
            open();
            assertThat(page()).contains("第 1 次计算没有得到方案", "已证明", "财务专家缺 2 名", "可多 2 名，人选齐备");
            reason("放宽", "本库暂无财务专家");
            assertThat(page()).contains("已放宽的规则", "放宽一档，理由：本库暂无财务专家", "规则在这次计算之后有变动");
            assertThat(buttons()).doesNotContain("放宽").contains("重新计算");
            click("重新计算");
            ends.await(latest().job());
            poll();
            assertThat(page()).contains("第 2 次计算：方案已算出");
        } finally {
            db.sql("update expert set standing = 'AVAILABLE' where kind = 'FINANCE'")
                    .update();
        }
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void beside_a_draw_nothing_can_be_reckoned() {
        fixture.frozen();
        open();

        assertThat(page()).contains("抽取与分配只能用一种");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("tracks/" + fixture.track() + "/panels/draw");
        assertThat(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals("计算最佳分配")))
                .singleElement()
                .satisfies(button -> assertThat(button.isEnabled()).isFalse());
    }

    @Test
    @SignedInAs(Role.SUPERVISOR)
    void others_of_the_review_look_on() {
        Proposal proposal = reckoned();
        open();
        assertThat(page()).contains("已证明最优");
        assertThat(buttons()).containsExactly("打印");
        outcomes.discard(organiser, proposal.id(), proposal.version()).orThrow();
        open();
        assertThat(page()).contains("等待评审组织者操作");
        assertThat(buttons()).isEmpty();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void who_is_recused_is_told_that_others_do_it_and_sees_nobody() {
        reckoned();
        String name = panelNames().getFirst();
        recusals.declare(
                        current.get(),
                        groups.ofTrack(organiser, fixture.track())
                                .getFirst()
                                .applications()
                                .getFirst(),
                        "配偶在其成员企业任职")
                .orThrow();
        open();

        assertThat(find(WithheldNote.class).single().getElement().getTextRecursively())
                .contains("分配由其他人员进行");
        assertThat(page()).doesNotContain(name, "已证明最优");
        assertThat(buttons()).isEmpty();
    }

    private List<String> panelNames() {
        open();
        return table("第1组的分配方案").stream().map(List::getFirst).toList();
    }
}
