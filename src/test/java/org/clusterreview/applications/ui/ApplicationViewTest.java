package org.clusterreview.applications.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationContacts;
import org.clusterreview.applications.Applications;
import org.clusterreview.applications.Attachments;
import org.clusterreview.applications.Figure;
import org.clusterreview.applications.Figures;
import org.clusterreview.applications.Finding;
import org.clusterreview.applications.FormalChecks;
import org.clusterreview.applications.FormalState;
import org.clusterreview.applications.ImportedTrack;
import org.clusterreview.applications.PersonOfApplication;
import org.clusterreview.applications.workbook.FigureYear;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.fixtures.OnH2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnH2
@SuppressWarnings("NullAway.Init")
class ApplicationViewTest extends SpringBrowserlessTest {

    private static final FigureYear TOTAL = new FigureYear("revenue_total", 2025);
    private static final FigureYear LEADING = new FigureYear("revenue_leading", 2025);
    private static final String SEEN = "已核对原件";

    @Autowired
    private Applications applications;

    @Autowired
    private FormalChecks checks;

    @Autowired
    private Figures figures;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Approvals approvals;

    @Autowired
    private ApplicationContacts contacts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BeanFactory beans;

    private ImportedTrack track;
    private Viewer staff;
    private Application application;

    @BeforeEach
    void begin_the_formal_check() {
        track = new ImportedTrack(beans);
        staff = track.person(Role.STAFF);
        application = track.importExample(2).getFirst();
        track.advance();
    }

    private void revenue(String total, String leading) {
        figures.correct(staff, application.id(), LEADING, new BigDecimal(leading), SEEN)
                .orThrow();
        figures.correct(staff, application.id(), TOTAL, new BigDecimal(total), SEEN)
                .orThrow();
    }

    private void meetAll() {
        checks.recordAll(staff, List.of(application.id()), SEEN).orThrow();
    }

    private void open() {
        UI.getCurrent().navigate("applications/" + application.id());
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private Optional<Button> button(String label) {
        return find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse(button.getText()).equals(label))
                .reduce((former, latter) -> latter);
    }

    private void click(String label) {
        test(button(label).orElseThrow()).click();
    }

    private Application now() {
        return applications.find(staff, application.id()).orElseThrow();
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void the_people_whom_it_names_stand_with_their_roles() {
        PersonOfApplication leader =
                applications.people(staff, application.id()).getFirst();

        open();

        assertThat(page()).contains("相关人员（4）", leader.name() + "申报负责人" + application.applicantName(), "材料编制人");
        assertThat(page()).contains("（所属集团：示例");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void a_computed_condition_stands_with_its_figures_and_its_article() {
        revenue("128.4", "57.78");

        open();

        assertThat(page()).contains("128.4 亿元 ≥ 100 亿元", "第八条(一)3", "45 % ≥ 30 %", "57.78 ÷ ", "集群总营业收入 128.4");
    }

    @Test
    @SignedInAs(Role.STAFF)
    @SuppressWarnings("unchecked")
    void a_finding_is_saved_as_soon_as_verdict_and_evidence_are_there() {
        open();
        FindingEditor editor = find(FindingEditor.class).all().get(1);
        RadioButtonGroup<Finding.Verdict> verdict = (RadioButtonGroup<Finding.Verdict>)
                editor.getChildren().toList().getFirst();
        TextField evidence = (TextField) editor.getChildren().toList().get(1);

        verdict.setValue(Finding.Verdict.MET);
        assertThat(applications.findings(staff, application.id())).isEmpty();
        assertThat(evidence.isInvalid()).isTrue();
        test(evidence).setValue("产业规划已公布");

        assertThat(applications.findings(staff, application.id()))
                .extracting(Finding::verdict, Finding::evidence)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Finding.Verdict.MET, "产业规划已公布"));
        assertThat(editor.getElement().getTextRecursively()).contains("已保存");
        assertThat(evidence.isAttached()).isTrue();
    }

