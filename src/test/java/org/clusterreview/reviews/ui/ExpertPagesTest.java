package org.clusterreview.reviews.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignIns;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.conflicts.KnownTie;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.reviews.ReviewFixture;
import org.clusterreview.reviews.Sheet;
import org.clusterreview.reviews.SheetKeeping;
import org.clusterreview.reviews.SheetState;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.ReviewWorkspace;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An expert's tasks and workspace. */
@OnH2
@SignedInAs(Role.EXPERT)
@SuppressWarnings("NullAway.Init")
class ExpertPagesTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private SheetKeeping keeping;

    private void signIn(ReviewFixture round, int seat) {
        SignIns.expert(beans, round.panel().seats().get(seat - 1).expert().value());
    }

    /** The row of a sheet; an expert has tasks of other tests' rounds too. */
    private String row(Sheet sheet) {
        return find(NativeTableRow.class).all().stream()
                .filter(row -> links(row).stream()
                        .anyMatch(link -> link.contains(sheet.id().toString())))
                .map(row -> row.getElement().getTextRecursively())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> links(com.vaadin.flow.component.Component parent) {
        return parent.getElement()
                .getChildren()
                .flatMap(cell -> cell.getChildren())
                .filter(child -> child.hasAttribute("href"))
                .map(child -> child.getAttribute("href"))
                .toList();
    }

    private String open(Sheet sheet) {
        String path = "reviews/" + sheet.id();
        navigate(path, SheetView.class);
        return path;
    }

    private String text() {
        return find(SheetView.class).single().getElement().getTextRecursively();
    }

    @Test
    void every_task_says_how_far_it_is() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 4, 5);
        List<Indicator> indicators = round.model().markedByExperts();
        round.mark(round.sheet(1, 2), Map.of(indicators.getFirst().id(), "1"));
        round.mark(round.sheet(1, 3), 70);
        round.mark(round.sheet(1, 4), 80);
        round.submit(round.sheet(1, 4));
        signIn(round, 1);
        navigate(TasksView.class);

        assertThat(row(round.sheet(1, 1))).contains("未开始", "全部 " + indicators.size() + " 项", "—");
        assertThat(row(round.sheet(1, 2)))
                .contains("进行中", "1 / " + indicators.size(), indicators.get(1).name());
        assertThat(row(round.sheet(1, 3))).contains("已完成，待提交");
        assertThat(row(round.sheet(1, 4))).contains("已提交").doesNotContain("待提交");
    }

    @Test
    void each_gap_leads_to_its_field() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);
        List<Indicator> indicators = round.model().markedByExperts();
        round.mark(round.sheet(1, 1), Map.of(indicators.getFirst().id(), "1"));
        signIn(round, 1);
        navigate(TasksView.class);

        assertThat(find(RouterLink.class).withText(indicators.get(1).name()).all())
                .extracting(RouterLink::getHref)
                .contains("reviews/" + round.sheet(1, 1).id() + "?at="
                        + indicators.get(1).id());
    }

    @Test
    void a_sheet_that_came_back_says_why_and_is_the_next_to_be_done() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 2, 5);
        round.mark(round.sheet(5, 2), 80);
        Sheet submitted = round.submit(round.sheet(5, 2));
        keeping.giveBack(round.organiser(), submitted.id(), submitted.version(), "漏看附件")
                .orThrow();
        signIn(round, 5);
        navigate(TasksView.class);

        assertThat(row(submitted)).contains("已退回", "退回原因：漏看附件");
        test(find(Button.class).withText("继续评分").single()).click();
        assertThat(find(SheetView.class).exists()).isTrue();
    }

    @Test
    void of_an_application_in_conflict_there_is_the_name_and_nothing_else() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 2, 5);
        var expert = round.panel().seats().get(2).expert();
        Sheet recused = round.sheet(3, 1);
        round.mark(recused, 80);
        KnownTie.add(beans, round.group(), expert, recused.application());
        keeping.refresh(round.organiser(), round.trackId()).orThrow();
        signIn(round, 3);
        navigate(TasksView.class);

        assertThat(find(RouterLink.class).all())
                .extracting(RouterLink::getHref)
                .noneMatch(href -> href.contains(recused.id().toString()))
                .anyMatch(href -> href.contains(round.sheet(3, 2).id().toString()));
        open(recused);
        assertThat(find(H1.class).single().getText()).isNotEmpty();
        assertThat(text()).contains("您须回避该申报");
        assertThat(find(ReviewWorkspace.class).exists()).isFalse();
    }

    @Test
    void the_workspace_shows_the_sheet_and_speaks_the_reader_s_language() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 2, 5);
        signIn(round, 1);
        open(round.sheet(1, 2));

        var element = find(ReviewWorkspace.class).single().getElement();
        assertThat(element.getProperty("sheetId"))
                .isEqualTo(round.sheet(1, 2).id().toString());
        assertThat(element.getPropertyRaw("texts").toString()).contains("\"splitter\":", "\"saved\":\"已保存 {0}\"");
        assertThat(find(H1.class).single().getText()).isEqualTo("评分");
    }

    @Test
    void to_submit_leads_to_the_summary_where_this_sheet_alone_is_chosen() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 2, 5);
        round.mark(round.sheet(1, 1), 80);
        round.mark(round.sheet(1, 2), 70);
        Sheet sheet = round.sheet(1, 1);
        signIn(round, 1);
        open(sheet);

        wantsToSubmit(sheet);

        assertThat(round.sheet(1, 1).state()).isEqualTo(SheetState.OPEN);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("reviews/submit/" + round.group().id() + "?sheet=" + sheet.id());
    }

    @Test
    void the_word_of_the_browser_leads_to_no_sheet_of_another() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);
        round.mark(round.sheet(2, 1), 80);
        Sheet foreign = round.sheet(2, 1);
        signIn(round, 1);
        String path = open(round.sheet(1, 1));

        wantsToSubmit(foreign);

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo(path);
        assertThat(round.sheet(2, 1).state()).isEqualTo(SheetState.OPEN);
    }

    private void wantsToSubmit(Sheet sheet) {
        ReviewWorkspace element = find(ReviewWorkspace.class).single();
        ComponentUtil.fireEvent(
                element,
                new ReviewWorkspace.SubmitEvent(element, true, sheet.id().toString(), (int) sheet.version()));
    }

    @Test
    void the_sheet_of_another_is_not_there() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);
        signIn(round, 1);

        assertThatThrownBy(() -> open(round.sheet(2, 1))).hasMessageContaining("NotFoundView");
    }

    @Test
    void without_tasks_the_page_says_what_will_come() {
        navigate(TasksView.class);

        assertThat(find(EmptyState.class).exists()).isTrue();
        assertThat(find(Button.class).withText("继续评分").exists()).isFalse();
    }

    @Test
    void progress_of_others_is_not_open_to_experts() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);
        signIn(round, 1);

        assertThatThrownBy(() -> navigate("tracks/" + round.trackId() + "/scoring", ScoringView.class))
                .hasMessageContaining("NotFoundView");
    }
}
