package org.clusterreview.results.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.access.Viewers;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.results.Results;
import org.clusterreview.results.ScoredTrack;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.ui.ReviewChart;
import org.clusterreview.ui.StateBadge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands beside the ranking of a group, under tabs of its own and marked as being for reference. */
@OnH2
@SuppressWarnings("NullAway.Init")
class AnalysisTabsTest extends SpringBrowserlessTest {

    @Autowired
    private Results results;

    @Autowired
    private BeanFactory beans;

    private ScoredTrack scored;
    private UUID group;

    @BeforeEach
    void four_applications_of_one_group() {
        scored = new ScoredTrack(beans);
        group = scored.group("第一组");
    }

    private void marked() {
        application("甲集群", "40", "41", "42", "43", "44");
        application("乙集群", "38", "39", "40", "41", "42");
        application("丙集群", "37", "38.5", "39.5", "41", "42");
        application("丁集群", "20", "21", "22", "23", "24");
    }

    private void application(String name, String... qualities) {
        scored.sheets(scored.application(group, name), qualities);
    }

    private void open() {
        UI.getCurrent().navigate("tracks/" + scored.track() + "/results");
    }

    private void open(String tab) {
        open();
        click(tab);
    }

    private void click(String label) {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals(label))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private String page() {
        Component view = (Component) getCurrentView();
        return view.getElement().getTextRecursively();
    }

    private long references() {
        return find(StateBadge.class).all().stream()
                .filter(badge -> badge.getElement().getTextRecursively().contains("参考"))
                .count();
    }

    @SuppressWarnings("unchecked")
    private Grid<RankingLine> grid() {
        return (Grid<RankingLine>) find(Grid.class).single();
    }

    private List<String> names() {
        var tester = test(grid());
        return IntStream.range(0, tester.size())
                .mapToObj(row -> tester.getRow(row).name())
                .toList();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void each_place_has_its_interval_and_its_chance_beside_it() {
        marked();
        open();

        var tester = test(grid());
        assertThat(tester.getLitRendererPropertyValue(0, "chance", "chance", String.class))
                .isEqualTo("100%");
        assertThat(tester.getLitRendererPropertyValue(3, "chance", "chance", String.class))
                .isEqualTo("100%");
        assertThat(names()).containsExactly("甲集群", "乙集群", "丙集群", "丁集群");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void the_name_of_an_application_opens_its_trace() {
        marked();
        open();
        assertThat(page()).contains("第 1 名　甲集群");

        test(grid()).invokeLitRendererFunction(2, "name", "choose");

        assertThat(page()).contains("第 3 名　丙集群").doesNotContain("第 1 名　甲集群");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void the_ranking_is_filtered_by_what_is_typed_and_goes_back_to_all() {
        marked();
        open();
        TextField search = find(TextField.class).single();

        test(search).setValue("丙");
        assertThat(names()).containsExactly("丙集群");
        test(search).setValue("");
        assertThat(names()).hasSize(4);
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void the_cut_line_is_looked_at_with_the_places_that_one_assumes() {
        marked();
        open("入选线");
        assertThat(find(IntegerField.class).single().getValue()).isEqualTo(4);
        assertThat(page()).contains("线的一边没有申报，无从比较。");

        test(find(IntegerField.class).single()).setValue(2);

        assertThat(page()).contains("最后入选的“乙集群”比其后第一家“丙集群”高 0.3333… 分。", "以上为前 2 名", "去掉专家1", "按专家宽严校正");
        assertThat(page()).contains("换位所需的最小变动");
        assertThat(references()).isEqualTo(3);
    }

    @Test
    @SignedInAs(Role.STAFF)
    void agreement_says_what_it_is_and_warns_where_there_is_too_little() {
        application("甲集群", "40", "41", "42");
        application("乙集群", "30", "33", "32");
        results.freeze(Viewers.organiser(), scored.track()).orThrow();

        open("一致性");

        assertThat(page())
                .contains(
                        "2 家申报，3 位专家。",
                        "ICC(2,k)",
                        "肯德尔 W",
                        "克里彭多夫 α",
                        "专家少于 4 人，不可解释",
                        "申报少于 6 家，区间过宽",
                        "专家宽严",
                        "本市偏向");
        assertThat(find(ReviewChart.class).all()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(references()).isEqualTo(9);
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void distribution_and_sensitivity_have_their_tabs() {
        marked();
        open("分布");
        assertThat(page()).contains("各市州的得分", "各产业领域的得分", "各级指标拉开的差距");
        assertThat(find(ReviewChart.class).all()).hasSize(3);

        click("敏感性");
        assertThat(page()).contains("重新抽取专家，名次怎样变动", "种抽法逐一计算", "权重随机变动时的名次");
        assertThat(find(ReviewChart.class).all()).hasSize(1);
        click("排名");
        assertThat(page()).contains("综合得分", "各专家逐项打分");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void two_or_three_are_set_side_by_side_and_a_fourth_is_not_taken() {
        marked();
        open();
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<ApplicationResult> choice = (MultiSelectComboBox<ApplicationResult>)
                find(MultiSelectComboBox.class).single();
        List<ApplicationResult> all = results.preview(Viewers.organiser(), scored.track())
                .orElseThrow()
                .rows();
        assertThat(page()).contains("选两家或三家");

        choice.setValue(new LinkedHashSet<>(all.subList(0, 3)));
        assertThat(page()).doesNotContain("选两家或三家");
        choice.setValue(new LinkedHashSet<>(all));

        assertThat(choice.getValue()).hasSize(3);
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void a_group_that_nobody_has_marked_has_a_sentence_under_every_tab() {
        scored.application(group, "甲集群");
        for (String tab : List.of("入选线", "一致性", "分布", "敏感性")) {
            open(tab);
            assertThat(page()).contains("没有可供分析的评分。");
        }
    }
}
