package org.clusterreview.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Applications;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.experts.workbook.ExpertKind;
import org.clusterreview.experts.workbook.ExpertRow;
import org.clusterreview.fixtures.Someone;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.panels.draw.DrawStream;
import org.clusterreview.panels.inforce.RelaxedRules;
import org.clusterreview.panels.rules.Bar;
import org.clusterreview.panels.rules.Composition;
import org.clusterreview.panels.rules.PanelRules;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.panels.rules.Supply;
import org.clusterreview.reviews.ReviewFixture;
import org.clusterreview.rounds.ShippedRules;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.pipeline.StageReport.Blocker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SuppressWarnings("NullAway.Init")
abstract class PanelRulesContract {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Groups groups;

    @Autowired
    private Panels panels;

    @Autowired
    private Chairs chairs;

    @Autowired
    private JdbcClient db;

    @Autowired
    private PanelCompositions compositions;

    @Autowired
    private PanelSupplies supplies;

    @Autowired
    private RelaxedRules relaxed;

    @Autowired
    private PanelReporter reporter;

    @Autowired
    private Applications applications;

    @Autowired
    private ExpertPool pool;

    @Autowired
    private StaffRecusals recusals;

    private ReviewFixture round;
    private Viewer organiser;
    private Group group;

    @BeforeEach
    void a_panel_of_five_under_the_shipped_rules() {
        round = ReviewFixture.withPassed(beans, 3, ShippedRules.PANELS);
        round.moveTo(Stage.PANELS);
        organiser = round.organiser();
        group = groups.propose(organiser, round.trackId(), 1, "第#组").orThrow().getFirst();
        panels.open(organiser, group.id(), 5).orThrow();
    }

    private Expert enter(ExpertKind kind, String employer, Optional<String> city) {
        ExpertRow row = Someone.at(employer).row();
        String field = applications
                .find(organiser, group.applications().getFirst())
                .orElseThrow()
                .fieldCode();
        return pool.enter(
                        organiser,
                        new ExpertRow(
                                0,
                                row.name(),
                                row.gender(),
                                employer,
                                row.position(),
                                "教授",
                                kind,
                                List.of(field),
                                city,
                                row.mobile(),
                                Optional.empty(),
                                Optional.empty()),
                        false)
                .orThrow();
    }

    private Expert seat(ExpertKind kind) {
        return seat(enter(kind, "远方大学 " + UUID.randomUUID(), Optional.empty()));
    }

    private Expert seat(Expert expert) {
        panels.seat(
                        organiser,
                        group.id(),
                        panels.ofGroup(organiser, group.id()).orElseThrow().version(),
                        expert.id())
                .orThrow();
        return expert;
    }

    private Composition composition() {
        return Optional.ofNullable(
                        compositions.ofTrack(organiser, round.trackId()).get(group.id()))
                .orElseThrow();
    }

    private List<Blocker> broken() {
        return reporter.report(organiser, round.track()).getFirst().blockers().stream()
                .filter(blocker -> blocker.code().equals("panel.blocker.rules"))
                .toList();
    }

    private Supply supply() {
        return supplies.ofTrack(organiser, round.trackId())
                .orElseThrow()
                .panels()
                .getFirst();
    }

    @Test
    void a_full_panel_that_lacks_a_requirement_holds_up_scoring_until_the_rule_is_relaxed() {
        for (int i = 0; i < 4; i++) {
            seat(ExpertKind.TECHNICAL);
        }
        assertThat(broken()).isEmpty();

        seat(ExpertKind.TECHNICAL);

        assertThat(composition().broken()).containsExactly("finance");
        assertThat(broken()).extracting(Blocker::args).containsExactly(List.of("第1组", 1));

        relaxed.relax(organiser, round.trackId(), "finance", "本批没有财务专家可请").orThrow();

        assertThat(composition().broken()).isEmpty();
        assertThat(broken()).isEmpty();
    }

    @Test
    void two_of_one_employer_and_one_of_an_applicants_city_are_told_before_the_panel_is_full() {
        String employer = "远方大学 " + UUID.randomUUID();
        String city = applications
                .find(organiser, group.applications().getFirst())
                .orElseThrow()
                .cityCode();
        Expert one = seat(enter(ExpertKind.TECHNICAL, employer, Optional.of(city)));
        Expert other = seat(enter(ExpertKind.FINANCE, employer, Optional.empty()));

        assertThat(composition().breaches())
                .containsExactly(
                        new Composition.Breach(
                                PanelRules.PER_EMPLOYER,
                                List.of(one.id().toString(), other.id().toString())),
                        new Composition.Breach(Bar.OWN_CITY, List.of(one.id().toString())));
        assertThat(broken()).extracting(Blocker::args).containsExactly(List.of("第1组", 2));
    }

