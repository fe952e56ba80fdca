package org.clusterreview.rounds.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.reviews.ReviewFixture;
import org.clusterreview.rounds.NewRound;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.ShippedRules;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.scoring.RuleCatalogue;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.RuleVersion;
import org.clusterreview.scoring.VersionedId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnH2
@SuppressWarnings("NullAway.Init")
class RoundViewTest extends SpringBrowserlessTest {

    @Autowired
    private Rounds rounds;

    @Autowired
    private RuleCatalogue rules;

    @Autowired
    private JdbcClient db;

    @Autowired
    private ApplicationContext beans;

    private Round open() {
        Viewer organiser = Viewers.organiser();
        return rounds.open(
                        organiser,
                        new NewRound(
                                "批次 " + UUID.randomUUID(),
                                2026,
                                Optional.empty(),
                                false,
                                List.of(
                                        track(organiser, TrackKind.RECOGNITION, "hubei-2025-recognition"),
                                        track(organiser, TrackKind.EVALUATION, "hubei-2025-evaluation"))))
                .orThrow();
    }

    private NewRound.NewTrack track(Viewer viewer, TrackKind kind, String rule) {
        return new NewRound.NewTrack(
                kind,
                kind.name(),
                shipped(viewer, RuleKind.POLICY, rule),
                shipped(viewer, RuleKind.MODEL, rule),
                ShippedRules.CONFLICTS,
                Optional.empty());
    }

    private VersionedId shipped(Viewer viewer, RuleKind kind, String rule) {
        return rules.all(viewer, kind).stream()
                .map(found -> found.id())
                .filter(id -> id.id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private void visit(Round round) {
        navigate(RoundView.class, Map.of(RoundsNavigation.ROUND, round.id().toString()));
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void who_is_recused_from_an_application_of_the_track_does_not_move_it_on() {
        ReviewFixture fixture = ReviewFixture.withPanel(beans, 2, 5);
        Round round = rounds.find(fixture.organiser(), fixture.track().round()).orElseThrow();
        beans.getBean(StaffRecusals.class)
                .declare(
                        beans.getBean(CurrentViewer.class).get(),
                        fixture.group().applications().getFirst(),
                        "亲属在该单位任职")
                .orThrow();

        visit(round);

        assertThat(find(Anchor.class).all()).extracting(Anchor::getText).contains("您须回避本轨道的部分申报，由其他组织者推进到下一阶段");
        assertThat(button("进入：评分").isEnabled()).isFalse();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void what_blocks_the_next_step_leads_to_where_it_is_settled() {
        Round round = open();

        visit(round);

        assertThat(find(Anchor.class).all()).anySatisfy(link -> {
            assertThat(link.getText()).isEqualTo("还没有导入申报");
            assertThat(link.getHref())
                    .isEqualTo("tracks/" + round.tracks().getFirst().id() + "/applications/import");
        });
        assertThat(button("进入：形式审查").isEnabled()).isFalse();
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void places_are_changed_with_a_reason() {
        visit(open());

        test(button("改变")).click();
        test(find(IntegerField.class).single()).setValue(12);
        assertThat(button("保存").isEnabled()).isFalse();
        test(find(TextArea.class).single()).setValue("计划下达 12 家");
        test(button("保存")).click();

        assertThat(find(TrackRules.class).single().getElement().getTextRecursively())
                .contains("12改变");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void the_last_day_for_requests_is_shown_and_set_with_a_reason() {
        Round round = open();
        visit(round);
        assertThat(find(TrackRules.class).single().getElement().getTextRecursively())
                .contains("申请回避专家截止日未设定");

        test(button("设定")).click();
        assertThat(button("保存").isEnabled()).isFalse();
        test(find(DatePicker.class).single()).setValue(LocalDate.of(2999, 3, 1));
        test(find(TextArea.class).single()).setValue("征求回避意见");
        test(button("保存")).click();

        assertThat(find(TrackRules.class).single().getElement().getTextRecursively())
                .contains("申请回避专家截止日2999-03-01");
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void only_organisers_set_the_last_day_for_requests() {
        visit(open());

        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("设定");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void every_stage_of_a_track_stands_in_the_row_and_the_present_one_is_named() {
        visit(open());

        assertThat(find(ListItem.class).all())
                .filteredOn(item -> "step".equals(item.getElement().getAttribute("aria-current")))
                .hasSize(1);
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void the_other_track_is_a_press_away() {
        visit(open());

        test(button("EVALUATION")).click();

        assertThat(button("EVALUATION").getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .anySatisfy(text -> assertThat(text).startsWith("湖北省创新型产业集群绩效评价规则"));
    }

    @Test
    @SignedInAs(Role.SUPERVISOR)
    void who_only_looks_on_moves_nothing() {
        visit(open());

        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .noneMatch(text -> text.startsWith("进入") || text.startsWith("退回"));
    }

    @Test
    @SignedInAs(Role.SUPERVISOR)
    void the_rules_of_avoidance_are_named_and_can_be_read() {
        Round round = open();

        visit(round);

        assertThat(find(Span.class).all()).extracting(Span::getText).contains("湖北省创新型产业集群评审回避规则（可配置） 1");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("tracks/" + round.tracks().getFirst().id() + "/conflicts/rules");
    }

    @Test
    @SignedInAs(Role.SUPERVISOR)
    void a_track_from_before_there_were_rules_of_avoidance_says_so() {
        Round round = open();
        db.sql("update track_binding set frozen_at = current_timestamp where track_id = ?")
                .param(round.tracks().getFirst().id().value())
                .update();
        db.sql("delete from track_binding where kind = 'CONFLICTS' and track_id = ?")
                .param(round.tracks().getFirst().id().value())
                .update();

        visit(round);

        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("还没有成文的回避规则"));
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void a_new_round_is_proposed_the_rules_of_avoidance_that_were_added_last() {
        String id = "own-" + UUID.randomUUID();
        RuleVersion shipped = rules.find(Viewers.organiser(), RuleKind.CONFLICTS, ShippedRules.CONFLICTS)
                .orElseThrow();
        rules.add(
                        Viewers.organiser(),
                        "own.conflicts.yaml",
                        shipped.sourceText().replace("conflicts: hubei-2026", "conflicts: " + id))
                .orThrow();

        navigate(RoundsView.class);
        test(button("新建批次")).click();

        assertThat(find(ComboBox.class).all())
                .filteredOn(box -> "认定 · 回避规则".equals(box.getLabel()))
                .singleElement()
                .satisfies(box ->
                        assertThat(((RuleVersion) box.getValue()).id().id()).isEqualTo(id));
    }
}
