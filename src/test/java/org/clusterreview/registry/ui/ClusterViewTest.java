package org.clusterreview.registry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.registry.Cancellations;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.ClusterCorrections;
import org.clusterreview.registry.ClusterFile;
import org.clusterreview.registry.ClusterReports;
import org.clusterreview.registry.Ending;
import org.clusterreview.registry.NewCancellation;
import org.clusterreview.registry.NewReport;
import org.clusterreview.registry.Registry;
import org.clusterreview.registry.RegistryWorld;
import org.clusterreview.ui.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
@SuppressWarnings("NullAway.Init")
class ClusterViewTest extends SpringBrowserlessTest {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Registry registry;

    @Autowired
    private ClusterCorrections corrections;

    @Autowired
    private ClusterReports reports;

    @Autowired
    private Cancellations cancellations;

    @Autowired
    private Approvals approvals;

    private RegistryWorld world;
    private Cluster cluster;

    @BeforeEach
    void a_provincial_cluster() {
        world = new RegistryWorld(beans);
        cluster = world.provincial(RegistryWorld.name());
    }

    private void open(Cluster one) {
        UI.getCurrent().navigate("registry/" + one.id());
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private void press(String text) {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals(text))
                        .toList()
                        .getLast())
                .click();
    }

    private <T extends Component & HasLabel> T field(Class<T> type, String label) {
        return find(type).from(find(Dialog.class).single()).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private String notice() {
        return find(Notification.class).all().getLast().getElement().getTextRecursively();
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void facts_decision_and_history_stand_on_one_page() {
        open(cluster);

        assertThat(find(H1.class).single().getText()).isEqualTo(cluster.name());
        assertThat(page())
                .contains("2024-03-01 起为认定的集群。", "武汉市", "武汉东湖高新区", "高端装备", "省级")
                .contains("历史", "入库");
        assertThat(buttons()).doesNotContain("变更、更正", "取消资格", "登记重大事项报告");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void evaluations_are_linked_where_there_can_be_any() {
        open(cluster);
        assertThat(evaluations()).isEqualTo(List.of("registry/" + cluster.id() + "/evaluations"));
        Approval proposed = cancellations
                .propose(
                        world.organiser(),
                        cluster.id(),
                        new NewCancellation("other", LocalDate.of(2026, 2, 2), "文号", "理由", world.file()))
                .orThrow();
        approvals
                .decide(world.second(), proposed.id(), Approval.Verdict.APPROVED, "同意")
                .orThrow();
        open(cluster);
        assertThat(evaluations()).as("also once it is cancelled").hasSize(1);

        open(world.candidate(RegistryWorld.name(), LocalDate.of(2026, 3, 2)));
        assertThat(evaluations()).isEmpty();
    }

    private List<String> evaluations() {
        return find(Anchor.class).all().stream()
                .filter(link -> link.getText().equals("历年评价"))
                .map(Anchor::getHref)
                .toList();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void a_new_name_is_saved_with_its_document_and_stands_in_the_history() {
        open(cluster);
        press("变更、更正");
        String next = RegistryWorld.name();

        test(field(TextField.class, "集群")).setValue(next);
        test(field(TextField.class, "文号")).setValue("鄂科技函〔2026〕3号");
        test(field(DatePicker.class, "文件日期")).setValue(LocalDate.of(2026, 1, 5));
        test(field(TextArea.class, "理由")).setValue("园区更名");
        press("保存变更");

        assertThat(find(H1.class).single().getText()).isEqualTo(next);
        assertThat(page()).contains("名称变更", cluster.name(), "鄂科技函〔2026〕3号", "园区更名", "测试员");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void who_comes_second_is_told_and_keeps_what_was_entered() {
        open(cluster);
        press("变更、更正");
        ClusterFile seen = world.file(cluster);
        corrections
                .correct(
                        world.organiser(),
                        cluster.id(),
                        seen.version(),
                        RegistryWorld.renamed(seen, RegistryWorld.name()))
                .orThrow();
        String mine = RegistryWorld.name();

        test(field(TextField.class, "集群")).setValue(mine);
        test(field(TextField.class, "文号")).setValue("文号");
        test(field(DatePicker.class, "文件日期")).setValue(LocalDate.of(2026, 1, 5));
        test(field(TextArea.class, "理由")).setValue("理由");
        press("保存变更");

        assertThat(notice()).contains("别人修改了这个集群");
        assertThat(field(TextField.class, "集群").getValue()).isEqualTo(mine);
        assertThat(world.file(cluster).cluster().name()).isNotEqualTo(mine);
    }

    @Test
    @SignedInAs(Role.STAFF)
    @SuppressWarnings("unchecked")
    void a_report_is_recorded_and_waits() {
        open(cluster);
        press("登记重大事项报告");
        RadioButtonGroup<Object> cause =
                (RadioButtonGroup<Object>) find(RadioButtonGroup.class).single();

        test(cause).selectItem("第二十条1 集群发生主导产业、空间范围、运营管理机构变更等重大变动的");
        test(field(DatePicker.class, "发生日期")).setValue(LocalDate.of(2025, 3, 3));
        test(field(DatePicker.class, "收到日期")).setValue(LocalDate.of(2025, 3, 25));
        test(field(TextField.class, "报告单位（市州科技管理部门或依托单位）")).setValue("武汉市科技局");
        test(field(TextArea.class, "报告内容")).setValue("管委会合并");
        press("登记");

        assertThat(page()).contains("逾期（期限 2025-03-24）", "待处理", "管委会合并", "有 1 份重大事项报告待处理。");
        assertThat(buttons()).doesNotContain("处理");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    @SuppressWarnings("unchecked")
    void a_report_is_decided_with_a_reason() {
        reports.record(
                        world.organiser(),
                        cluster.id(),
                        new NewReport(
                                "abnormal",
                                LocalDate.of(2010, 3, 3),
                                LocalDate.of(2010, 3, 9),
                                "武汉市科技局",
                                "停产",
                                Optional.empty()))
                .orThrow();
        open(cluster);
        assertThat(page()).contains("2010 年的放假安排尚未录入“工作日历”，期限无法计算；录入后自动算出");
        press("处理");

        test((RadioButtonGroup<Object>) find(RadioButtonGroup.class).single()).selectItem("要求整改");
        test(find(TextArea.class).single()).setValue("三个月内整改");
        press("处理");

        assertThat(page()).contains("已处理", "要求整改：三个月内整改");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void what_is_missing_is_said_and_the_dialog_stays() {
        open(cluster);
        press("取消资格");
        press("提交审批");

        assertThat(notice()).contains("还有必填项没有填写");
        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(cancellations.of(world.organiser(), cluster.id())).isEmpty();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    @SuppressWarnings("unchecked")
    void a_cancellation_is_proposed_with_its_document_and_carried_out_by_a_second_person() {
        open(cluster);
        press("取消资格");
        test((RadioButtonGroup<Object>) find(RadioButtonGroup.class).single()).selectItem("第二十一条1 申报或绩效评价材料弄虚作假的");
        test(field(TextField.class, "文号")).setValue("鄂科技发〔2026〕2号");
        test(field(DatePicker.class, "文件日期")).setValue(LocalDate.of(2026, 2, 2));
        test(find(TextArea.class).single()).setValue("数据造假");
        test(find(Upload.class).single())
                .upload("依据.pdf", "application/pdf", "%PDF".getBytes(StandardCharsets.US_ASCII));
        press("提交审批");

        assertThat(page()).contains("取消资格的申请正在等待第二人审批。", "等待审批", "依据.pdf");
        assertThat(buttons()).doesNotContain("取消资格");
        Approval proposed = cancellations.of(world.organiser(), cluster.id()).getFirst();
        approvals
                .decide(world.second(), proposed.id(), Approval.Verdict.APPROVED, "属实")
                .orThrow();
        open(cluster);

        assertThat(page()).contains("已取消（2026-02-02）；2029-02-02 前不得再次申报。", "第二十一条1", "已批准取消", "审批意见：属实");
        assertThat(buttons()).doesNotContain("变更、更正", "登记重大事项报告");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void a_cultivation_shows_its_days_and_is_ended_with_a_reason() {
        Cluster candidate = world.candidate(RegistryWorld.name(), Times.today().minusDays(10));
        open(candidate);
        assertThat(page()).contains("培育期到 " + Times.today().minusDays(10).plusYears(1) + " 届满，还有");
        press("结束培育");

        test(find(TextArea.class).single()).setValue("申请退出");
        press("结束培育");

        assertThat(page()).contains("培育结束", "申请退出", "第九条");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void a_revoked_cluster_keeps_its_evaluations_and_offers_nothing_to_do() {
        registry.end(
                        world.organiser(),
                        cluster.id(),
                        new Ending(
                                Ending.Kind.REVOKED,
                                LocalDate.of(2026, 2, 2),
                                "第二十六条",
                                "连续两年不合格",
                                "文号",
                                Optional.empty()))
                .orThrow();
        open(cluster);

        assertThat(page()).contains("已撤销（2026-02-02）。", "第二十六条", "连续两年不合格");
        assertThat(evaluations()).hasSize(1);
        assertThat(buttons()).doesNotContain("取消资格", "登记重大事项报告");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void an_address_of_no_cluster_is_no_page() {
        UI.getCurrent().navigate("registry/no-id");

        assertThat(find(H1.class).single().getText()).isEqualTo("找不到这个页面");
    }
}
