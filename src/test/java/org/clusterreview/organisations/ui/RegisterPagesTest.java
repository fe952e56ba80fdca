package org.clusterreview.organisations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.fixtures.Someone;
import org.clusterreview.organisations.NewOrganisation;
import org.clusterreview.organisations.Organisation;
import org.clusterreview.organisations.OrganisationDetails;
import org.clusterreview.organisations.OrganisationDirectory;
import org.clusterreview.organisations.OrganisationFixture;
import org.clusterreview.organisations.OrganisationQuestion;
import org.clusterreview.organisations.Organisations;
import org.clusterreview.organisations.names.KnownName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
@SuppressWarnings("NullAway.Init")
class RegisterPagesTest extends SpringBrowserlessTest {

    @Autowired
    private Organisations organisations;

    @Autowired
    private OrganisationDirectory directory;

    @Autowired
    private ExpertPool pool;

    private final Viewer staff = Viewers.staff();
    private final String own = OrganisationFixture.aName();
    private Organisation known;
    private Organisation alike;

    @BeforeEach
    void two_that_may_be_one() {
        known = register("武汉" + own + "有限公司");
        alike = register("武汉" + own + "股份有限公司");
    }

    private Organisation register(String name) {
        return organisations.register(
                staff,
                new NewOrganisation(
                        name, Organisation.Kind.ENTERPRISE, Optional.empty(), Optional.of("420100"), false));
    }

    private Optional<Button> button(String text) {
        return find(Button.class).all().stream()
                .filter(Component::isVisible)
                .filter(button -> button.getText().equals(text))
                .reduce((one, other) -> other);
    }

    private void press(String text) {
        test(button(text).orElseThrow()).click();
    }

    private List<String> cells() {
        return find(NativeTableCell.class).all().stream()
                .map(NativeTableCell::getText)
                .toList();
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private void open(Organisation organisation) {
        navigate(
                OrganisationView.class, Map.of("organisation", organisation.id().toString()));
    }

    @SuppressWarnings("unchecked")
    private Grid<OrganisationQuestion> queue() {
        return (Grid<OrganisationQuestion>) find(Grid.class).single();
    }

    private void choose() {
        navigate(QuestionsView.class);
        queue().select(directory.openQuestions(staff).stream()
                .filter(question -> question.newer().equals(alike))
                .findFirst()
                .orElseThrow());
    }

    private boolean isOpen() {
        return directory.openQuestions(staff).stream()
                .anyMatch(question -> question.newer().equals(alike));
    }

    @Test
    @SignedInAs(Role.STAFF)
    void the_register_is_searched_by_any_name() {
        navigate(OrganisationsView.class);
        test(find(TextField.class).single()).setValue(own);

        @SuppressWarnings("unchecked")
        Grid<Organisation> grid = (Grid<Organisation>) find(Grid.class).single();
        assertThat(grid.getListDataView().getItems()).containsExactlyInAnyOrder(known, alike);

        test(find(TextField.class).single()).setValue(own + own);
        assertThat(paragraphs()).contains("没有符合条件的单位，请换一个名称、拼音或信用代码。");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void an_organisation_tells_its_names_its_questions_and_who_has_to_do_with_it() {
        pool.enter(staff, Someone.named("名核", known.name()).row(), false).orThrow();
        open(known);

        assertThat(cells()).contains(known.name(), "现用名", "登记时");
        assertThat(find(Div.class).all()).extracting(Div::getText).contains("组织形式不同：“股份有限公司”、“有限公司”");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getText).contains("名核");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void a_name_is_added() {
        open(known);
        press("添加名称");
        test(find(TextField.class).single()).setValue("老" + own);
        press("保存");

        assertThat(cells()).contains("老" + own, "曾用名");
        assertThat(register("老" + own)).isEqualTo(known);
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void the_kind_of_body_is_corrected() {
        open(known);
        press("更正类型");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Organisation.Kind> kind = (RadioButtonGroup<Organisation.Kind>)
                find(RadioButtonGroup.class).single();
        kind.setValue(Organisation.Kind.INSTITUTE);
        press("保存");

        assertThat(find(Div.class).all()).extracting(Div::getText).contains("科研院所");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void a_pair_stands_side_by_side_and_is_made_one_with_a_reason() {
        choose();
        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("组织形式不同：“股份有限公司”、“有限公司”");

        press("同一单位");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Organisation> kept =
                (RadioButtonGroup<Organisation>) find(RadioButtonGroup.class).single();
        assertThat(kept.getValue()).isEqualTo(known);
        kept.setValue(alike);
        test(find(TextArea.class).single()).setValue("营业执照一致");
        press("同一单位");

        assertThat(isOpen()).isFalse();
        assertThat(organisations.find(staff, known.id())).contains(alike);
    }

    @Test
    @SignedInAs(Role.STAFF)
    void two_bodies_are_told_apart_and_that_is_taken_back_on_the_page_of_either() {
        choose();
        press("不同单位");
        test(find(TextArea.class).single()).setValue("两家公司");
        press("不同单位");
        assertThat(isOpen()).isFalse();

        open(alike);
        press("撤销认定");
        test(find(TextArea.class).single()).setValue("查错了");
        press("撤销认定");

        assertThat(isOpen()).isTrue();
    }

    @Test
    @SignedInAs(Role.STAFF)
    void a_merged_organisation_shows_the_one_that_was_kept() {
        choose();
        press("同一单位");
        test(find(TextArea.class).single()).setValue("营业执照一致");
        press("同一单位");
        open(alike);

        assertThat(cells()).contains(known.name(), alike.name(), "合并而来");
        assertThat(directory.details(staff, alike.id()).orElseThrow().names())
                .extracting(OrganisationDetails.Name::kind)
                .contains(KnownName.Kind.FORMER);
    }
}
