package org.clusterreview.evaluation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.access.Viewers;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.evaluation.EvaluationResults;
import org.clusterreview.evaluation.EvaluationYears;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.recognition.ListWorld;
import org.clusterreview.registry.Cluster;
import org.clusterreview.ui.ReviewChart;
import org.clusterreview.ui.WithheldNote;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@OnH2
@SuppressWarnings("NullAway.Init")
class EvaluationViewsTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CurrentViewer current;

    @Autowired
    private JdbcTemplate jdbc;

    private EvaluationYears years;
    private Cluster bad;
    private Cluster good;

    @BeforeEach
    void two_clusters() {
        years = new EvaluationYears(context, Viewers.organiser(), EvaluationYears.MARKS);
        bad = years.cluster("差", Cluster.Level.PROVINCIAL);
        good = years.cluster("优", Cluster.Level.PROVINCIAL);
    }

    @AfterEach
    void forget() {
        EvaluationYears.forget(jdbc);
    }

    private String card(String id) {
        return find(Section.class).withId(id).single().getElement().getTextRecursively();
    }

    private void click(String label) {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals(label))
                        .reduce((earlier, later) -> later)
                        .orElseThrow())
                .click();
    }

    private ListWorld two_bad_years() {
        years.issued(2024, Map.of(good, "95", bad, "50"));
        return years.issued(2025, Map.of(good, "95", bad, "50"));
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void the_consequences_of_a_year_stand_on_one_page() {
        two_bad_years();

        navigate("evaluations/2025", EvaluationsView.class);

        assertThat(card("support")).contains(good.name()).doesNotContain(bad.name());
        assertThat(card("rectification")).contains(bad.name(), "2026-12-01");
        assertThat(card("revocation")).contains(bad.name(), "建议撤销", "2024、2025年度评价不合格，连续2年（满2年撤销）", "撤销不附带禁止申报");
        assertThat(card("results")).contains(good.name(), "95.00", "优秀");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void removal_is_proposed_with_a_reason_and_then_waits_for_a_second_person() {
        two_bad_years();
        navigate("evaluations/2025", EvaluationsView.class);

        click("提出撤销");
        test(find(TextArea.class).single()).setValue("连续两年不合格");
        click("提出撤销");

        assertThat(card("revocation")).contains("等待批准");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void a_report_is_recorded_and_waits_for_its_acceptance() {
        years.issued(2023, Map.of(bad, "50"));
        navigate("evaluations/2023", EvaluationsView.class);
        assertThat(card("rectification")).contains("逾期未报");

        click("登记整改报告");
        test(find(TextArea.class).single()).setValue("已整改");
        click("登记整改报告");

        assertThat(card("rectification")).contains("待验收（逾期报送）", "已整改");
    }

    @Test
    @SignedInAs(Role.STAFF)
    @SuppressWarnings("unchecked")
    void an_application_without_a_cluster_is_linked_on_the_page() {
        years.scored(2022, Map.of(good, "80"));
        navigate("evaluations/2022", EvaluationsView.class);
        assertThat(card("subjects")).contains(good.name());

        click("指定集群");
        ComboBox<Cluster> which = (ComboBox<Cluster>) find(ComboBox.class).single();
        which.setValue(good);
        test(find(TextArea.class).single()).setValue("同一集群");
        click("指定集群");

        assertThat(card("missing")).contains(bad.name(), "未报送材料", "评价进行中");
    }

    @Test
    @SignedInAs(Role.STAFF)
    @SuppressWarnings("unchecked")
    void a_wrong_link_is_put_right_on_the_page() {
        ListWorld world = years.scored(2021, Map.of(good, "80"));
        years.link(world, good, bad);
        navigate("evaluations/2021", EvaluationsView.class);
        assertThat(card("subjects")).contains("已对应集群的评价对象（1）", bad.name(), "（人工指定）");

        click("更改");
        ComboBox<Cluster> which = (ComboBox<Cluster>) find(ComboBox.class).single();
        assertThat(which.getListDataView().getItems()).doesNotContain(bad).contains(good);
        which.setValue(good);
        test(find(TextArea.class).single()).setValue("指错了");
        click("指定集群");

        assertThat(card("subjects")).doesNotContain(bad.name());
    }

    @Test
    @SignedInAs(Role.STAFF)
    void who_does_not_see_the_whole_of_an_evaluation_is_not_offered_to_link_in_it() {
        ListWorld world = years.scored(2020, Map.of(good, "80", bad, "50"));
        context.getBean(StaffRecusals.class)
                .declare(current.get(), world.application(bad.name()).id(), "亲属在该单位任职")
                .orThrow();

        navigate("evaluations/2020", EvaluationsView.class);

        assertThat(card("subjects")).contains(good.name()).doesNotContain("指定集群");
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void who_only_reads_is_offered_nothing_to_do() {
        two_bad_years();

        navigate("evaluations/2025", EvaluationsView.class);

        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("提出撤销", "登记整改报告", "指定集群");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void a_cluster_over_the_years_has_a_drawing_and_the_same_as_a_table() {
        two_bad_years();

        navigate("registry/" + bad.id() + "/evaluations", ClusterEvaluationsView.class);

        assertThat(find(H1.class).single().getText()).isEqualTo(bad.name());
        Component chart = find(ReviewChart.class).single();
        assertThat(chart.getElement().getPropertyRaw("data").toString()).contains("优秀 ≥90", "50.00");
        assertThat(find(NativeTable.class).single().getElement().getTextRecursively())
                .contains("2025", "2024", "50.00", "不合格", "鄂科评〔2026〕1号");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void what_one_is_recused_from_is_not_there() {
        ListWorld world = two_bad_years();
        context.getBean(StaffRecusals.class)
                .declare(current.get(), world.application(bad.name()).id(), "亲属在该单位任职")
                .orThrow();

        navigate("evaluations/2025", EvaluationsView.class);

        assertThat(find(WithheldNote.class).all()).isNotEmpty();
        assertThat(find(Section.class).all())
                .noneMatch(section -> section.getElement().getTextRecursively().contains(bad.name()));
        assertThat(card("rectification")).contains("您能看到的结果中没有需要整改的集群");
        assertThat(card("revocation")).contains("您能看到的集群中没有需要关注或撤销的");
        assertThat(card("missing")).contains("没有结果的集群").doesNotContain("（0）");
        assertThat(card("results")).as("no places").contains("–95.00");
        assertThat(context.getBean(EvaluationResults.class).ofYear(current.get(), 2025))
                .hasSize(1);
    }
}
