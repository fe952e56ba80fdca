package org.clusterreview.reviews.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignIns;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.notifications.Notifications;
import org.clusterreview.reviews.Presence;
import org.clusterreview.reviews.ReviewFixture;
import org.clusterreview.reviews.Sheet;
import org.clusterreview.reviews.SheetKeeping;
import org.clusterreview.reviews.SheetState;
import org.clusterreview.rounds.ui.TrackPage;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.WithheldNote;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

@OnH2
@SignedInAs(Role.ORGANISER)
@SuppressWarnings("NullAway.Init")
class ScoringViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Notifications notifications;

    private ReviewFixture open(ReviewFixture round) {
        navigate(TrackPage.SCORING.of(round.trackId()), ScoringView.class);
        return round;
    }

    private String situation() {
        return find(Paragraph.class).all().getFirst().getText();
    }

    private List<String> cells() {
        return find(NativeButton.class).all().stream()
                .filter(button -> button.hasClassName("progress-cell"))
                .map(button -> button.getAriaLabel().orElse(""))
                .map(label -> label.substring(label.indexOf('：') + 1))
                .toList();
    }

    private void openCell(int index) {
        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.hasClassName("progress-cell"))
                        .toList()
                        .get(index))
                .click();
    }

    @SuppressWarnings("unchecked")
    private Select<Shown.Only> only() {
        return (Select<Shown.Only>) (Select<?>) find(Select.class).all().getFirst();
    }

    /** As the person does. */
    private void choose(Shown.Only wanted) {
        test(only()).selectItem(UI.getCurrent().getTranslation("scoring.filter." + wanted));
    }

    private boolean offers(String action) {
        return find(Button.class).withText(action).exists();
    }

    private void act(String action, String reason) {
        test(find(Button.class).withText(action).single()).click();
        test(find(TextArea.class).single()).setValue(reason);
        test(find(Button.class).withText(action).all().getLast()).click();
    }

    private String notice() {
        return test(find(Notification.class).all().getLast()).getText();
    }

    @Test
    void an_address_that_was_mistyped_leads_to_no_page() {
        UI.getCurrent().navigate("tracks/zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz/scoring");

        assertThat(find(H1.class).single().getText()).isEqualTo("找不到这个页面");
    }

    @Test
    void every_sheet_is_shown_with_its_state_in_the_order_of_the_seats() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 2, 5);
        round.mark(round.sheet(1, 1), 80);
        round.submit(round.sheet(1, 1));
        round.mark(round.sheet(2, 1), 70);
        round.mark(
                round.sheet(3, 1),
                Map.of(round.model().markedByExperts().getFirst().id(), "1"));
        open(round);

        int required = round.model().markedByExperts().size();
        assertThat(cells().subList(0, 5)).containsExactly("已提交", "待提交", "1 / " + required, "未开始", "未开始");
        assertThat(situation()).startsWith("已提交 1 / 10 份，还差 9 份（5 位专家）");
        NativeTableRow foot = find(NativeTableRow.class).all().getLast();
        assertThat(foot.getChildren().map(cell -> cell.getElement().getTextRecursively()))
                .containsExactly("还差", "9 份", "1 份", "2 份", "2 份", "2 份", "2 份");
    }

    @Test
    void the_filter_leaves_out_applications_from_which_nothing_is_owed() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 2, 5);
        round.submitAll(1, 80, 81, 82, 83, 84);
        open(round);
        assertThat(cells()).hasSize(10);

        choose(Shown.Only.OPEN);

        assertThat(cells()).hasSize(5).containsOnly("未开始");
        UI.getCurrent().navigate(TrackPage.SCORING.of(round.trackId()), QueryParameters.empty());
        assertThat(cells()).hasSize(10);
        UI.getCurrent().navigate(TrackPage.SCORING.of(round.trackId()), QueryParameters.of("only", "open"));
        assertThat(only().getValue()).isEqualTo(Shown.Only.OPEN);
        assertThat(cells()).hasSize(5);
    }

    @Test
    void who_is_recused_sees_how_far_the_others_of_the_group_are_and_no_marks() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 2, 5);
        round.submitAll(2, 80, 81, 82, 83, 84);
        beans.getBean(StaffRecusals.class)
                .declare(
                        beans.getBean(CurrentViewer.class).get(),
                        round.sheet(1, 1).application(),
                        "亲属在该单位任职")
                .orThrow();
        open(round);

        assertThat(find(WithheldNote.class).single().getElement().getTextRecursively())
                .isEqualTo("您因回避不能查看本组结果");
        assertThat(cells()).hasSize(5).containsOnly("已提交");
        openCell(0);
        assertThat(find(MarksTable.class).exists()).isFalse();
    }

    @Test
    void once_all_is_in_nobody_is_reminded_and_the_page_says_what_comes_next() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);
        round.submitAll(1, 80, 81, 82, 83, 84);
        open(round);

        assertThat(situation()).startsWith("应交的 5 份评分表均已提交");
        assertThat(offers("催办")).isFalse();
    }

    @Test
    void an_organiser_reads_a_submitted_sheet_and_gives_it_back_with_a_reason() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);
        round.mark(round.sheet(1, 1), 50);
        round.submit(round.sheet(1, 1));
        open(round);
        openCell(0);
        assertThat(find(MarksTable.class).single().getElement().getTextRecursively())
                .contains(round.model().markedByExperts().getFirst().name());

        act("退回修改", "漏看附件");

        Sheet returned = round.sheet(1, 1);
        assertThat(returned.state()).isEqualTo(SheetState.RETURNED);
        assertThat(returned.reason()).contains("漏看附件");
        assertThat(cells().getFirst()).isEqualTo("已退回");
        assertThat(notice()).isEqualTo("已退回，并已通知专家");
    }

    @Test
    void a_sheet_is_voided_and_restored_each_with_a_reason() {
        ReviewFixture round = open(ReviewFixture.inScoring(beans, 1, 5));
        openCell(0);
        assertThat(find(MarksTable.class).exists()).isFalse();
        act("作废", "专家因病退出");
        assertThat(cells().getFirst()).isEqualTo("已作废");
        assertThat(situation()).startsWith("已提交 0 / 4 份");

        openCell(0);
        act("恢复", "专家返回");

        assertThat(round.sheet(1, 1).state()).isEqualTo(SheetState.RETURNED);
        assertThat(cells().getFirst()).isEqualTo("已退回");
    }

    @Test
    void a_sheet_that_has_changed_meanwhile_is_not_voided_and_the_page_shows_it_as_it_is() {
        ReviewFixture round = open(ReviewFixture.inScoring(beans, 1, 5));
        openCell(0);
        round.mark(round.sheet(1, 1), 50);
        round.submit(round.sheet(1, 1));

        act("作废", "专家因病退出");

        assertThat(round.sheet(1, 1).state()).isEqualTo(SheetState.SUBMITTED);
        assertThat(cells().getFirst()).isEqualTo("已提交");
    }

    @Test
    void reminding_tells_the_experts_who_owe_and_says_who_cannot_be_told() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);
        var expert = round.panel().seats().getFirst().expert();
        SecurityContext organiser = SecurityContextHolder.getContext();
        var account = SignIns.expert(beans, expert.value());
        SecurityContextHolder.setContext(organiser);
        long unread = notifications.unread(account);
        open(round);

        test(find(Button.class).withText("催办").single()).click();

        assertThat(notifications.unread(account)).isEqualTo(unread + 1);
        assertThat(notice()).startsWith("已提醒 ");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void staff_remind_but_neither_read_marks_nor_decide_about_a_sheet() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);
        round.mark(round.sheet(1, 1), 50);
        round.submit(round.sheet(1, 1));
        open(round);
        assertThat(offers("催办")).isTrue();

        openCell(0);

        assertThat(find(MarksTable.class).exists()).isFalse();
        assertThat(offers("退回修改") || offers("作废")).isFalse();
    }

    @Test
    @SignedInAs(Role.SUPERVISOR)
    void a_supervisor_only_reads() {
        open(ReviewFixture.inScoring(beans, 1, 5));

        openCell(0);

        assertThat(List.of("催办", "更新评分表", "退回修改", "作废")).noneMatch(this::offers);
    }

    @Test
    void before_scoring_the_page_says_what_will_come() {
        open(ReviewFixture.withPanel(beans, 1, 5));

        assertThat(find(EmptyState.class).exists()).isTrue();
        assertThat(offers("催办")).isFalse();
    }

    @Test
    void experts_are_listed_with_what_they_owe_and_reminded_one_by_one() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 2, 5);
        round.mark(round.sheet(1, 1), 80);
        round.submit(round.sheet(1, 1));
        var expert = round.panel().seats().get(1).expert();
        SecurityContext organiser = SecurityContextHolder.getContext();
        var account = SignIns.expert(beans, expert.value());
        SecurityContextHolder.setContext(organiser);
        long unread = notifications.unread(account);
        open(round);
        assertThat(expertRows().getFirst()).contains("1 / 2");
        assertThat(expertRows().get(1)).contains("0 / 2", "尚无评分");

        test(find(Button.class).withText("提醒").all().get(1)).click();

        assertThat(notifications.unread(account)).isEqualTo(unread + 1);
        assertThat(expertRows().get(1)).contains("测试员");
        assertThat(expertRows().getFirst()).doesNotContain("测试员");
    }

    private List<String> expertRows() {
        return find(NativeTableRow.class).all().stream()
                .filter(row -> row.getParent()
                        .flatMap(body -> body.getParent())
                        .flatMap(table -> table.getParent())
                        .flatMap(scroll -> scroll.getParent())
                        .filter(ExpertsTable.class::isInstance)
                        .isPresent())
                .map(row -> row.getElement().getTextRecursively())
                .filter(text -> text.contains("席位"))
                .toList();
    }

    @Test
    void what_came_back_is_listed_with_its_reason_and_can_be_looked_for_alone() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 2, 5);
        round.mark(round.sheet(1, 2), 50);
        Sheet submitted = round.submit(round.sheet(1, 2));
        beans.getBean(SheetKeeping.class)
                .giveBack(round.organiser(), submitted.id(), submitted.version(), "漏看附件")
                .orThrow();
        open(round);

        choose(Shown.Only.RETURNED);

        assertThat(cells()).hasSize(5).contains("已退回");
        assertThat(find(ReturnedTable.class).single().getElement().getTextRecursively())
                .contains("漏看附件");
        assertThat(expertRows()).hasSize(1);
    }

    @Test
    void who_marked_a_day_ago_or_never_and_owes_sheets_has_fallen_silent() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);
        round.submitAll(1, 80);
        round.mark(
                round.sheet(2, 1),
                Map.of(round.model().markedByExperts().getFirst().id(), "1"));
        round.mark(
                round.sheet(3, 1),
                Map.of(round.model().markedByExperts().getFirst().id(), "1"));
        beans.getBean(JdbcTemplate.class)
                .update(
                        "update mark set saved_at = ? where sheet_id = ?",
                        OffsetDateTime.now(java.time.ZoneOffset.UTC).minusHours(50),
                        round.sheet(2, 1).id().value());
        open(round);

        choose(Shown.Only.SILENT);

        assertThat(expertRows()).hasSize(3);
        assertThat(expertRows().getFirst()).contains("2 天 2 小时没有进展");
    }

    @Test
    void an_organiser_is_told_when_an_expert_was_last_seen_and_on_what_and_staff_are_not() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);
        beans.getBean(Presence.class).seen(round.expert(1), round.sheet(1, 1).id(), "iPad Safari");
        open(round);

        assertThat(expertRows().getFirst()).contains("iPad Safari");
        assertThat(expertRows().get(1)).doesNotContain("iPad");
        SignIns.as(beans, new TestAccounts(beans.getBean(Accounts.class)).viewer(Role.STAFF));
        UI.getCurrent().navigate("notifications");
        open(round);
        assertThat(expertRows().getFirst()).doesNotContain("iPad");
    }
}
