package org.clusterreview.recognition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.access.Viewers;
import org.clusterreview.applications.TestApplications.Wanted;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.fixtures.OtherDay;
import org.clusterreview.recognition.ListChanges;
import org.clusterreview.recognition.ListDecision;
import org.clusterreview.recognition.ListEntry;
import org.clusterreview.recognition.ListStep;
import org.clusterreview.recognition.ListWorld;
import org.clusterreview.recognition.NewNotice;
import org.clusterreview.recognition.PublicNotice;
import org.clusterreview.recognition.PublicNotices;
import org.clusterreview.recognition.RecognitionLists;
import org.clusterreview.registry.Cluster;
import org.clusterreview.results.LotId;
import org.clusterreview.results.Lots;
import org.clusterreview.results.WitnessedLots;
import org.clusterreview.results.lot.LotEquals;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.ui.WithheldNote;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@OnH2
@SuppressWarnings("NullAway.Init")
class ListViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RecognitionLists lists;

    @Autowired
    private ListChanges changes;

    @Autowired
    private PublicNotices notices;

    @Autowired
    private CurrentViewer current;

    /** A city of its own for every test, so that tests do not fill each other's quotas. */
    private final String city = UUID.randomUUID().toString().substring(0, 6);

    private ListWorld world;

    @BeforeEach
    void score_four() {
        world = new ListWorld(context, TrackKind.RECOGNITION, Optional.empty());
        world.scored(zone("甲", "z1", "Q01"), "91.00");
        world.scored(zone("乙", "z2", "Q01"), "90.50");
        world.scored(zone("丙", "z3", "Q01"), "90.00");
        world.scored(zone("丁", "z4", "Q01"), "89.00");
        world.freezeResult();
    }

    private Wanted zone(String name, String zone, String field) {
        return Wanted.ofZone(name, city, zone + city, field);
    }

    private void open() {
        navigate("tracks/" + world.track().id() + "/list", ListView.class);
    }

    /** Puts applications into a group, as panels do. */
    private void group(String... names) {
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        UUID group = UUID.randomUUID();
        jdbc.update(
                "insert into application_group (id, version, round_id, track_id, name, position, members_changed)"
                        + " values (?, 0, ?, ?, '第一组', 1, 0)",
                group,
                world.track().round().value(),
                world.track().id().value());
        for (int i = 0; i < names.length; i++) {
            jdbc.update(
                    "insert into application_group_member (application_id, version, group_id, position) values (?, 0, ?, ?)",
                    world.application(names[i]).id().value(),
                    group,
                    i);
        }
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void until_the_public_notice_the_group_of_an_application_that_one_is_recused_from_is_not_on_the_list() {
        group("甲", "乙");
        lists.form(Viewers.organiser(), world.track().id()).orThrow();
        lists.freeze(Viewers.organiser(), world.track().id()).orThrow();
        context.getBean(StaffRecusals.class)
                .declare(current.get(), world.application("甲").id(), "亲属在该单位任职")
                .orThrow();
        open();

        assertThat(find(WithheldNote.class).single().getElement().getTextRecursively())
                .contains("您因回避不能查看");
        assertThat(grid().getListDataView().getItems().map(ListEntry::name)).containsExactly("丙", "丁");
        assertThat(grid().getListDataView().getItems())
                .allMatch(entry -> entry.place().isEmpty());
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("重新生成名单", "冻结名单", "导出 Excel");

        world.to(Stage.PUBLIC_NOTICE);
        open();

        assertThat(grid().getListDataView()
                        .getItems()
                        .filter(entry -> entry.name().equals("甲")))
                .allMatch(entry -> entry.place().isPresent() && entry.exact().isEmpty());
    }

    private void click(String label) {
        test(find(Button.class).all().stream()
                        .filter(b -> b.getText().equals(label))
                        .reduce((earlier, later) -> later)
                        .orElseThrow())
                .click();
    }

    @SuppressWarnings("unchecked")
    private Grid<ListEntry> grid() {
        return (Grid<ListEntry>) find(Grid.class).withId("entries").single();
    }

    private static Stream<Component> within(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(ListViewTest::within));
    }

    private List<String> spans(int row, int column) {
        return within(test(grid()).getCellComponent(row, column))
                .filter(Span.class::isInstance)
                .map(c -> ((Span) c).getText())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private List<String> warnings() {
        return find(Paragraph.class).all().stream()
                .filter(p -> p.hasClassName("list-warning"))
                .map(Paragraph::getText)
                .toList();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void the_organiser_sees_a_preview_and_forms_the_list() {
        open();
        assertThat(lists.current(current.get(), world.track().id())).isEmpty();
        assertThat(spans(3, 6)).containsExactly("第十一条 同市同领域 3/3");

        click("生成名单");

        assertThat(lists.current(current.get(), world.track().id())).isPresent();
        assertThat(spans(0, 5)).containsExactly("拟认定");
        assertThat(spans(3, 5)).containsExactly("不予认定");
        assertThat(test(grid()).getCellText(0, 4)).isEqualTo("91.00");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void equals_whose_order_decides_are_named_until_a_lot_is_drawn_which_then_stands_as_the_reason() {
        world.scored(zone("戊", "z5", "Q01"), "2", "90.00");
        world.freezeResult();
        lists.form(current.get(), world.track().id()).orThrow();
        open();
        assertThat(warnings()).hasSize(1);
        assertThat(page()).contains("有 1 组申报得分相同，先后影响名单", "丙、戊");
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("冻结名单");

        Lots lots = context.getBean(Lots.class);
        WitnessedLots witnessed = context.getBean(WitnessedLots.class);
        LotId lot = lots.start(
                        current.get(),
                        world.track().id(),
                        LotEquals.Scope.LIST,
                        List.of(
                                world.application("丙").id(),
                                world.application("戊").id()),
                        "")
                .orThrow()
                .id();
        witnessed.witness(Viewers.with(Role.SUPERVISOR), lot, "五点").orThrow();
        lists.form(current.get(), world.track().id()).orThrow();
        open();

        assertThat(warnings()).isEmpty();
        assertThat(spans(2, 6)).containsExactly("同分，第 1 次抽签决定先后");
        assertThat(page()).contains("第 1 次抽签");
        assertThat(find(Button.class).all()).extracting(Button::getText).contains("冻结名单");
        click("导出校验文件");
        assertThat(page()).contains("校验文件");
    }

    private String page() {
        return getCurrentView() instanceof Component view ? view.getElement().getTextRecursively() : "";
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void a_change_is_proposed_with_a_reason_and_waits() {
        lists.form(current.get(), world.track().id()).orThrow();
        open();
        Button change = (Button) test(grid()).getCellComponent(3, 7);
        assertThat(change.getElement().getAttribute("aria-label")).isEqualTo("调整 · 丁");
        test(change).click();

        @SuppressWarnings("unchecked")
        RadioButtonGroup<ListDecision> decision =
                (RadioButtonGroup<ListDecision>) find(RadioButtonGroup.class).single();
        decision.setValue(ListDecision.LISTED);
        test(find(TextArea.class).single()).setValue("现场核查补充");
        click("提出调整");

        assertThat(changes.pending(current.get(), world.track().id())).hasSize(1);
        assertThat(spans(3, 5)).containsExactly("不予认定", "待审批");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void a_stale_list_says_so_and_offers_no_freezing() {
        lists.form(current.get(), world.track().id()).orThrow();
        world.recognised("别处 " + UUID.randomUUID(), Cluster.Level.PROVINCIAL, "z-else", "Q09");
        open();

        assertThat(warnings()).containsExactly("名单生成后，集群库中占用名额的集群有变化，请重新生成名单。");
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("冻结名单");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void the_notice_is_explained_in_working_days_before_it_is_recorded() {
        lists.form(current.get(), world.track().id()).orThrow();
        OtherDay.on(
                context,
                LocalDate.of(2026, 9, 1),
                () -> lists.freeze(current.get(), world.track().id()).orThrow());
        world.to(Stage.PUBLIC_NOTICE);
        open();

        test(find(DatePicker.class).all().getFirst()).setValue(LocalDate.of(2026, 9, 29));

        assertThat(find(Paragraph.class).all().stream()
                        .filter(p -> p.hasClassName("notice-period"))
                        .map(Paragraph::getText))
                .containsExactly("公示期 2026-09-30 至 2026-10-12。第十五条，5 个工作日，次日起算：9月30日、10月8日、10月9日、10月10日、10月12日。"
                        + "不计：10月1日、10月2日、10月3日、10月4日、10月5日、10月6日、10月7日、10月11日。");
        test(find(TextField.class).all().get(1)).setValue("https://kjt.example/gs");
        click("登记公示");
        test(find(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class).single())
                .confirm();

        assertThat(notices.current(current.get(), world.track().id())
                        .orElseThrow()
                        .text())
                .contains("拟认定湖北省创新型产业集群 3 个")
                .contains("（2026年9月30日至2026年10月12日）");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void the_day_of_the_document_is_chosen_between_the_end_of_the_notice_and_today() {
        noticed();
        PublicNotice notice = published(LocalDate.of(2025, 12, 1), "网址");
        world.to(Stage.RECOGNISED);
        open();

        DatePicker day = find(DatePicker.class).all().stream()
                .filter(field -> field.getLabel().equals("发文日期"))
                .findFirst()
                .orElseThrow();

        assertThat(day.getMin()).isEqualTo(notice.period().last().plusDays(1));
        assertThat(day.getMax()).isEqualTo(OtherDay.today());
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void every_revision_stands_below_the_list_with_what_it_changed() {
        String first = lists.form(current.get(), world.track().id()).orThrow().sha256();
        open();
        assertThat(find(EarlierLists.class).all()).noneMatch(Component::isVisible);
        world.scored(zone("戊", "z5", "Q02"), "88.00");
        world.freezeResult();
        lists.form(current.get(), world.track().id()).orThrow();
        open();

        EarlierLists revisions = find(EarlierLists.class).single();

        assertThat(revisions.isOpened()).isFalse();
        assertThat(revisions.getSummaryText()).isEqualTo("名单各版本（2）");
        assertThat(within(revisions)
                        .filter(NativeTableRow.class::isInstance)
                        .skip(1)
                        .map(row -> cells((NativeTableRow) row)))
                .satisfiesExactly(
                        latest -> assertThat(latest)
                                .startsWith("2")
                                .contains(current.get().name(), "未冻结", "1"),
                        earlier -> assertThat(earlier)
                                .startsWith("1")
                                .contains("–")
                                .anyMatch(cell -> cell.startsWith(first.substring(0, 12))));
    }

    private static List<String> cells(NativeTableRow row) {
        return row.getChildren()
                .map(cell -> cell.getElement().getTextRecursively())
                .toList();
    }

    private void noticed() {
        lists.form(Viewers.organiser(), world.track().id()).orThrow();
        OtherDay.on(
                context,
                LocalDate.of(2025, 11, 25),
                () -> lists.freeze(Viewers.organiser(), world.track().id()).orThrow());
        world.to(Stage.PUBLIC_NOTICE);
    }

    private PublicNotice published(LocalDate day, String where) {
        return notices.publish(
                        Viewers.organiser(), world.track().id(), new NewNotice(day, "", where, "正文", Optional.empty()))
                .orThrow();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void notices_that_were_withdrawn_are_folded_away_with_the_reason_and_their_documents() {
        noticed();
        PublicNotice wrong = published(LocalDate.of(2025, 12, 1), "旧网址");
        open();
        assertThat(find(EarlierNotices.class).all()).noneMatch(Component::isVisible);
        notices.withdraw(current.get(), world.track().id(), wrong.id(), "附件有误").orThrow();
        published(LocalDate.of(2025, 12, 2), "新网址");
        open();

        EarlierNotices earlier = find(EarlierNotices.class).single();
        assertThat(earlier.isOpened()).isFalse();
        assertThat(earlier.getSummaryText()).isEqualTo("已撤回和以前的公示（1）");
        assertThat(earlier.getElement().getTextRecursively())
                .contains("已撤回", "附件有误", "旧网址", "2025-12-01")
                .doesNotContain("新网址");
        assertThat(within(earlier).filter(Button.class::isInstance).map(button -> ((Button) button).getText()))
                .containsExactly("导出 Word", "导出网页（HTML）");

        earlier.setOpened(true);
        test(within(earlier)
                        .filter(Button.class::isInstance)
                        .map(Button.class::cast)
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(earlier.getElement().getTextRecursively()).contains("拟认定名单的公示");
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void the_auditor_reads_the_list_and_is_offered_nothing() {
        lists.form(org.clusterreview.access.Viewers.organiser(), world.track().id())
                .orThrow();
        open();

        assertThat(grid().getListDataView().getItemCount()).isEqualTo(4);
        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain("重新生成名单", "冻结名单", "导出 Excel", "调整");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void other_terms_are_tried_beside_the_list_and_leave_it_as_it_is() {
        lists.form(current.get(), world.track().id()).orThrow();
        open();
        WhatIfPanel panel = find(WhatIfPanel.class).single();
        panel.setOpened(true);

        within(panel)
                .filter(IntegerField.class::isInstance)
                .map(IntegerField.class::cast)
                .filter(field -> field.getLabel().equals("同市同领域"))
                .forEach(field -> field.setValue(4));

        assertThat(panel.getElement().getTextRecursively())
                .contains("拟认定由 3 项变为 4 项")
                .contains("丁")
                .contains("不予认定 → 拟认定");
        assertThat(grid().getListDataView().getItems().filter(e -> e.decision() == ListDecision.LISTED))
                .hasSize(3);
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void the_chain_is_recorded_step_by_step_before_the_list_can_be_frozen() {
        world = new ListWorld(
                context,
                TrackKind.RECOGNITION,
                Optional.empty(),
                policy -> policy.replace("version: 2", "version: 97")
                        .replace("approval: []", "approval:\n    - { id: meeting, name: { zh: 厅务会, en: Meeting } }"));
        world.scored(zone("甲", "z1", "Q01"), "91.00");
        world.freezeResult();
        lists.form(Viewers.organiser(), world.track().id()).orThrow();
        open();
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("冻结名单");

        click("登记审批结果：厅务会");
        find(RadioButtonGroup.class).single().setValue(ListStep.Verdict.APPROVED);
        test(find(TextField.class).all().stream()
                        .filter(field -> field.getLabel().equals("审批人或会议"))
                        .findFirst()
                        .orElseThrow())
                .setValue("厅务会");
        click("保存");

        assertThat(find(ApprovalCard.class).single().getElement().getTextRecursively())
                .contains("已通过")
                .contains("厅务会 · ");
        assertThat(find(Button.class).all()).extracting(Button::getText).contains("冻结名单");
    }
}
