package org.clusterreview.draws.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.draws.Draw;
import org.clusterreview.draws.Draw.State;
import org.clusterreview.draws.DrawContent;
import org.clusterreview.draws.DrawFixture;
import org.clusterreview.draws.DrawOutcomes;
import org.clusterreview.draws.Draws;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.Panels;
import org.clusterreview.panels.draw.DrawResult;
import org.clusterreview.panels.draw.DrawResult.DrawnPanel;
import org.clusterreview.ui.WithheldNote;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnH2
@SuppressWarnings("NullAway.Init")
class DrawViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Draws draws;

    @Autowired
    private DrawOutcomes outcomes;

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

    @BeforeEach
    void a_track_whose_panels_can_be_drawn() {
        fixture = new DrawFixture(beans);
    }

    private void open() {
        navigate(DrawView.class, Map.of(DrawView.TRACK, fixture.track().toString()));
    }

    private Draw latest() {
        return draws.ofTrack(fixture.organiser(), fixture.track()).getFirst();
    }

    private DrawResult result() {
        return draws.content(fixture.organiser(), latest().id())
                .flatMap(DrawContent::result)
                .orElseThrow();
    }

    private List<Button> onPage() {
        return find(Button.class).all().stream()
                .filter(Component::isVisible)
                .filter(button -> button.findAncestor(DrawView.class) != null)
                .toList();
    }

    private List<String> buttons() {
        return onPage().stream().map(Button::getText).toList();
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

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private Optional<String> currentStep() {
        return find(ListItem.class).all().stream()
                .filter(item -> "step".equals(item.getElement().getAttribute("aria-current")))
                .map(item -> item.getElement().getTextRecursively())
                .findFirst();
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
    void the_organiser_sees_what_would_be_frozen_and_freezes_it() {
        open();
        assertThat(currentStep()).hasValueSatisfying(step -> assertThat(step).contains("冻结名单", "当前步骤"));
        assertThat(page()).contains("尚未抽取。", "轮到您：冻结名单。", "第1组：成员 7 名，候补 3 名", "不是官方规定");
        assertThat(table("专家组的组成要求"))
                .contains(List.of(
                        "技术、经济专家不少于三分之二", "技术、产业、财务、投资专家", "至少 2/3（7 人组为 5 名）", "评标委员会和评标方法暂行规定 第九条；评标委员会 第二十五条"))
                .contains(List.of("财务专家", "财务专家", "至少 1 名", "无，本系统的设定"));

        click("冻结名单");
        confirm();

        assertThat(latest().state()).isEqualTo(State.FROZEN);
        assertThat(currentStep()).hasValueSatisfying(step -> assertThat(step).contains("公布承诺"));
        assertThat(page()).contains("等待抽取员操作", latest().poolHash());
        assertThat(buttons()).doesNotContain("公布承诺", "冻结名单").contains("终止本次抽取");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void nothing_can_be_frozen_while_questions_of_identity_are_open() {
        db.sql("update expert_pair set state = 'OPEN' where id in (select id from expert_pair limit 1)")
                .update();
        try {
            open();
            assertThat(page()).contains("可能是同一人，须先核对");
            assertThat(find(Button.class).all().stream()
                            .filter(button -> button.getText().equals("冻结名单"))
                            .findFirst()
                            .orElseThrow()
                            .isEnabled())
                    .isFalse();
        } finally {
            fixture.keepApart();
        }
    }

    @Test
    @SignedInAs(Role.DRAWER)
    void the_drawer_commits_and_after_the_witness_draws() {
        Draw frozen = fixture.frozen();
        open();
        click("公布承诺");

        Draw committed = latest();
        assertThat(committed.state()).isEqualTo(State.COMMITTED);
        assertThat(page()).contains(committed.commitment().orElseThrow(), "等待监督员操作");
        assertThat(find(TextField.class).all()).isEmpty();

        draws.witness(fixture.supervisor(), frozen.id(), committed.version(), "4 1 6")
                .orThrow();
        open();
        click("抽取");
        confirm();

        assertThat(latest().state()).isEqualTo(State.DRAWN);
        assertThat(page()).contains(latest().secret().orElseThrow(), "4 1 6");
        assertThat(buttons()).doesNotContain("采用抽取结果", "申请重抽");
    }

    @Test
    @SignedInAs(Role.SUPERVISOR)
    void the_supervisor_enters_what_the_witness_says() {
        fixture.committed();
        open();
        TextField said = find(TextField.class).single();
        assertThat(said.getLabel()).isEqualTo("见证内容");
        assertThat(said.getHelperText()).contains("骰子");

        test(said).setValue("4 1 6 3");
        click("记录见证内容");
        confirm();

        assertThat(latest().witness()).contains("4 1 6 3");
        assertThat(page()).contains("轮到抽取员：抽取。");
    }

    @Test
    @SignedInAs({Role.ORGANISER, Role.DRAWER, Role.SUPERVISOR})
    void one_person_of_all_roles_gets_no_button_for_what_he_or_she_is_to_check() {
        open();
        click("冻结名单");
        confirm();

        assertThat(page()).contains("您冻结了名单，须由另一名抽取员公布承诺");
        assertThat(buttons()).doesNotContain("公布承诺");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void whom_was_drawn_stands_in_a_table_a_group_and_is_taken_over_and_taken_back() {
        fixture.drawn();
        open();

        for (DrawnPanel panel : result().panels()) {
            String group = groups.ofTrack(fixture.organiser(), fixture.track()).stream()
                    .filter(one -> one.id().toString().equals(panel.id()))
                    .findFirst()
                    .orElseThrow()
                    .name();
            List<List<String>> rows = table(group + "的抽取结果");
            assertThat(rows).hasSize(panel.members().size() + panel.reserves().size());
            assertThat(rows.stream().filter(row -> row.getLast().equals("组长"))).hasSize(1);
            assertThat(rows.getLast().getFirst()).isEqualTo("候补 3");
        }
        assertThat(page()).contains("熟悉本组领域", "未列入抽取的专家", "./run draw --pool draw-1-");

        click("采用抽取结果");
        assertThat(find(ConfirmDialog.class).single().getElement().getProperty("message"))
                .contains("都会看到");
        confirm();

        assertThat(latest().state()).isEqualTo(State.APPLIED);
        assertThat(panels.ofTrack(fixture.organiser(), fixture.track()))
                .hasSize(2)
                .allSatisfy(panel -> assertThat(panel.activeSeats()).hasSize(7));
        assertThat(currentStep()).isEmpty();
        reason("撤回采用", "组名有误");
        assertThat(latest().state()).isEqualTo(State.DRAWN);
    }

    @Test
    @SignedInAs(Role.SUPERVISOR)
    void the_supervisor_agrees_to_another_draw_and_the_first_can_still_be_opened() {
        Draw drawn = fixture.drawn();
        outcomes.askForAnother(fixture.organiser(), drawn.id(), drawn.version(), "一名专家已去世")
                .orThrow();
        open();
        assertThat(page()).contains("申请重抽，理由：一名专家已去世");
        assertThat(buttons()).contains("不同意");

        click("同意重抽");
        confirm();

        assertThat(latest().state()).isEqualTo(State.ENDED);
        assertThat(table("已终止的抽取"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("第 1 次", "一名专家已去世"));
        String path = find(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(href -> href.endsWith("?draw=1"))
                .findFirst()
                .orElseThrow();
        UI.getCurrent().navigate(path.substring(0, path.indexOf('?')), QueryParameters.of(DrawView.NUMBER, "1"));
        assertThat(page()).contains("第 1 次抽取：已终止，记录保留备查。", "同意，理由：一名专家已去世", "返回当前抽取");
        assertThat(table("第1组的抽取结果")).hasSize(10);
    }

    @Test
    @SignedInAs(Role.SUPERVISOR)
    void the_supervisor_declines_and_the_result_stands() {
        Draw drawn = fixture.drawn();
        outcomes.askForAnother(fixture.organiser(), drawn.id(), drawn.version(), "不满意")
                .orThrow();
        open();

        click("不同意");

        assertThat(latest().state()).isEqualTo(State.DRAWN);
        assertThat(latest().end()).isEmpty();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void where_nothing_could_be_drawn_it_is_told_for_which_group_and_what_is_short() {
        db.sql("update expert set standing = 'LEFT' where kind = 'FINANCE'").update();
        try {
            fixture.drawn();
            open();

            assertThat(find(H2.class).all()).extracting(H2::getText).contains("第1组没有抽出");
            click("缺什么，可以放宽什么");
            assertThat(page()).contains("未能抽出", "财务专家缺 2 名", "请补充专家库", "离库");
            assertThat(page()).contains("财务专家：至少 0 名", "可多 2 名，人选齐备");
            reason("放宽", "本库暂无财务专家");
            assertThat(page()).contains("已放宽的规则", "放宽一档，理由：本库暂无财务专家");
            reason("终止本次抽取", "放宽后重新冻结");
            assertThat(latest().state()).isEqualTo(State.ENDED);
            assertThat(page()).contains("无须同意", "放宽后重新冻结", "轮到您：冻结名单。");
            click("检查能否抽出");
            assertThat(page()).contains("可以抽出全部专家组");
            click("恢复");
            confirm();
            assertThat(page()).contains("（已恢复）");
            click("检查能否抽出");
            assertThat(page()).contains("财务专家缺 2 名");
        } finally {
            db.sql("update expert set standing = 'AVAILABLE' where kind = 'FINANCE'")
                    .update();
        }
    }

    @Test
    @SignedInAs(Role.DRAWER)
    void who_sees_the_track_only_in_part_is_told_so_and_nothing_else() {
        fixture.drawn();
        recusals.declare(
                        current.get(),
                        groups.ofTrack(fixture.organiser(), fixture.track())
                                .getFirst()
                                .applications()
                                .getFirst(),
                        "配偶在其成员企业任职")
                .orThrow();
        open();

        assertThat(find(WithheldNote.class).all()).hasSize(1);
        assertThat(find(NativeTable.class).all()).isEmpty();
        assertThat(find(H2.class).all()).isEmpty();
        assertThat(buttons()).isEmpty();
        assertThat(page()).doesNotContain("承诺", "第 1 次");
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void who_only_reads_reads_everything_and_gets_the_files() {
        fixture.drawn();
        open();

        assertThat(buttons()).contains("打印抽取记录").doesNotContain("采用抽取结果", "申请重抽", "终止本次抽取");
        click("下载专家库（CSV）");
        click("下载抽取方案（JSON）");
        click("下载抽取记录（JSON）");

        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getText)
                .anyMatch(name -> name.matches("draw-1-[0-9a-f]{8}-pool\\.csv"))
                .anyMatch(name -> name.matches("draw-1-[0-9a-f]{8}-spec\\.json"))
                .anyMatch(name -> name.matches("draw-1-[0-9a-f]{8}-record\\.json"));
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void whatever_can_be_used_or_read_as_a_table_has_a_name() {
        fixture.drawn();
        open();

        assertThat(find(NativeTable.class).all())
                .hasSizeGreaterThan(2)
                .allSatisfy(table -> assertThat(table.getElement().getAttribute("aria-label"))
                        .isNotBlank());
        assertThat(onPage())
                .isNotEmpty()
                .allSatisfy(button -> assertThat(button.getText()).isNotBlank());
        assertThat(page()).doesNotContain("!{").doesNotContain("draw.");
        assertThat(find(Paragraph.class).all())
                .noneSatisfy(paragraph -> assertThat(paragraph.getText()).contains("{0}"));
    }
}
