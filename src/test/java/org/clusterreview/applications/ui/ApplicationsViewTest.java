package org.clusterreview.applications.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.FormalChecks;
import org.clusterreview.applications.FormalState;
import org.clusterreview.applications.ImportedTrack;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.ui.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnH2
@SuppressWarnings("NullAway.Init")
class ApplicationsViewTest extends SpringBrowserlessTest {

    @Autowired
    private FormalChecks checks;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    private ImportedTrack track;

    @BeforeEach
    void open_a_track() {
        track = new ImportedTrack(beans);
    }

    private void open(String query) {
        UI.getCurrent().navigate("tracks/" + track.id() + "/applications", QueryParameters.fromString(query));
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private List<String> shown() {
        return find(ApplicationGrid.class)
                .single()
                .getListDataView()
                .getItems()
                .map(line -> line.application().name())
                .toList();
    }

    private Button button(String prefix) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().startsWith(prefix))
                .reduce((former, latter) -> latter)
                .orElseThrow();
    }

    @Test
    @SignedInAs(Role.STAFF)
    void an_empty_track_says_what_comes_next() {
        open("");

        assertThat(page()).contains("还没有申报。请下载模板");
        test(button("导入申报")).click();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).endsWith("/applications/import");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void a_filter_in_the_address_shows_exactly_what_it_names() {
        List<Application> imported = track.importExample(3);
        track.advance();
        checks.decide(track.organiser(), imported.get(1).id(), FormalState.RETURNED, "请补正", Optional.empty())
                .orThrow();

        open("only=returned");

        assertThat(shown()).containsExactly(imported.get(1).name());
        assertThat(find(Anchor.class).all().stream()
                        .filter(anchor -> anchor.getElement().hasAttribute("aria-current"))
                        .map(Anchor::getText))
                .contains("退回 1");
        open("only=rejected");
        assertThat(page()).contains("没有这样的申报");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void the_search_finds_clusters_by_city() {
        List<Application> imported = track.importExample(6);
        open("");

        test(find(TextField.class).single()).setValue("黄石");

        assertThat(shown()).isNotEmpty().hasSizeLessThan(imported.size());
    }

    @Test
    @SignedInAs(Role.STAFF)
    void chosen_applications_are_recorded_as_met_and_what_is_ready_passes_at_once() {
        track.importExample(2);
        track.advance();
        open("");
        ApplicationGrid grid = find(ApplicationGrid.class).single();
        grid.asMultiSelect().select(grid.getListDataView().getItems().toList());

        test(button("2 项申报记为符合")).click();
        test(find(TextArea.class).single()).setValue("已核对原件");
        test(button("批量记为符合")).click();
        test(button("通过无待办的 2 项")).click();
        test(find(TextArea.class).single()).setValue("形式审查合格");
        test(button("通过")).click();

        assertThat(track.applications()).extracting(Application::formalState).containsOnly(FormalState.PASSED);
        assertThat(page()).contains("共 2 项申报：通过 2，退回 0，不予通过 0，待定 0");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void a_correction_that_is_late_has_a_part_of_its_own() {
        List<Application> imported = track.importExample(2);
        track.advance();
        checks.decide(
                        track.organiser(),
                        imported.getFirst().id(),
                        FormalState.RETURNED,
                        "请补正",
                        Optional.of(Times.today().plusDays(1)))
                .orThrow();
        jdbc.sql("update application set formal_deadline = :day where id = :id")
                .param("day", Times.today().minusDays(1))
                .param("id", imported.getFirst().id().value())
                .update();

        open("only=overdue");

        assertThat(shown()).containsExactly(imported.getFirst().name());
        assertThat(page()).contains("补正逾期 1");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void applications_of_one_unit_beyond_the_cap_are_named() {
        List<Application> imported = track.importExample(2);
        jdbc.sql("update application set organisation_id = :unit where id = :id")
                .param("unit", imported.getFirst().applicant().value())
                .param("id", imported.getLast().id().value())
                .update();

        open("");

        assertThat(page())
                .contains(
                        "申报数超过上限：一个申报主体一年只申报一家",
                        imported.getFirst().name() + "；" + imported.getLast().name());
    }

    @Test
    @SignedInAs(Role.STAFF)
    void what_others_proposed_is_confirmed_at_once_where_two_decide() {
        track = new ImportedTrack(beans, shipped -> shipped.replace("people: 1", "people: 2"));
        List<Application> imported = track.importExample(2);
        track.advance();
        checks.recordAll(
                        track.organiser(),
                        imported.stream().map(Application::id).toList(),
                        "已核对原件")
                .orThrow();
        checks.decideAll(track.organiser(), track.id(), "形式审查合格").orThrow();
        open("only=proposed");
        assertThat(shown()).hasSize(2);

        test(button("确认他人提出的结论")).click();
        test(find(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class).single())
                .confirm();

        assertThat(track.applications()).extracting(Application::formalState).containsOnly(FormalState.PASSED);
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void an_auditor_reads_the_list_and_imports_nothing() {
        track.importExample(2);

        open("");

        assertThat(shown()).hasSize(2);
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("导入申报");
    }
}
