package org.clusterreview.experts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.experts.workbook.ExpertForm;
import org.clusterreview.experts.workbook.ExpertTemplate;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.fixtures.Someone;
import org.clusterreview.kernel.Texts;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.panels.Seat;
import org.clusterreview.reviews.ReviewFixture;
import org.clusterreview.ui.Downloads;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnH2
@SuppressWarnings("NullAway.Init")
class PoolPagesTest extends SpringBrowserlessTest {

    @Autowired
    private ExpertPool pool;

    @Autowired
    private Dictionaries dictionaries;

    @Autowired
    private ApplicationContext beans;

    private final Viewer staff = Viewers.staff();
    private final String employer = "江汉测试学院 " + UUID.randomUUID();
    private final Someone someone = Someone.named("单晓明", employer);

    private Expert enter(Someone wanted) {
        return pool.enter(staff, wanted.row(), false).orThrow();
    }

    private void open(Expert expert) {
        navigate(ExpertView.class, Map.of("expert", expert.id().toString()));
    }

    @SuppressWarnings("unchecked")
    private List<String> names() {
        Grid<Expert> grid = (Grid<Expert>) find(Grid.class).single();
        return grid.getListDataView().getItems().map(Expert::name).toList();
    }

    private Optional<Button> button(String text) {
        return find(Button.class).all().stream()
                .filter(Component::isVisible)
                .filter(button -> button.getText().equals(text))
                .reduce((one, other) -> other);
    }

    private List<String> texts() {
        return find(Div.class).all().stream().map(Div::getText).toList();
    }

    private List<String> cells() {
        return find(NativeTableCell.class).all().stream()
                .map(NativeTableCell::getText)
                .toList();
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void the_pool_is_searched_by_initials_and_filtered_by_field() {
        enter(someone);
        navigate(ExpertsView.class);
        test(find(TextField.class).single()).setValue("sxm");
        assertThat(names()).contains("单晓明");

        @SuppressWarnings("unchecked")
        ComboBox<Expert.Kind> kind =
                (ComboBox<Expert.Kind>) find(ComboBox.class).all().getLast();
        kind.setValue(Expert.Kind.FINANCE);

        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText).contains("没有符合条件的专家，请换一个姓名、拼音或单位。");
        assertThat(button("导入专家")).isEmpty();
    }

