package org.clusterreview.results.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.access.Viewers;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.results.FrozenResult;
import org.clusterreview.results.Results;
import org.clusterreview.results.ScoredTrack;
import org.clusterreview.rounds.Stage;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.ReviewChart;
import org.clusterreview.ui.StateBadge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
@SuppressWarnings("NullAway.Init")
class ResultsViewTest extends SpringBrowserlessTest {

    @Autowired
    private Results results;

    @Autowired
    private CurrentViewer current;

    @Autowired
    private BeanFactory beans;

    private ScoredTrack scored;
    private UUID group;

    @BeforeEach
    void open_a_track() {
        scored = new ScoredTrack(beans);
        group = scored.group("第一组");
    }

    private ApplicationId application(String name, String... qualities) {
        ApplicationId application = scored.application(group, name);
        scored.sheets(application, qualities);
        return application;
    }

    private void open() {
        UI.getCurrent().navigate("tracks/" + scored.track() + "/results");
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private String page() {
        return text(getCurrentView() instanceof Component view ? view : UI.getCurrent());
    }

    private List<String> badges() {
        Stream<String> inRanking = find(Grid.class).all().stream().flatMap(found -> {
            var tester = test(grid());
            return IntStream.range(0, tester.size())
                    .mapToObj(row -> tester.getLitRendererPropertyValue(row, "name", "badges", ArrayList.class))
                    .flatMap(badges -> ((List<?>) badges).stream())
                    .map(badge -> ((StateBadge.Drawn) badge).word());
        });
        return Stream.concat(find(StateBadge.class).all().stream().map(ResultsViewTest::text), inRanking)
                .toList();
    }

    private String heads() {
        return find(Grid.class).all().stream()
                .flatMap(found -> grid().getColumns().stream())
                .map(Grid.Column::getHeaderComponent)
                .filter(Objects::nonNull)
                .map(ResultsViewTest::text)
                .collect(Collectors.joining(" "));
    }

    private Optional<Button> button(String label) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(label))
                .findFirst();
    }

    private void click(String label) {
        test(button(label).orElseThrow()).click();
    }

    @SuppressWarnings("unchecked")
    private Grid<RankingLine> grid() {
        return (Grid<RankingLine>) find(Grid.class).single();
    }

    /** Rank, both results, number of sheets, and the experts' totals with what is said of them. */
    private List<String> cells(String name) {
        var tester = test(grid());
        int row = IntStream.range(0, tester.size())
                .filter(at -> tester.getRow(at).name().equals(name))
                .findFirst()
                .orElseThrow();
        List<String> cells = new ArrayList<>();
        for (String key : List.of("rank", "score", "plain", "valid")) {
            cells.add(tester.getLitRendererPropertyValue(row, key, key, String.class));
        }
        grid().getColumns().stream()
                .map(Grid.Column::getKey)
                .filter(key -> key.startsWith("seat-"))
                .forEach(key -> cells.add(tester.getLitRendererPropertyValue(row, key, "total", String.class)
                        + tester.getLitRendererPropertyValue(row, key, "word", String.class)));
        return cells;
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void the_preview_shows_both_results_and_names_what_was_dropped_in_words() {
        application("光电子集群", "40", "45", "45", "42", "38", "41", "43");

        open();

        assertThat(badges()).contains("预览，未冻结");
        List<String> cells = cells("光电子集群");
        assertThat(cells.get(0)).isEqualTo("1");
        assertThat(cells.subList(1, 4)).containsExactly("72.20", "72.00", "7");
        assertThat(cells.subList(4, 11))
                .containsExactly("70.00", "75.00▲ 去掉最高", "75.00", "72.00", "68.00▼ 去掉最低", "71.00", "73.00");
        assertThat(page()).contains("（70.00 + 75.00 + 72.00 + 71.00 + 73.00）÷ 5", "保留 2 位小数，四舍五入：72.20 → 72.20", "企业数");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void the_organiser_freezes_what_is_shown_after_a_word_of_warning() {
        application("光电子集群", "40", "41", "42");
        open();

        click("冻结排名");
        confirm();

        FrozenResult frozen = results.frozen(current.get(), scored.track()).orElseThrow();
        assertThat(frozen.revision()).isEqualTo(1);
        assertThat(badges()).contains("已冻结", "复算一致", "普通平均").doesNotContain("预览，未冻结");
        assertThat(button("冻结排名")).isEmpty();
        assertThat(page()).contains(frozen.inputSha256().substring(0, 12));
    }

    private void confirm() {
        var dialog = find(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class)
                .single();
        test(dialog).confirm();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void data_that_changed_show_the_preview_and_ask_to_freeze_again() {
        ApplicationId application = application("光电子集群", "40", "41", "42");
        results.freeze(current.get(), scored.track()).orThrow();
        scored.enterprises(application, "200");

        open();

        assertThat(badges()).contains("预览，未冻结", "数据有变动");
        assertThat(cells("光电子集群").get(1)).isEqualTo("81.00");
        click("查看已冻结的结果");
        assertThat(cells("光电子集群").get(1)).isEqualTo("71.00");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void names_of_experts_stand_there_only_when_asked_for() {
        application("光电子集群", "40", "41", "42");
        open();
        assertThat(page() + heads()).doesNotContain("张1");

        click("显示专家姓名");

        assertThat(heads()).contains("张1");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void staff_see_nothing_before_it_is_frozen_and_no_way_to_names_or_decisions_afterwards() {
        application("光电子集群", "40", "41", "42");
        open();
        assertThat(text(find(EmptyState.class).single())).contains("尚未冻结");
        assertThat(page()).doesNotContain("光电子集群");
        results.freeze(Viewers.organiser(), scored.track()).orThrow();

        open();

        assertThat(page()).contains("光电子集群");
        assertThat(find(Button.class).all().stream().map(Button::getText).collect(Collectors.toSet()))
                .contains("导出排名表", "导出评分明细")
                .doesNotContain("显示专家姓名", "冻结排名", "由系统抽签");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void of_the_group_of_an_application_that_one_is_recused_from_there_is_a_sentence_and_nothing_else() {
        ApplicationId hidden = application("光电子集群", "40", "41", "42");
        application("北斗集群", "30", "31", "32");
        ApplicationId seen = scored.application(scored.group("第二组"), "氢能集群");
        scored.sheets(seen, "35", "36", "37");
        results.freeze(Viewers.organiser(), scored.track()).orThrow();
        beans.getBean(StaffRecusals.class)
                .declare(current.get(), hidden, "亲属在该单位任职")
                .orThrow();

        open();

        assertThat(page()).contains("您因回避不能查看本组结果", "第一组（回避）").doesNotContain("光电子集群", "北斗集群", "SHA");
        assertThat(find(ReviewChart.class).all()).isEmpty();
        assertThat(find(NativeTable.class).all()).isEmpty();
        assertThat(find(Grid.class).all()).isEmpty();
        assertThat(button("冻结排名")).isEmpty();
        UI.getCurrent()
                .navigate(
                        "tracks/" + scored.track() + "/results",
                        com.vaadin.flow.router.QueryParameters.of("application", seen.toString()));
        assertThat(cells("氢能集群").getFirst()).isEqualTo("1");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void an_export_becomes_a_link_to_a_file_of_this_freeze() {
        application("光电子集群", "40", "41", "42");
        results.freeze(Viewers.organiser(), scored.track()).orThrow();
        open();

        click("导出排名表");

        assertThat(find(Anchor.class).all().stream().map(Anchor::getText))
                .anySatisfy(name -> assertThat(name).endsWith("认定-排名表-第1次冻结.xlsx"));
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void while_scoring_goes_on_there_is_no_ranking_to_look_at() {
        application("光电子集群", "40", "41", "42");
        scored.at(Stage.SCORING);

        open();

        assertThat(page()).contains("评分期间任何人都看不到名次").doesNotContain("光电子集群");
        assertThat(button("冻结排名")).isEmpty();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void a_link_opens_the_trace_of_its_application_in_its_group() {
        application("光电子集群", "40", "41", "42");
        ApplicationId wanted = scored.application(scored.group("第二组"), "北斗集群");
        scored.sheets(wanted, "30", "31", "32");

        UI.getCurrent()
                .navigate(
                        "tracks/" + scored.track() + "/results",
                        com.vaadin.flow.router.QueryParameters.of("application", wanted.toString()));

        assertThat(page()).contains("第 1 名　北斗集群").doesNotContain("第 1 名　光电子集群");
    }
}
