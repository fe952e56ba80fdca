package org.clusterreview.workshop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.access.Viewers;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.kernel.Texts;
import org.clusterreview.scoring.ScoringFixtures;
import org.clusterreview.scoring.VersionedId;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.engine.Ranker;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.ui.ModelEditor;
import org.clusterreview.workshop.DraftFields;
import org.clusterreview.workshop.Drafts;
import org.clusterreview.workshop.ModelDraft;
import org.clusterreview.workshop.ModelShelf;
import org.clusterreview.workshop.ModelShelf.Shelved;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
@SuppressWarnings("NullAway.Init")
class WorkshopViewsTest extends SpringBrowserlessTest {

    @Autowired
    private Drafts drafts;

    @Autowired
    private ModelShelf shelf;

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private String page() {
        return text(find(Main.class).single());
    }

    private void visit(Class<? extends Component> view, String model, String version) {
        navigate(view, Map.of(WorkshopNavigation.MODEL, model, WorkshopNavigation.VERSION, version));
    }

    private Button button(String label) {
        return find(Button.class).all().stream()
                .filter(b -> b.getText().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(f -> label.equals(f.getLabel())
                        || label.equals(f.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @SignedInAs(Role.STAFF)
    void every_model_is_listed_with_its_versions_and_ways_to_them() {
        navigate(ModelsView.class);

        assertThat(page()).contains("花样滑冰男子单人自由滑（裁判打分）", "高新技术企业认定评价（100 分表）", "版本 2023", "版本 2024");
        assertThat(find(RouterLink.class).all())
                .extracting(RouterLink::getHref)
                .contains(
                        "models/hubei-evaluation/2024",
                        "models/try/hubei-evaluation/2024",
                        "models/compare/sme-cluster/2022")
                .doesNotContain("model-drafts");
    }

    /** Each shipped model, so that no construct is without words or a drawing. */
    @Test
    @SignedInAs(Role.AUDITOR)
    void every_shipped_model_can_be_read_as_a_document() {
        List<Shelved> all = shelf.all(Viewers.organiser());
        assertThat(all).hasSizeGreaterThan(10);
        for (Shelved shelved : all) {
            visit(ModelView.class, shelved.model().id(), shelved.model().version());

            assertThat(find(H1.class).single().getText())
                    .isEqualTo(shelved.model().name());
            assertThat(page())
                    .contains(shelved.model().notice(), shelved.version().sha256())
                    .doesNotContain("model.words", "!{");
        }
    }

    @Test
    @SignedInAs(Role.STAFF)
    void stages_rules_bands_and_grades_are_told_in_words() {
        visit(ModelView.class, "hubei-evaluation", "2023");
        assertThat(page())
                .contains(
                        "综合得分 =（初评 × 40 + 复评 × 60）÷ 100", "占本组最高值的百分比", "优秀 ≥ 90", "去掉 1 个最高分和 1 个最低分", "不低于 34 时须写意见");

        visit(ModelView.class, "high-tech-enterprise", "2016");
        assertThat(page()).contains("A 高 7–8", "加分项", "得分限于 ≤ 30", "总分（精确值） ＞ 70", "示例");
        assertThat(find(CurveDrawing.class).all()).isEmpty();

        visit(ModelView.class, "hubei-2025-recognition", "1");
        assertThat(find(CurveDrawing.class).all()).hasSize(8);
    }

    @Test
    @SignedInAs(Role.STAFF)
    void a_version_is_compared_with_another_of_the_same_model_at_once() {
        visit(CompareView.class, "hubei-evaluation", "2024");

        assertThat(page()).contains("集群总营业收入 · 规则 › 满分值", "500", "600", "创新投入 · 规则 › 可不适用");
    }

    @Test
    @SignedInAs(Role.STAFF)
    @SuppressWarnings("unchecked")
    void a_version_is_compared_with_any_other_model() {
        visit(CompareView.class, "judged-men-short-program", "2016");
        assertThat(page()).contains("请选择要对比的版本");

        ComboBox<Shelved> other = find(ComboBox.class).single();
        other.setValue(shelf.find(Viewers.organiser(), new VersionedId("judged-men-free-skating", "2016"))
                .orElseThrow());

        assertThat(page()).contains("滑行技术 · 权重", "同分时");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void marks_that_are_typed_give_a_score_with_its_trace_at_once() {
        visit(TryView.class, "project-midterm", "1");
        assertThat(page()).contains("缺少数据：经费使用（资金管理处）");

        test(field("经费使用（资金管理处）")).setValue("16");
        for (String expert : List.of("1", "2", "3")) {
            test(field("是否发现存在弄虚作假等严重违反科研诚信的行为 专家 " + expert)).setValue("0");
            Stream.of("知识产权", "标准", "论文", "应用示范", "人才培养")
                    .forEach(i -> test(field(i + " 专家 " + expert)).setValue("5"));
            test(field("技术创新目标 专家 " + expert)).setValue("50");
            test(field("经济和社会效益 专家 " + expert)).setValue("15");
            test(field("组织管理 专家 " + expert)).setValue("7");
        }

        assertThat(page()).contains("84.0", "精确值 84", "达到分数线", "公布得分：84 → 84.0");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void a_mark_that_the_model_does_not_take_is_refused_at_its_field() {
        visit(TryView.class, "project-midterm", "1");
        TextField mark = field("技术创新目标 专家 1");

        test(mark).setValue("51");
        assertThat(mark.getErrorMessage()).contains("超出范围");
        test(mark).setValue("好");
        assertThat(mark.getErrorMessage()).isEqualTo("请填数字。");
        test(mark).setValue("30");
        assertThat(mark.isInvalid()).isFalse();
    }

    @Test
    @SignedInAs(Role.STAFF)
    void another_weight_shows_another_score_beside_the_first() {
        visit(TryView.class, "judged-men-free-skating", "2016");
        for (String expert : List.of("1", "2", "3")) {
            for (String part : List.of("滑行技术", "连接", "表现", "编排", "音乐表达")) {
                test(field(part + " 专家 " + expert)).setValue("8");
            }
        }
        test(field("技术分")).setValue("90");
        test(field("扣分")).setValue("1");
        assertThat(page()).contains("169.00");

        test(field("连接")).setValue("3");

        assertThat(page()).contains("169.00", "按改变后的权重：177.00（+8.00）");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void alone_in_its_group_an_application_is_said_to_be_no_forecast() {
        visit(TryView.class, "judged-men-free-skating", "2016");
        assertThat(page()).doesNotContain("总是本组最好");

        ScoringModel model = oneRule("{of: f}", "type: share_of_best");
        TrialInput input = new TrialInput(model);
        input.figure("f", null, "7");
        TrialResult result = new TrialResult(model, new Names(model, Locale.CHINESE));
        ApplicationResult ranked =
                new Ranker(model).rank(List.of(input.entry())).getFirst();
        result.show(ranked, ranked);

        assertThat(text(result)).contains("总是本组最好", "得分只供参考：I");
    }

    private static ScoringModel oneRule(String figure, String rule) {
        return ScoringFixtures.model(ScoringFixtures.text("/models/one-rule.yaml")
                .replace("{of: f}", figure)
                .replace("RULE", rule));
    }

    /** What is needed of a growth is there, in the years of the application itself. */
    @Test
    @SignedInAs(Role.STAFF)
    void figures_of_an_application_keep_their_years() {
        navigate(ModelsView.class);
        for (String source : List.of("{of: f, growth_since: 2020}", "{of: f, growth_over: 5}")) {
            ScoringModel model = oneRule(source, "type: ratio, target: 100");
            TrialInput input = new TrialInput(model);
            AtomicInteger reckoned = new AtomicInteger();
            TrialFigures figures =
                    new TrialFigures(model, new Names(model, Locale.CHINESE), input, reckoned::incrementAndGet);

            figures.fill(List.of(
                    new Figure("f", 2025, new BigDecimal("150")),
                    new Figure("f", 2024, new BigDecimal("1")),
                    new Figure("f", 2020, new BigDecimal("100"))));

            assertThat(input.entry().figures())
                    .as(source)
                    .containsExactlyInAnyOrder(
                            new Figure("f", 2025, new BigDecimal("150")), new Figure("f", 2020, new BigDecimal("100")));
            assertThat(reckoned).hasValue(1);
            Score score =
                    new Ranker(model).rank(List.of(input.entry())).getFirst().score();
            assertThat(score).isNotNull();
            assertThat(score.exact()).hasToString("30");
        }
    }

    @Test
    @SignedInAs(Role.STAFF)
    void the_latest_figure_stands_where_no_year_is_asked_for() {
        navigate(ModelsView.class);
        ScoringModel model = ScoringFixtures.model(ScoringFixtures.smallModel());
        TrialInput input = new TrialInput(model);
        TrialFigures figures = new TrialFigures(model, new Names(model, Locale.CHINESE), input, () -> {});

        figures.fill(List.of(
                new Figure("seniority", 2023, new BigDecimal("3")),
                new Figure("seniority", 2025, new BigDecimal("5"))));

        assertThat(input.entry().figures()).containsExactly(new Figure("seniority", null, new BigDecimal("5")));
    }

    private ModelDraft draft() {
        ModelDraft draft = drafts.empty(Viewers.organiser()).orThrow();
        return drafts.save(
                        Viewers.organiser(),
                        draft.id(),
                        draft.version(),
                        draft.text().replace("id: new-model", "id: view-" + UUID.randomUUID()))
                .orThrow();
    }

    private void open(ModelDraft draft) {
        navigate(DraftView.class, Map.of(WorkshopNavigation.DRAFT, draft.id().toString()));
    }

    private String stored(ModelDraft draft) {
        return drafts.find(Viewers.organiser(), draft.id()).orElseThrow().text();
    }

    private void type(String text) {
        ModelEditor editor = find(ModelEditor.class).single();
        ComponentUtil.fireEvent(editor, new ModelEditor.TextEvent(editor, true, text));
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void what_is_typed_is_saved_at_once_with_its_faults_listed() {
        ModelDraft draft = draft();
        open(draft);
        assertThat(page()).contains("没有错误", "已保存");

        type(draft.text().replace("points: 60", "points: 61"));

        assertThat(stored(draft)).contains("points: 61");
        assertThat(page()).contains("1 处错误", "第 14 行，第 13 列", "此处写明 61 分，下级合计 60 分");
        assertThat(button("发布为新版本").isEnabled()).isFalse();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void a_field_of_the_form_changes_the_text_where_it_stands() {
        ModelDraft draft = draft();
        open(draft);
        test(button("表单")).click();

        test(field("满分值")).setValue("300");

        assertThat(stored(draft)).isEqualTo(draft.text().replace("full: 200", "full: 300"));
        test(field("满分值")).setValue("many");
        assertThat(field("满分值").getErrorMessage()).isEqualTo("请填数字。");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void what_another_has_changed_meanwhile_is_not_overwritten() {
        ModelDraft draft = draft();
        open(draft);
        drafts.save(Viewers.organiser(), draft.id(), draft.version(), draft.text() + "# theirs\n")
                .orThrow();

        type(draft.text() + "# mine\n");

        assertThat(page()).contains("草稿已在另一窗口或由他人改过");
        assertThat(stored(draft)).endsWith("# theirs\n");
        test(button("载入最新内容")).click();
        assertThat(find(ModelEditor.class).single().getElement().getProperty("value"))
                .endsWith("# theirs\n");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void what_could_not_be_saved_is_kept_as_a_draft_of_its_own() {
        ModelDraft draft = draft();
        open(draft);
        drafts.save(Viewers.organiser(), draft.id(), draft.version(), draft.text() + "# theirs\n")
                .orThrow();
        type(draft.text() + "# mine\n");

        test(button("将本页内容另存为新草稿")).click();

        assertThat(find(ModelEditor.class).single().getElement().getProperty("value"))
                .endsWith("# mine\n");
        assertThat(drafts.open(Viewers.organiser()))
                .extracting(ModelDraft::text)
                .contains(draft.text() + "# mine\n");
        assertThat(stored(draft)).endsWith("# theirs\n");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void a_form_of_the_latest_text_keeps_what_another_has_changed() {
        ModelDraft draft = draft();
        open(draft);
        test(button("表单")).click();
        drafts.save(Viewers.organiser(), draft.id(), draft.version(), draft.text() + "# theirs\n")
                .orThrow();
        test(field("满分值")).setValue("300");
        assertThat(field("满分值").getErrorMessage()).isEqualTo("未保存，原因见页首。");
        test(button("载入最新内容")).click();

        test(field("满分值")).setValue("400");

        assertThat(stored(draft)).isEqualTo(draft.text().replace("full: 200", "full: 400") + "# theirs\n");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void drafts_are_listed_and_a_new_one_is_a_press_away() {
        ModelDraft draft = draft();
        navigate(DraftsView.class);

        assertThat(page()).contains("新指标模型 1", "空白模板");
        assertThat(find(RouterLink.class).all()).extracting(RouterLink::getHref).contains("model-drafts/" + draft.id());
        test(button("新建")).click();
        assertThat(find(ModelEditor.class).single()).isNotNull();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void a_version_is_drafted_anew_from_its_page() {
        visit(ModelView.class, "sme-cluster-yunnan", "2022");

        test(button("起草新版本")).click();

        assertThat(find(H1.class).single().getText()).isEqualTo("云南省级中小企业特色产业集群认定 2023");
        assertThat(find(ModelEditor.class).single().getElement().getProperty("value"))
                .contains("extends:")
                .doesNotContain("veto_accident");
    }

    @Test
    void every_field_of_the_form_has_words_in_both_languages() {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(DraftFields.keys())
                    .allSatisfy(key -> assertThat(Texts.in(locale).bundle().containsKey("draft.field." + key))
                            .as(key)
                            .isTrue());
        }
    }
}