    private Panel panel() {
        return panels.ofGroup(organiser, group.id()).orElseThrow();
    }

    private Seat seatOf(Expert expert) {
        return panel().activeSeats().stream()
                .filter(seat -> seat.expert().equals(expert.id()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    @Test
    void who_may_not_preside_under_the_rules_is_no_chair() {
        Seat seat = seatOf(seat(ExpertKind.FINANCE));

        assertThat(codes(chairs.choose(organiser, group.id(), panel().version(), seat.id())))
                .containsExactly("panel.chair.unable");
        assertThat(codes(chairs.draw(organiser, group.id(), panel().version()))).containsExactly("panel.chair.nobody");
    }

    @Test
    void a_chair_who_may_no_longer_preside_breaks_the_rules() {
        Expert chair = seat(ExpertKind.TECHNICAL);
        chairs.choose(organiser, group.id(), panel().version(), seatOf(chair).id())
                .orThrow();
        db.sql("update expert set kind = 'FINANCE' where id = :id")
                .param("id", chair.id().value())
                .update();

        assertThat(composition().broken()).contains(PanelRules.CHAIR);
    }

    @Test
    void a_chair_is_drawn_from_those_who_may_preside_and_the_trail_repeats_it() {
        List<Seat> able = new ArrayList<>();
        able.add(seatOf(seat(ExpertKind.TECHNICAL)));
        seat(ExpertKind.FINANCE);
        able.add(seatOf(seat(ExpertKind.MANAGEMENT)));
        able.add(seatOf(seat(ExpertKind.TECHNICAL)));

        Panel panel = chairs.draw(organiser, group.id(), panel().version()).orThrow();

        Seat chair = panel.seats().stream().filter(Seat::chair).findFirst().orElseThrow();
        String facts = db.sql("select facts from audit_entry where type = 'chair-drawn' and facts like :group")
                .param("group", "%" + group.id() + "%")
                .query(String.class)
                .single();
        String seed = facts.replaceAll(".*\"seed\":\"([0-9a-f]+)\".*", "$1");
        int drawn = new DrawStream(HexFormat.of().parseHex(seed)).below(able.size());
        assertThat(able.get(drawn).number()).isEqualTo(chair.number());
    }

    @Test
    void everybody_of_the_pool_may_sit_on_the_panel_or_may_not_for_one_reason() {
        Expert seated = seat(ExpertKind.FINANCE);
        Expert free = enter(ExpertKind.TECHNICAL, "远方大学 " + UUID.randomUUID(), Optional.empty());
        Expert tied = enter(
                ExpertKind.TECHNICAL,
                applications
                        .find(organiser, group.applications().getFirst())
                        .orElseThrow()
                        .applicantName(),
                Optional.empty());

        Supply supply = supply();
        int everybody = supplies.ofTrack(organiser, round.trackId())
                .orElseThrow()
                .pool()
                .size();

        assertThat(supply.able())
                .contains(seated.id().toString(), free.id().toString())
                .doesNotContain(tied.id().toString());
        assertThat(supply.barred()).containsKey(PanelFacts.CONFLICT);
        assertThat(supply.able().size()
                        + supply.barred().values().stream()
                                .mapToInt(count -> count)
                                .sum())
                .isEqualTo(everybody);
        assertThat(supplies.ofTrack(organiser, round.trackId()).orElseThrow().pool())
                .extracting(PoolExpert::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void whoever_sits_on_another_panel_is_no_supply_for_this_one_but_for_that() {
        Expert seated = seat(ExpertKind.FINANCE);
        Group other = groups.create(organiser, round.trackId(), "第2组").orThrow();
        groups.move(organiser, group.applications().getLast(), other.id(), other.version())
                .orThrow();

        List<Supply> both =
                supplies.ofTrack(organiser, round.trackId()).orElseThrow().panels();

        assertThat(both.getFirst().able()).contains(seated.id().toString());
        assertThat(both.getLast().able()).doesNotContain(seated.id().toString());
        assertThat(both.getLast().barred()).containsEntry(Bar.LOAD, 1);
    }

    @Test
    void who_sees_the_track_in_part_is_told_neither() {
        seat(ExpertKind.FINANCE);
        recusals.declare(organiser, group.applications().getFirst(), "亲属在该单位任职").orThrow();

        assertThat(compositions.ofTrack(organiser, round.trackId())).isEmpty();
        assertThat(supplies.ofTrack(organiser, round.trackId())).isEmpty();
    }
}