    @Test
    @SignedInAs(Role.STAFF)
    void what_is_blocked_cannot_be_passed_but_an_exception_can_be_asked_for() {
        revenue("98.5", "60");
        meetAll();
        open();
        assertThat(button("通过").orElseThrow().isEnabled()).isFalse();
        assertThat(page()).contains("98.5 亿元，要求 ≥ 100 亿元", "硬性条件不符合 1 项");

        click("提请例外");
        test(find(TextArea.class).single()).setValue("统计口径偏窄");
        click("提请例外");

        assertThat(approvals.pending(staff))
                .filteredOn(approval ->
                        approval.subject().startsWith(application.id().toString()))
                .hasSize(1);
        assertThat(page()).contains("例外等待审批");
        assertThat(button("提请例外")).isEmpty();
    }

    @Test
    @SignedInAs(Role.STAFF)
    void what_passes_by_an_exception_is_never_called_fully_met() {
        revenue("98.5", "60");
        meetAll();
        var asked = checks.proposeException(staff, application.id(), "a8-1-3-revenue", "统计口径偏窄")
                .orThrow();
        approvals
                .decide(track.organiser(), asked.id(), Approval.Verdict.APPROVED, "同意")
                .orThrow();

        open();
        assertThat(page()).contains("1 项硬性条件经批准例外", "例外已批准");
        click("通过");

        assertThat(find(TextArea.class).single().getValue()).contains("经批准例外");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void who_looks_at_an_older_page_is_told_to_look_again() {
        revenue("128.4", "60");
        meetAll();
        open();
        revenue("129.5", "61");

        click("通过");
        click("通过");

        assertThat(now().formalState()).isEqualTo(FormalState.PENDING);
        assertThat(find(Notification.class).all())
                .anyMatch(notice -> notice.getElement().getTextRecursively().contains("您查看之后"));
    }

    @Test
    @SignedInAs(Role.STAFF)
    void what_is_complete_passes_with_a_reason_and_shows_who_decided() {
        revenue("128.4", "60");
        meetAll();
        open();

        click("通过");
        assertThat(find(TextArea.class).single().getValue()).isNotBlank();
        click("通过");

        assertThat(now().formalState()).isEqualTo(FormalState.PASSED);
        assertThat(page()).contains("形式审查结论", "测试员", "符合申报条件");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void a_figure_is_corrected_in_its_dialog_and_what_is_no_number_is_said_at_the_field() {
        revenue("128.4", "60");
        open();
        Button cell = find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").startsWith("总营业收入（亿元） 2025 年：128.4"))
                .findFirst()
                .orElseThrow();
        test(cell).click();
        TextField value = find(TextField.class).all().stream()
                .filter(field -> java.util.Objects.requireNonNullElse(field.getLabel(), "")
                        .startsWith("更正后的数值"))
                .findFirst()
                .orElseThrow();
        test(find(TextArea.class).single()).setValue("审计报告第 3 页");
        test(value).setValue("很多");
        click("更正为此数值");
        assertThat(value.isInvalid()).isTrue();

        test(value).setValue("１３０．５");
        click("更正为此数值");

        assertThat(applications.figures(staff, application.id()))
                .contains(new Figure(
                        "revenue_total", Optional.of(2025), new BigDecimal("130.5"), Figure.Source.CORRECTED));
        assertThat(page()).contains("130.5 亿元 ≥ 100 亿元");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void a_pdf_is_added_and_another_file_is_refused() {
        open();
        Upload upload = find(Upload.class).single();
        test(upload).upload("规划.pdf", "application/pdf", "%PDF-1.7 x".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(attachments.of(staff, application.id()))
                .extracting(attachment -> attachment.file().name())
                .containsExactly("规划.pdf");
        assertThat(page()).contains("附件（1）", "规划.pdf");

        test(find(Upload.class).single())
                .upload("规划2.pdf", "application/pdf", "text".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(attachments.of(staff, application.id())).hasSize(1);
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void an_auditor_reads_without_contact_and_without_buttons() {
        meetAll();
        open();

        assertThat(page()).contains(SEEN).doesNotContain("显示联系方式");
        assertThat(find(FindingEditor.class).all()).isEmpty();
        assertThat(find(Upload.class).all()).isEmpty();
        assertThat(button("通过")).isEmpty();
    }

    @Test
    @SignedInAs(Role.STAFF)
    void three_years_stand_beside_a_condition_with_their_sources_and_the_one_that_counts() {
        revenue("128.4", "60");

        open();

        FigureSeries series = find(FigureSeries.class).all().get(1);
        assertThat(series.getElement().getTextRecursively()).contains("2023", "2024", "2025（计算用）", "128.4已更正", "申报");
    }

    @Test
    @SignedInAs(Role.STAFF)
    @SuppressWarnings("unchecked")
    void the_list_of_material_says_what_is_there_and_a_file_may_be_named_later() {
        attachments
                .add(
                        staff,
                        application.id(),
                        "函.pdf",
                        new java.io.ByteArrayInputStream("%PDF-1.7 x".getBytes(StandardCharsets.ISO_8859_1)))
                .orThrow();
        open();
        assertThat(page()).contains("申报书未提交", "推荐函未提交", "材料：推荐函");

        Select<String> kind = find(Select.class).all().stream()
                .map(select -> (Select<String>) select)
                .filter(select ->
                        select.getAriaLabel().filter("“函.pdf”的材料种类"::equals).isPresent())
                .findFirst()
                .orElseThrow();
        test(kind).selectItem("推荐函");

        assertThat(page()).contains("申报书未提交", "推荐函已提交");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void both_versions_stand_side_by_side_after_a_correction() {
        checks.decide(staff, application.id(), FormalState.RETURNED, "推荐单位有误", Optional.empty())
                .orThrow();
        beans.getBean(org.clusterreview.applications.ApplicationImport.class)
                .confirm(
                        track.organiser(),
                        track.preview(org.clusterreview.applications.BadBooks.changed(
                                sheet -> org.clusterreview.applications.BadBooks.set(sheet, 2, "推荐单位", "另一个科技局"))))
                .orThrow();

        open();

        String compared = find(ComparisonTable.class).single().getElement().getTextRecursively();
        assertThat(compared).contains("第 1 版", "第 2 版", application.recommendingDepartment(), "另一个科技局", "有变动");
        assertThat(page()).contains("退回补正", "推荐单位有误", "已补正");
        click("第 1 版与现版对照");
        assertThat(find(ComparisonTable.class).all()).hasSize(2);
    }

    @Test
    @SignedInAs(Role.STAFF)
    void a_second_person_confirms_what_the_first_has_decided() {
        track = new ImportedTrack(beans, shipped -> shipped.replace("people: 1", "people: 2"));
        application = track.importExample(2).getFirst();
        track.advance();
        checks.decide(staff, application.id(), FormalState.REJECTED, "不符合条件", Optional.empty())
                .orThrow();
        open();
        assertThat(page()).contains("待第二人确认的结论", "不符合条件", "待另一人确认");

        click("确认结论");

        assertThat(now().formalState()).isEqualTo(FormalState.REJECTED);
        assertThat(page()).contains("形式审查结论", "确认").doesNotContain("待第二人确认的结论");
    }

    private long contactsRead() {
        return jdbc.sql("select count(*) from audit_entry where type = 'applicant-contact-read' and chain_id = ?")
                .param(application.round().toString())
                .query(Long.class)
                .single();
    }

    @Test
    @SignedInAs(Role.STAFF)
    void contact_is_masked_until_it_is_asked_for() {
        String phone = contacts.read(staff, application.id()).orThrow().phone().inClear();
        open();
        assertThat(page()).doesNotContain(phone);
        long before = contactsRead();

        click("显示联系方式");

        assertThat(page()).contains(phone);
        assertThat(contactsRead()).isEqualTo(before + 1);
    }
}
