package org.clusterreview.panels.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.applications.Applications;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.fixtures.Someone;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.Panels;
import org.clusterreview.panels.inforce.RelaxedRule;
import org.clusterreview.panels.inforce.RelaxedRules;
import org.clusterreview.reviews.ReviewFixture;
import org.clusterreview.rounds.ShippedRules;
import org.clusterreview.rounds.Stage;
import org.clusterreview.ui.WithheldNote;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnH2
@SuppressWarnings("NullAway.Init")
class PanelRulesViewTest extends SpringBrowserlessTest {

    @Autowired
    private CurrentViewer current;

    @Autowired
    private StaffRecusals recusals;

    @Autowired
    private Groups groups;

    @Autowired
    private Panels panels;

    @Autowired
    private RelaxedRules relaxed;

    @Autowired
    private ExpertPool pool;

    @Autowired
    private Applications applications;

    @Autowired
    private JdbcClient db;

    @Autowired
    private ApplicationContext beans;

    private ReviewFixture round;
    private Group group;

    @BeforeEach
    void a_group_under_the_shipped_rules() {
        round = ReviewFixture.withPassed(beans, 3, ShippedRules.PANELS);
        round.moveTo(Stage.PANELS);
        group = groups.propose(round.organiser(), round.trackId(), 1, "第#组")
                .orThrow()
                .getFirst();
    }

    private void open() {
        navigate(PanelsView.class, Map.of("track", round.trackId().toString()));
    }

    private void openPool() {
        navigate(PanelPoolView.class, Map.of("track", round.trackId().toString()));
    }

    private Expert seat(String employer) {
        Expert expert = pool.enter(
                        round.organiser(),
                        Someone.named(Someone.aName(), employer).row(),
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

    private List<String> composition() {
        return find(ListItem.class).all().stream()
                .filter(item -> item.getParent()
                        .filter(CompositionList.class::isInstance)
                        .isPresent())
                .map(PanelRulesViewTest::text)
                .toList();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private void click(String label) {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals(label))
                        .reduce((one, other) -> other)
                        .orElseThrow())
                .click();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void a_panel_is_opened_with_a_size_of_the_rules() {
        open();

        @SuppressWarnings("unchecked")
        Select<Integer> size = (Select<Integer>) find(Select.class).single();
        assertThat(size.getListDataView().getItems()).containsExactly(5, 7, 9);
        assertThat(size.getValue()).isEqualTo(7);
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void each_requirement_tells_what_is_met_and_what_is_missing_and_those_of_one_employer_are_named() {
        panels.open(round.organiser(), group.id(), 5).orThrow();
        String employer = "远方大学 " + UUID.randomUUID();
        Expert one = seat(employer);
        Expert other = seat(employer);
        open();

        assertThat(composition())
                .contains("技术、产业专家2/3还差 1", "财务专家0/1还差 1", "可任组长2/1符合")
                .anyMatch(line ->
                        line.startsWith("同一单位（" + employer + "）：" + one.name() + "、" + other.name() + "，至多 1 名"));
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void a_rule_that_is_broken_is_relaxed_with_a_reason_and_the_board_says_so() {
        panels.open(round.organiser(), group.id(), 5).orThrow();
        String employer = "远方大学 " + UUID.randomUUID();
        seat(employer);
        seat(employer);
        open();

        test(find(Button.class).all().stream()
                        .filter(button -> button.getAriaLabel()
                                .filter("放宽规则：同一单位人数"::equals)
                                .isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
        test(find(TextArea.class).single()).setValue("别无合适专家");
        click("放宽");

        assertThat(relaxed.ofTrack(round.organiser(), round.trackId()))
                .extracting(RelaxedRule::rule, RelaxedRule::reason)
                .contains(org.assertj.core.groups.Tuple.tuple("per-employer", "别无合适专家"));
        assertThat(composition()).noneMatch(line -> line.startsWith("同一单位"));
        assertThat(find(Anchor.class).all()).anyMatch(link -> text(link).startsWith("本轨道已放宽规则 1 步"));
    }

    @Test
    @SignedInAs(Role.STAFF)
    void who_only_looks_relaxes_nothing() {
        panels.open(round.organiser(), group.id(), 5).orThrow();
        String employer = "远方大学 " + UUID.randomUUID();
        seat(employer);
        seat(employer);
        open();

        assertThat(composition()).anyMatch(line -> line.startsWith("同一单位"));
        assertThat(find(Button.class).all())
                .noneMatch(button -> button.getText().equals("放宽"));
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void the_pool_in_numbers_tells_demand_supply_and_reasons() {
        panels.open(round.organiser(), group.id(), 5).orThrow();
        openPool();

        assertThat(rows()).anyMatch(row -> row.startsWith("席位5")).anyMatch(row -> row.startsWith("财务专家1"));
        assertThat(rows()).anyMatch(row -> row.startsWith("第1组5"));
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void who_sees_the_track_in_part_gets_no_numbers_of_it() {
        recusals.declare(current.get(), group.applications().getFirst(), "亲属在该单位任职")
                .orThrow();
        openPool();

        assertThat(find(WithheldNote.class).all()).hasSize(1);
        assertThat(rows()).isEmpty();
    }

    private boolean isNarrowed() {
        return find(Anchor.class).all().stream().anyMatch(link -> text(link).contains("本组申报市州已排除"));
    }

    /** Everybody who can be called on comes from a city of an applicant. */
    private void poolOfTheirCities() {
        String city = applications
                .ofTrack(round.organiser(), round.trackId())
                .getFirst()
                .cityCode();
        db.sql("update expert set city_code = ?").param(city).update();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void a_group_whose_cities_leave_hardly_anybody_says_so_until_that_rule_is_relaxed() {
        poolOfTheirCities();
        open();
        assertThat(isNarrowed()).isTrue();

        relaxed.relax(round.organiser(), round.trackId(), "own-city", "本省专家集中在武汉")
                .orThrow();
        open();

        assertThat(isNarrowed()).isFalse();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void who_sees_the_track_in_part_is_not_told_how_many_its_cities_bar() {
        poolOfTheirCities();
        recusals.declare(current.get(), group.applications().getLast(), "亲属在该单位任职")
                .orThrow();
        open();

        assertThat(isNarrowed()).isFalse();
    }

    private List<String> rows() {
        return find(NativeTableRow.class).all().stream()
                .map(PanelRulesViewTest::text)
                .toList();
    }
}
