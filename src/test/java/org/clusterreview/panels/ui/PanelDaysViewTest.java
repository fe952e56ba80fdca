package org.clusterreview.panels.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertAbsences;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.fixtures.Someone;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.Panels;
import org.clusterreview.reviews.ReviewFixture;
import org.clusterreview.rounds.Stage;
import org.clusterreview.ui.StateBadge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnH2
@SuppressWarnings("NullAway.Init")
class PanelDaysViewTest extends SpringBrowserlessTest {

    /** The days off of this year are published: 1 to 7 October, with 10 October worked. */
    private static final LocalDate FROM = LocalDate.of(2026, 9, 28);

    private static final LocalDate AWAY = LocalDate.of(2026, 10, 9);

    @Autowired
    private Groups groups;

    @Autowired
    private Panels panels;

    @Autowired
    private ExpertPool pool;

    @Autowired
    private ExpertAbsences absences;

    @Autowired
    private ApplicationContext beans;

    private ReviewFixture round;
    private Expert away;

    @BeforeEach
    void two_on_a_panel_one_of_whom_is_away_for_a_day() {
        round = ReviewFixture.withPassed(beans, 3);
        round.moveTo(Stage.PANELS);
        Group group = groups.propose(round.organiser(), round.trackId(), 1, "第#组")
                .orThrow()
                .getFirst();
        panels.open(round.organiser(), group.id(), 5).orThrow();
        away = seat(group);
        seat(group);
        absences.add(round.organiser(), away.id(), AWAY, AWAY, "私事").orThrow();
    }

    private Expert seat(Group group) {
        Expert expert = pool.enter(
                        round.organiser(),
                        Someone.at("远方大学 " + UUID.randomUUID()).row(),
                        false)
                .orThrow();
        panels.seat(
                        round.organiser(),
                        group.id(),
                        panels.ofGroup(round.organiser(), group.id())
                                .orElseThrow()
                                .version(),
                        expert.id())
                .orThrow();
        return expert;
    }

    private void open() {
        navigate("tracks/" + round.trackId() + "/panels/days", PanelDaysView.class);
        test(find(DatePicker.class).single()).setValue(FROM);
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private List<NativeButton> days() {
        return find(NativeButton.class).all().stream()
                .filter(button -> button.hasClassName("day-head"))
                .toList();
    }

    private NativeButton day(String label) {
        return days().stream()
                .filter(button -> String.valueOf(button.getElement().getAttribute("aria-label"))
                        .startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    private List<String> rows() {
        return find(NativeTableRow.class).all().stream()
                .map(PanelDaysViewTest::text)
                .toList();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void days_off_are_left_out_unless_asked_for() {
        open();

        assertThat(days()).hasSize(26);
        assertThat(days())
                .extracting(button -> button.getElement().getAttribute("aria-label"))
                .noneMatch(label -> label.startsWith("2026年10月1日"))
                .anyMatch(label -> label.startsWith("2026年10月10日"));

        test(find(Checkbox.class).single()).click();

        assertThat(days()).hasSize(42);
        assertThat(day("2026年10月1日").getElement().getAttribute("aria-label")).contains("休息日");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void a_day_tells_who_of_the_panels_cannot_come_and_who_of_the_pool_is_away() {
        open();
        test(day("2026年10月9日")).click();

        assertThat(find(StateBadge.class).all())
                .extracting(PanelDaysViewTest::text)
                .contains("这一天本轨道专家组成员 1/2 可到");
        assertThat(rows()).anyMatch(row -> row.startsWith(away.name()) && row.endsWith("请假，10月9日至10月9日"));
        assertThat(day("2026年10月9日").getElement().getAttribute("aria-pressed")).isEqualTo("true");

        test(day("2026年10月10日")).click();

        assertThat(find(StateBadge.class).all())
                .extracting(PanelDaysViewTest::text)
                .contains("这一天本轨道专家组成员 2/2 可到");
        assertThat(rows()).noneMatch(row -> row.startsWith(away.name()));
    }

    @Test
    @SignedInAs(Role.STAFF)
    void the_days_on_which_most_members_can_come_are_told() {
        open();

        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("可到人数最多的工作日（2/2 位，共 25 天）：9月28日、9月29日"));
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void from_the_pool_the_days_are_those_of_all_experts() {
        navigate("experts/availability", PanelDaysView.class);

        assertThat(rows()).anyMatch(row -> row.startsWith("全部专家"));
        assertThat(rows()).noneMatch(row -> row.startsWith("本轨道专家组"));
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void of_a_year_whose_days_off_are_not_published_only_weekends_are_known() {
        navigate(PanelDaysView.class, Map.of());
        test(find(DatePicker.class).single()).setValue(LocalDate.of(2091, 1, 1));

        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText).contains("2091年的放假安排尚未公布，该年只按周末区分休息日。");
        assertThat(days()).hasSize(30);
    }
}