    @Test
    @SignedInAs(Role.STAFF)
    void personal_values_are_masked_until_staff_ask_for_them() {
        Expert expert = enter(someone);
        open(expert);
        assertThat(texts())
                .contains(expert.phoneMasked())
                .doesNotContain(someone.row().mobile());

        test(button("查看联系方式").orElseThrow()).click();

        assertThat(texts()).contains(someone.row().mobile());
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void auditors_are_offered_no_personal_values() {
        open(enter(someone));

        assertThat(button("查看联系方式")).isEmpty();
        assertThat(button("暂停使用")).isEmpty();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void an_expert_is_suspended_with_a_reason_that_the_page_tells() {
        Expert expert = enter(someone);
        open(expert);

        test(button("暂停使用").orElseThrow()).click();
        test(find(TextArea.class).single()).setValue("投诉核查中");
        test(button("保存").orElseThrow()).click();

        assertThat(pool.find(staff, expert.id()).orElseThrow().standing()).isEqualTo(Expert.Standing.SUSPENDED);
        assertThat(texts()).contains("投诉核查中");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void an_upload_is_previewed_and_saved_once_confirmed() {
        enter(someone);
        upload(someone.at(employer, "院长"), Someone.named("新来", employer));
        assertThat(pool.search(staff, employer)).hasSize(1);
        Component differences = test(find(Grid.class).single()).getCellComponent(0, 4);
        assertThat(differences.getChildren().map(line -> ((Div) line).getText()))
                .containsExactly("职务：教授 → 院长");

        test(button("确认导入").orElseThrow()).click();

        assertThat(pool.search(staff, employer))
                .extracting(Expert::name, Expert::post)
                .containsExactlyInAnyOrder(tuple("单晓明", "院长"), tuple("新来", "教授"));
    }

    @Test
    @SignedInAs(Role.STAFF)
    void every_fault_is_told_with_its_row_and_column_and_nothing_can_be_confirmed() {
        enter(someone);
        upload(Someone.named("新来", employer), Someone.named("错号", employer).withPhone("123"));

        assertThat(cells()).contains("3", "专家!I3").anyMatch(cell -> cell.contains("不是 11 位手机号码"));
        assertThat(button("确认导入")).isEmpty();
    }

    private void upload(Someone... people) {
        ExpertTemplate template = new ExpertTemplate(
                new ExpertForm(dictionaries.current(staff), LocalDate.of(2026, 11, 27)),
                Texts.in(Locale.SIMPLIFIED_CHINESE));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            template.write(out, "测试", Stream.of(people).map(Someone::row).toList());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        navigate(ExpertImportView.class);
        test(find(Upload.class).single()).upload("专家.xlsx", Downloads.XLSX, out.toByteArray());
    }

    @Test
    @SignedInAs(Role.STAFF)
    void an_engagement_is_entered_corrected_and_withdrawn_on_the_page() {
        Expert expert = enter(someone);
        open(expert);
        test(button("添加任职").orElseThrow()).click();
        test(field("单位")).setValue("东湖测试股份有限公司");
        test(field("职务")).setValue("独立董事");
        test(button("保存").orElseThrow()).click();
        assertThat(cells()).contains("东湖测试股份有限公司", "独立董事", "起始不详 至 今");

        test(labelled("更正：东湖测试股份有限公司")).click();
        test(field("职务")).setValue("监事");
        test(button("保存").orElseThrow()).click();
        assertThat(cells()).contains("监事").doesNotContain("独立董事");

        test(labelled("撤下：东湖测试股份有限公司")).click();
        test(find(TextArea.class).single()).setValue("误登");
        test(button("撤下").orElseThrow()).click();
        assertThat(cells()).doesNotContain("东湖测试股份有限公司");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void a_relation_without_anybody_is_refused_and_stays_open() {
        open(enter(someone));
        test(button("添加关系").orElseThrow()).click();
        test(button("保存").orElseThrow()).click();
        assertThat(find(TextField.class).all()).isNotEmpty();

        test(field("对方姓名")).setValue("李某");
        test(button("保存").orElseThrow()).click();

        assertThat(cells()).contains("近亲属", "李某");
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void auditors_read_the_past_and_change_nothing() {
        open(enter(someone));

        assertThat(cells()).contains(employer, "任职");
        assertThat(button("添加任职")).isEmpty();
        assertThat(button("更正")).isEmpty();
    }

    @Test
    @SignedInAs(Role.STAFF)
    void a_preview_tells_the_past_and_who_may_be_the_same_person() {
        enter(someone);
        upload(someone.withPhone(Someone.aPhone()));

        Component differences = test(find(Grid.class).single()).getCellComponent(0, 4);

        assertThat(differences.getChildren().flatMap(Component::getChildren).map(Component::getElement))
                .extracting(element -> element.getTextRecursively())
                .contains("疑似同一人")
                .anyMatch(text -> text.equals("单晓明（" + employer + "）：姓名和单位相同（含曾任职）"));
    }

    @Test
    @SignedInAs(Role.STAFF)
    void records_that_are_alike_are_merged_and_the_merge_is_undone() {
        Expert one = enter(someone);
        enter(someone.withPhone(Someone.aPhone()));
        open(one);
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("身份待核对");

        navigate(IdentitiesView.class);
        test(mine("合并，保留左边")).click();
        test(find(TextArea.class).single()).setValue("本人确认");
        test(button("合并为一人").orElseThrow()).click();
        assertThat(pool.search(staff, employer)).hasSize(1);

        Button undo = find(Button.class).all().stream()
                .filter(found -> found.getText().equals("撤销合并"))
                .findFirst()
                .orElseThrow();
        test(undo).click();
        test(find(TextArea.class).single()).setValue("是两人");
        test(button("撤销合并").orElseThrow()).click();
        assertThat(pool.search(staff, employer)).hasSize(2);

        test(mine("不是同一人")).click();
        test(find(TextArea.class).single()).setValue("电话核实");
        test(button("不是同一人").orElseThrow()).click();
        assertThat(pool.search(staff, employer)).allMatch(expert -> pool.isResolved(staff, expert.id()));
    }

    @Test
    @SignedInAs(Role.STAFF)
    void a_question_of_identity_tells_how_both_stand() {
        Expert one = enter(someone);
        enter(someone.withPhone(Someone.aPhone()));
        Expert now = pool.find(staff, one.id()).orElseThrow();
        pool.setStanding(Viewers.organiser(), now.id(), now.version(), Expert.Standing.SUSPENDED, "核查回避情况")
                .orThrow();

        navigate(IdentitiesView.class);

        assertThat(cells()).contains("暂停 · 核查回避情况");
    }

    /** The button of the card of this test's pair. */
    private Button mine(String text) {
        return find(PairCard.class).all().stream()
                .filter(card -> card.getElement().getTextRecursively().contains(employer))
                .flatMap(card -> find(Button.class, card).all().stream())
                .filter(found -> found.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(found -> label.equals(found.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Button labelled(String label) {
        return find(Button.class).all().stream()
                .filter(found -> found.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @SignedInAs(Role.STAFF)
    void employers_are_told_from_when_to_when() {
        Expert expert = enter(someone);
        enter(someone.at("东湖测试研究院", "所长"));
        open(expert);

        assertThat(cells()).contains("东湖测试研究院", employer).anyMatch(cell -> cell.startsWith("起始不详 至 2"));
    }

    @Test
    @SignedInAs(Role.STAFF)
    void the_seats_of_an_expert_are_told() {
        ReviewFixture round = ReviewFixture.withPanel(beans, 2, 5);
        Seat seat = round.panel().activeSeats().getFirst();
        open(pool.find(staff, seat.expert()).orElseThrow());

        assertThat(cells()).contains(String.valueOf(seat.number())).anyMatch(cell -> cell.endsWith("至 今"));
    }
}
